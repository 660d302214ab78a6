import type { Conflict } from '../../shared/contract/history.contract.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { changeContact, listStored, reinsertContact, removeContact, stampOf } from '../contacts/contacts.service.ts'
import type { StoredContact } from '../contacts/find-contacts.ts'
import type { WriteConnection } from '../db/book.ts'
import { listChangesBackwards, type StoredChange } from './history.repository.ts'

const BATCH = 500
/** Long undos let the window breathe this often. Milliseconds. */
const SLICE = 8
const STAMP = 'stamp'

export type RevertOutcome = { readonly changes: number; readonly contactIds: number[]; readonly conflicts: Conflict[] }

/**
 * Takes back what a command changed, newest first, recording it under another command. What a later command has
 * changed since is left as it is and returned as a conflict.
 */
export async function revertChanges(write: WriteConnection, commandId: number, under: number): Promise<RevertOutcome> {
  const outcome = { changes: 0, contactIds: [] as number[], conflicts: [] as Conflict[] }
  let before = Number.MAX_SAFE_INTEGER
  let breathed = performance.now()
  for (;;) {
    const changes = listChangesBackwards(write, commandId, before, BATCH)
    // A contact's changes stand together; those that a batch cuts off are read again with the next one.
    const whole = changes.length < BATCH ? changes : withoutLastContact(changes)
    const last = whole.at(-1)
    if (last === undefined) return outcome
    for (const group of byContact(whole)) {
      revertContact(write, group, { commandId, under }, outcome)
      if (performance.now() - breathed > SLICE) {
        await new Promise(setImmediate)
        breathed = performance.now()
      }
    }
    before = last.id
  }
}

function withoutLastContact(changes: readonly StoredChange[]): readonly StoredChange[] {
  const cutOff = changes.at(-1)?.contact_id
  const whole = changes.filter((change) => change.contact_id !== cutOff)
  return whole.length === 0 ? changes : whole
}

function byContact(changes: readonly StoredChange[]): StoredChange[][] {
  const groups = new Map<number, StoredChange[]>()
  for (const change of changes) {
    const group = groups.get(change.contact_id)
    if (group === undefined) groups.set(change.contact_id, [change])
    else group.push(change)
  }
  return [...groups.values()]
}

type Commands = { readonly commandId: number; readonly under: number }
type Mutable = { changes: number; contactIds: number[]; conflicts: Conflict[] }

function revertContact(write: WriteConnection, changes: StoredChange[], commands: Commands, outcome: Mutable): void {
  const [newest] = changes
  if (newest === undefined) return
  const [contact] = listStored(write, [newest.contact_id])
  const conflict = (field: string) =>
    outcome.conflicts.push({ contactId: newest.contact_id, name: contact === undefined ? '' : nameOf(contact), field })
  const done = (count: number) => {
    outcome.changes += count
    outcome.contactIds.push(newest.contact_id)
  }
  if (newest.kind === 'delete') {
    if (contact !== undefined || newest.before === null) return void conflict('')
    reinsertContact(write, commands.under, newest.before)
    return done(1)
  }
  if (contact === undefined) return void conflict('')
  if (newest.kind === 'insert') {
    if (isTouchedSince(contact, newest.command_id)) return void conflict('')
    removeContact(write, commands.under, contact)
    return done(1)
  }
  done(revertFields(write, contact, changes, commands.under, conflict))
}

/** An inserted contact may be removed when no command after the one that brought it has touched it. */
function isTouchedSince(contact: StoredContact, commandId: number): boolean {
  return contact.changedBy > commandId
}

function revertFields(
  write: WriteConnection,
  contact: StoredContact,
  changes: readonly StoredChange[],
  under: number,
  conflict: (field: string) => void,
): number {
  const current: Record<string, unknown> = contact
  const stamp = changes.find(({ field }) => field === STAMP)
  const untouched = changes.filter(({ field, after }) => field !== STAMP && JSON.stringify(current[field]) === after)
  for (const { field } of changes) {
    if (field !== STAMP && !untouched.some((change) => change.field === field)) conflict(field)
  }
  const patch = Object.fromEntries(untouched.map(({ field, before }) => [field, JSON.parse(before ?? 'null')]))
  const isWhole = stamp?.after === JSON.stringify(stampOf(contact))
  const restored = isWhole && stamp?.before ? JSON.parse(stamp.before) : { ...stampOf(contact), changedBy: under }
  changeContact(write, { commandId: under, contact, patch, stamp: restored })
  return untouched.length
}
