import type { Conflict } from '../../shared/contract/history.contract.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
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
      revertContact(write, inOneStep(group), { commandId, under }, outcome)
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

type Commands = { readonly commandId: number; readonly under: number }
type Mutable = { changes: number; contactIds: number[]; conflicts: Conflict[] }

function revertContact(
  write: WriteConnection,
  changes: readonly StoredChange[],
  commands: Commands,
  outcome: Mutable,
): void {
  const [newest] = changes
  if (newest === undefined) return
  const { contact_id: contactId } = newest
  const [contact] = listStored(write, [contactId])
  const conflict = (field: string): void => {
    outcome.conflicts.push({ contactId, name: contact === undefined ? '' : nameOf(contact), field })
  }
  const done = revertRecorded(write, { changes, newest, contact, under: commands.under, conflict })
  if (done > 0) outcome.contactIds.push(contactId)
  outcome.changes += done
}

type Recorded = {
  readonly changes: readonly StoredChange[]
  readonly newest: StoredChange
  readonly contact: StoredContact | undefined
  readonly under: number
  readonly conflict: (field: string) => void
}

/** Takes back what one command did to one contact. Returns how many changes that were. */
function revertRecorded(write: WriteConnection, { changes, newest, contact, under, conflict }: Recorded): number {
  if (newest.kind === 'delete' && contact === undefined && newest.before !== null) {
    reinsertContact(write, under, newest.before)
    return 1
  }
  if (newest.kind === 'insert' && contact !== undefined && !isTouchedSince(contact, newest.command_id)) {
    removeContact(write, under, contact)
    return 1
  }
  if (newest.kind === 'update' && contact !== undefined) return revertFields(write, contact, changes, under, conflict)
  conflict('')
  return 0
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
  const untouched = changes.filter(({ field, after }) => field !== STAMP && canonicalJson(current[field]) === after)
  for (const { field } of changes) {
    if (field !== STAMP && !untouched.some((change) => change.field === field)) conflict(field)
  }
  const patch = Object.fromEntries(untouched.map(({ field, before }) => [field, JSON.parse(before ?? 'null')]))
  const isWhole = stamp?.after === canonicalJson(stampOf(contact))
  const restored = isWhole && stamp?.before ? JSON.parse(stamp.before) : { ...stampOf(contact), changedBy: under }
  changeContact(write, { commandId: under, contact, patch, stamp: restored })
  return untouched.length
}
