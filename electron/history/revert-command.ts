import type { Conflict } from '../../shared/contract/history.contract.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import {
  applySearches,
  changeContact,
  reinsertContacts,
  removeContacts,
  type SearchChanges,
  stampOf,
} from '../contacts/change-contacts.service.ts'
import { listStored } from '../contacts/contacts.service.ts'
import type { StoredContact } from '../contacts/find-contacts.ts'
import type { WriteConnection } from '../db/book.ts'
import { reportWork } from '../db/report-work.ts'
import { eachSlice } from './each-slice.ts'
import { listChangesBackwards, type StoredChange } from './history.repository.ts'
import { recordStores } from './record-stores.ts'

const STAMP = 'stamp'

export type RevertOutcome = { readonly changes: number; readonly contactIds: number[]; readonly conflicts: Conflict[] }

/**
 * Takes back what a command changed, newest first, recording it under another command. What a later command has
 * changed since is left as it is and returned as a conflict. `people` is how many it was about.
 */
export async function revertChanges(
  write: WriteConnection,
  commandId: number,
  { under, people }: { under: number; people: number },
): Promise<RevertOutcome> {
  let done = 0
  const outcome = { changes: 0, contactIds: [] as number[], conflicts: [] as Conflict[] }
  const list = (before: number, limit: number) => listChangesBackwards(write, commandId, before, limit)
  const keyOf = (change: StoredChange) => change.contact_id
  await eachSlice(list, keyOf, (groups) => {
    revertContacts(write, groups.map(inOneStep), under, outcome)
    done += groups.length
    reportWork(write, done, Math.max(done, people))
  })
  return outcome
}

/** What a command did to a contact in several steps, as one: an import may take it from two files in turn. */
function inOneStep(changes: readonly StoredChange[]): readonly StoredChange[] {
  const insert = changes.find(({ kind }) => kind === 'insert')
  if (insert !== undefined) return [insert]
  const steps = new Map<string, StoredChange>()
  // Newest first: the newest change of a field says what is there now, the oldest what was there before.
  for (const change of changes) {
    steps.set(change.field, { ...(steps.get(change.field) ?? change), before: change.before })
  }
  return [...steps.values()]
}

type Mutable = { changes: number; contactIds: number[]; conflicts: Conflict[] }

/** Takes back what one command did to some contacts. They leave and come back together, which is much faster. */
function revertContacts(
  write: WriteConnection,
  groups: readonly (readonly StoredChange[])[],
  under: number,
  outcome: Mutable,
): void {
  const ids = groups.flatMap(([newest]) => newest?.contact_id ?? [])
  const contacts = new Map<number, StoredContact>(listStored(write, ids).map((contact) => [contact.id, contact]))
  const leaving: StoredContact[] = []
  const returning: string[] = []
  const searches: SearchChanges = { stale: [], fresh: [] }
  for (const changes of groups) {
    const [newest] = changes
    if (newest === undefined) continue
    const contact = contacts.get(newest.contact_id)
    const conflict = (field: string): void => {
      const name = contact === undefined ? '' : nameOf(contact)
      outcome.conflicts.push({ contactId: newest.contact_id, name, field })
    }
    let done = 1
    if (newest.kind === 'delete' && contact === undefined && newest.before !== null) returning.push(newest.before)
    else if (newest.kind === 'insert' && contact && mayLeave(write, contact, newest.command_id)) leaving.push(contact)
    else if (newest.kind === 'update' && contact)
      done = revertFields(write, contact, changes, { under, searches, conflict })
    else {
      conflict('')
      done = 0
    }
    if (done > 0) outcome.contactIds.push(newest.contact_id)
    outcome.changes += done
  }
  applySearches(write, searches)
  removeContacts(write, under, leaving)
  reinsertContacts(write, under, returning)
}

/** An inserted contact may leave when no later command has touched it, and nothing is on record about it. */
function mayLeave(write: WriteConnection, contact: StoredContact, commandId: number): boolean {
  return contact.changedBy <= commandId && !recordStores.some((store) => store.isAbout(write, contact.id))
}

function revertFields(
  write: WriteConnection,
  contact: StoredContact,
  changes: readonly StoredChange[],
  how: { under: number; searches: SearchChanges; conflict: (field: string) => void },
): number {
  const { under, searches, conflict } = how
  const current: Record<string, unknown> = contact
  const stamp = changes.find(({ field }) => field === STAMP)
  const untouched = changes.filter(({ field, after }) => field !== STAMP && canonicalJson(current[field]) === after)
  for (const { field } of changes) {
    if (field !== STAMP && !untouched.some((change) => change.field === field)) conflict(field)
  }
  const patch = Object.fromEntries(untouched.map(({ field, before }) => [field, JSON.parse(before ?? 'null')]))
  const isWhole = stamp?.after === canonicalJson(stampOf(contact))
  const restored = isWhole && stamp?.before ? JSON.parse(stamp.before) : { ...stampOf(contact), changedBy: under }
  changeContact(write, { commandId: under, contact, patch, stamp: restored, searches })
  return untouched.length
}
