import type { RecordKind } from '../../shared/contract/history.contract.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { ReadConnection, WriteConnection } from './book.ts'

/** When a record was changed last (epoch milliseconds, UTC), and by which command. */
export type Stamped = { readonly updatedAt: number; readonly changedBy: number }
type Reader = Pick<ReadConnection, 'prepare'>

/**
 * How a slice keeps one kind of record. A record is all that is known of it, as values that JSON can hold, so that the
 * history can put it back; where it refers to contacts that are gone, `put` leaves them out.
 */
export type RecordStore<T extends Stamped = Stamped> = {
  readonly kind: RecordKind
  find(read: Reader, id: number): T | undefined
  /** Adds a record under a key that was not used before, and returns the key. */
  insert(write: WriteConnection, record: T): number
  /** Makes the record with this key what it says, whether there was one or not; null removes it. */
  put(write: WriteConnection, id: number, record: T | null): void
  /** What a user would call it, for the sentence that says why a step back could not be taken. */
  nameOf(record: T): string
  /** Whether any record of this kind is about this contact, so that undo does not take the contact away under it. */
  isAbout(read: Reader, contactId: number): boolean
  /** Whether other records are within one of this kind and would go with it, so that undo does not take it away under them. */
  holds?(read: Reader, id: number): boolean
  /** Whom a record is about. */
  peopleOf(record: T): readonly number[]
  /** The keys of the records that are about any of these contacts. */
  listAbout(read: Reader, contactIds: readonly number[]): number[]
  /** Where a record keeps more of a contact than the key: the record without that. */
  without?(record: T, contactIds: ReadonlySet<number>): T
  /** Called with what is forgotten for good of a record, where more belongs to it than its rows. */
  forget?(write: WriteConnection, members: Partial<T>): void
  /** Tells the windows, once the transaction is committed, that these records changed or went. */
  announce(write: WriteConnection, ids: readonly number[]): void
}

export type RecordChangeKind = 'insert' | 'update' | 'delete'

/** Adds a record as part of a command that the caller has recorded, and returns its key. */
export function insertRecord<T extends Stamped>(write: WriteConnection, store: RecordStore<T>, record: T): number {
  const id = store.insert(write, record)
  note(write, store, { commandId: record.changedBy, id, kind: 'insert' })
  return id
}

/** Puts a record back that is not there, under its key, as part of a command. */
export function reinsertRecord<T extends Stamped>(
  write: WriteConnection,
  store: RecordStore<T>,
  { commandId, id, record }: { commandId: number; id: number; record: T },
): void {
  store.put(write, id, record)
  note(write, store, { commandId, id, kind: 'insert' })
}

/**
 * Makes a record what it says as part of a command. Only the members that differ are recorded; nothing is written when
 * none but the stamp does. Returns whether anything was.
 */
export function changeRecord<T extends Stamped>(
  write: WriteConnection,
  store: RecordStore<T>,
  { commandId, id, from, to }: { commandId: number; id: number; from: T; to: T },
): boolean {
  const [before, after] = differing(from, to)
  if (isSameRecord(from, to)) return false
  store.put(write, id, to)
  note(write, store, { commandId, id, kind: 'update', before: canonicalJson(before), after: canonicalJson(after) })
  return true
}

/** Removes a record as part of a command, keeping all of it in the record of the command. */
export function removeRecord<T extends Stamped>(
  write: WriteConnection,
  store: RecordStore<T>,
  { commandId, id, record }: { commandId: number; id: number; record: T },
): void {
  store.put(write, id, null)
  note(write, store, { commandId, id, kind: 'delete', before: canonicalJson(record) })
}

/** Whether two records say the same, whoever touched them last. Then there is no command to record. */
export function isSameRecord(from: Stamped, to: Stamped): boolean {
  return Object.keys(differing(from, to)[1]).every(isStamp)
}

/** Whether a member of a record says who touched it last, rather than what it is. */
export function isStamp(member: string): boolean {
  return member === 'updatedAt' || member === 'changedBy'
}

type Members = Record<string, unknown>

function differing(from: object, to: object): [before: Members, after: Members] {
  const [before, after]: [Members, Members] = [{}, {}]
  for (const [member, value] of Object.entries(to)) {
    const old = (from as Members)[member]
    if (canonicalJson(old) === canonicalJson(value)) continue
    before[member] = old
    after[member] = value
  }
  return [before, after]
}

type Note = {
  readonly commandId: number
  readonly id: number
  readonly kind: RecordChangeKind
  readonly before?: string
  readonly after?: string
}

function note(
  write: WriteConnection,
  store: Pick<RecordStore, 'kind'>,
  { commandId, id, kind, before, after }: Note,
): void {
  write
    .prepare(`INSERT INTO record_change (command_id, record_kind, record_id, kind, before, after)
      VALUES (?, ?, ?, ?, ?, ?)`)
    .run(commandId, store.kind, id, kind, before ?? null, after ?? null)
}
