import type { Conflict, RecordKind } from '../../shared/contract/history.contract.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { WriteConnection } from '../db/book.ts'
import { changeRecord, isStamp, type RecordStore, reinsertRecord, removeRecord, type Stamped } from '../db/records.ts'
import { reportWork } from '../db/report-work.ts'
import { eachSlice } from './each-slice.ts'
import { listRecordChangesBackwards, type StoredRecordChange } from './history.repository.ts'
import { storeOf } from './record-stores.ts'

type Members = Record<string, unknown>
type Outcome = { changes: number; conflicts: Conflict[] }

/**
 * Takes back what a command did to records that are no contacts, newest first, recording it under another command. A
 * member that a later command has changed stays as it is and is returned as a conflict.
 */
export async function revertRecords(
  write: WriteConnection,
  commandId: number,
  { under, people }: { under: number; people: number },
): Promise<Outcome> {
  const outcome: Outcome = { changes: 0, conflicts: [] }
  const touched = new Map<RecordKind, number[]>()
  const holding: Held[] = []
  let done = 0
  const list = (before: number, limit: number) => listRecordChangesBackwards(write, commandId, before, limit)
  const keyOf = (change: StoredRecordChange) => `${change.record_kind} ${change.record_id}`
  await eachSlice(list, keyOf, (groups) => {
    for (const changes of groups) {
      const [newest] = changes
      if (newest === undefined) continue
      const { record_kind: kind, record_id: id } = newest
      touched.set(kind, [...(touched.get(kind) ?? []), id])
      const [store, what] = [storeOf(kind), { id, changes, commandId, under }]
      if (wasAddedBy(changes) && store.holds?.(write, id)) holding.push({ store, what })
      else outcome.changes += revertRecord(write, store, what, outcome.conflicts)
    }
    done += groups.length
    reportWork(write, done, Math.max(done, people))
  })
  outcome.changes += revertHolding(write, holding, outcome.conflicts)
  for (const [kind, ids] of touched) storeOf(kind).announce(write, ids)
  return outcome
}

type Reverting = {
  readonly id: number
  readonly changes: readonly StoredRecordChange[]
  readonly commandId: number
  readonly under: number
}

type Held = { readonly store: RecordStore; readonly what: Reverting }

/** What holds others goes after them: a series after its occurrences, a calendar after its series. What still holds some stays. */
function revertHolding(write: WriteConnection, holding: readonly Held[], conflicts: Conflict[]): number {
  let changes = 0
  for (let [left, before] = [holding, holding.length + 1]; left.length > 0; ) {
    const isLast = left.length === before
    const ready = ({ store, what }: Held) => isLast || !store.holds?.(write, what.id)
    before = left.length
    const waiting: Held[] = []
    for (const held of left) {
      if (ready(held)) changes += revertRecord(write, held.store, held.what, conflicts)
      else waiting.push(held)
    }
    left = waiting
  }
  return changes
}

function wasAddedBy(changes: readonly StoredRecordChange[]): boolean {
  return changes.some(({ kind }) => kind === 'insert')
}

/** Returns how much was taken back. */
function revertRecord(write: WriteConnection, store: RecordStore, what: Reverting, conflicts: Conflict[]): number {
  const { id, changes, commandId, under } = what
  const record = store.find(write, id)
  const conflict = (field: string) => {
    const name = record === undefined ? '' : store.nameOf(record)
    conflicts.push({ contactId: 0, record: { kind: store.kind, id }, name, field })
    return 0
  }
  const deleted = changes.find(({ kind }) => kind === 'delete')?.before
  const wasAdded = wasAddedBy(changes)
  // Added and removed by the same command: there is nothing to take back.
  if (wasAdded && deleted) return 0
  if (deleted) {
    if (record !== undefined) return conflict('')
    reinsertRecord(write, store, { commandId: under, id, record: JSON.parse(deleted) })
    return 1
  }
  if (record === undefined) return conflict('')
  if (wasAdded) {
    // What was put within it since, such as an event into its calendar, is somebody's own.
    if (record.changedBy > commandId || store.holds?.(write, id)) return conflict('')
    removeRecord(write, store, { commandId: under, id, record })
    return 1
  }
  return revertMembers(write, store, { id, record, steps: folded(changes), under, conflict })
}

/** What several changes by one command come to: what each member was before the first, and after the last. */
function folded(changes: readonly StoredRecordChange[]): { before: Members; after: Members } {
  const steps = { before: {} as Members, after: {} as Members }
  for (const { before, after } of changes) {
    steps.before = { ...steps.before, ...JSON.parse(before ?? '{}') }
    steps.after = { ...JSON.parse(after ?? '{}'), ...steps.after }
  }
  return steps
}

type Reverted = {
  readonly id: number
  readonly record: Stamped
  readonly steps: { readonly before: Members; readonly after: Members }
  readonly under: number
  readonly conflict: (field: string) => number
}

function revertMembers(write: WriteConnection, store: RecordStore, what: Reverted): number {
  const { id, record, steps, under, conflict } = what
  const now = record as unknown as Members
  const isAsLeft = (member: string) => canonicalJson(now[member]) === canonicalJson(steps.after[member])
  // What a record may have or not is told of on one side alone when it came or went.
  const told = [...new Set([...Object.keys(steps.after), ...Object.keys(steps.before)])]
  const members = told.filter((member) => !isStamp(member))
  const untouched = members.filter(isAsLeft)
  for (const member of members) if (!untouched.includes(member)) conflict(member)
  if (untouched.length === 0) return 0
  const isWhole = untouched.length === members.length && Object.keys(steps.after).filter(isStamp).every(isAsLeft)
  const stamp = isWhole ? pick(steps.before, Object.keys(steps.before).filter(isStamp)) : { changedBy: under }
  const to: Stamped = { ...record, ...pick(steps.before, untouched), ...stamp }
  changeRecord(write, store, { commandId: under, id, from: record, to })
  return untouched.length
}

function pick(members: Members, names: readonly string[]): Members {
  return Object.fromEntries(names.map((name) => [name, members[name]]))
}
