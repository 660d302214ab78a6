import type { groupsContract } from '../../shared/contract/groups.contract.ts'
import type { tableContract } from '../../shared/contract/table.contract.ts'
import type { Handlers } from '../ipc/handlers.ts'
import type { Clock } from './contacts.service.ts'
import { addToGroup, createGroup, listGroups, removeFromGroup } from './groups.service.ts'
import { listCells, listFields, listTableRows } from './table.service.ts'

/** Binds the channels of the table and of groups to their services. `newUid` makes a `urn:uuid:` for a new group. */
export function listsHandlers({ clock, newUid }: { clock: Clock; newUid: () => string }) {
  return {
    'table.rows': ({ scope, columns, offset, limit }, read) => listTableRows(read, scope, columns, { offset, limit }),
    'table.cells': ({ ids, columns }, read) => listCells(read, ids, columns),
    'table.fields': (_input, read) => listFields(read),
    'groups.list': (_input, read) => listGroups(read),
    'groups.create': ({ name, ids }, write) => createGroup(write, { name, ids, uid: newUid() }, clock),
    'groups.add': ({ group, ids }, write) => addToGroup(write, group, ids, clock),
    'groups.remove': ({ group, ids }, write) => removeFromGroup(write, group, ids, clock),
  } satisfies Handlers<typeof tableContract & typeof groupsContract>
}
