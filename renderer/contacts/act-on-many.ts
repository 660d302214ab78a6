import i18next from 'i18next'
import type { FieldForMany } from '../../shared/contract/contacts.contract.ts'
import type { Group } from '../../shared/contract/groups.contract.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { mailboxText, withoutSameAddress } from '../../shared/domain/mailbox.ts'
import { invoke } from '../api/kith.ts'
import { exportPeople } from '../interchange/export-people.ts'
import { backToList } from '../shell/panes.ts'
import { sayDone } from '../shell/undo.ts'
import { useWindow } from '../shell/window-store.ts'
import { useToasts } from '../ui/toast-store.ts'
import { attempt, neighbour } from './act.ts'
import { scopeNow } from './list-scope.ts'
import { useSelection } from './selection-store.ts'

/** Runs one command, says what came of it, and offers to undo it. */
export async function actAtOnce(
  command: { readonly name: CommandName; readonly subject: string },
  work: () => Promise<number>,
): Promise<boolean> {
  return attempt(async () => {
    const contacts = await work()
    if (contacts === 0) return say(i18next.t('Nothing had to be changed'))
    sayDone({ ...command, contacts })
  })
}

async function onMany(name: CommandName, subject: string, work: (ids: ContactId[]) => Promise<number>) {
  await whileWorking((ids) => actAtOnce({ name, subject }, () => work(ids)))
}

async function whileWorking(work: (ids: ContactId[]) => Promise<unknown>): Promise<void> {
  const { ids, isWorking, setWorking } = useSelection.getState()
  if (ids.size === 0 || isWorking) return
  setWorking(true)
  try {
    await work([...ids])
  } finally {
    setWorking(false)
  }
}

export const tagMany = (tag: string) =>
  onMany('contacts.tag', tag, (ids) => invoke('contacts.tag', { ids, add: [tag], remove: [] }))

export const untagMany = (tag: string) =>
  onMany('contacts.untag', tag, (ids) => invoke('contacts.tag', { ids, add: [], remove: [tag] }))

export const setFavoriteOfMany = (value: boolean) =>
  onMany(value ? 'contacts.favorite' : 'contacts.unfavorite', '', (ids) =>
    invoke('contacts.updateMany', { ids, change: { field: 'isFavorite', value } }),
  )

export const setOrganizationOfMany = (value: string) =>
  onMany('contacts.setOrganization', value.trim(), (ids) =>
    invoke('contacts.updateMany', { ids, change: { field: 'organization', value } }),
  )

/** Sets the job title, a note or a field of one's own. */
export const setFieldOfMany = (change: Extract<FieldForMany, { field: 'title' | 'note' | 'custom' }>) => {
  const custom = change.value === '' ? 'contacts.clearField' : 'contacts.setField'
  const names = { title: 'contacts.setTitle', note: 'contacts.addNote', custom } as const
  const subject = change.field === 'custom' ? change.name : change.field === 'title' ? change.value.trim() : ''
  return onMany(names[change.field], subject, (ids) => invoke('contacts.updateMany', { ids, change }))
}

export const createGroupOfMany = (name: string) =>
  onMany('groups.create', name, (ids) => invoke('groups.create', { name, ids }))

export const addManyToGroup = ({ id, name }: Group) =>
  onMany('groups.add', name, (ids) => invoke('groups.add', { group: id, ids }))

export const removeManyFromGroup = ({ id, name }: Group) =>
  onMany('groups.remove', name, (ids) => invoke('groups.remove', { group: id, ids }))

export const deleteMany = () =>
  useWindow.getState().list.view === 'trash' ? Promise.resolve() : move('contacts.delete')
export const restoreMany = () => move('contacts.restore')

/** Whoever now stands where the first of them stood is open next. */
function move(channel: 'contacts.delete' | 'contacts.restore'): Promise<void> {
  return onMany(channel, '', async (ids) => {
    const { select, showPane } = useWindow.getState()
    const scope = scopeNow()
    const position = ids[0] === undefined ? null : await invoke('contacts.position', { scope, id: ids[0] })
    const moved = await invoke(channel, { ids })
    useSelection.getState().clear()
    select(await neighbour(scope, position))
    showPane('list')
    backToList()
    return moved
  })
}

export function exportMany(): void {
  const { ids, isWorking } = useSelection.getState()
  if (ids.size > 0 && !isWorking) exportPeople([...ids])
}

/** One line for a mail's address field: everybody's preferred address, each address once. */
export const copyAddressesOfMany = () =>
  whileWorking((ids) =>
    attempt(async () => {
      const recipients = await invoke('contacts.recipients', { ids })
      const unlike = withoutSameAddress(recipients)
      const without = ids.length - recipients.length
      const rest = without === 0 ? '' : ` ${i18next.t('{{count, number}} people have none.', { count: without })}`
      if (unlike.length === 0) return say(i18next.t('None of these people has an e-mail address'))
      await invoke('clipboard.write', { text: unlike.map(mailboxText).join(', ') })
      say(i18next.t('Copied {{count, number}} e-mail addresses.', { count: unlike.length }) + rest)
    }),
  )

function say(text: string): void {
  useToasts.getState().show({ text })
}
