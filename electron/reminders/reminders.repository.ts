import type { Selectable } from 'kysely'
import type { ReminderState } from '../../shared/domain/reminder.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { all, first, query, run } from '../db/query.ts'
import type { ReminderRow } from '../db/record-tables.ts'
import type { Tables } from '../db/tables.ts'
import type { Occurrence } from './reminder-source.ts'

type Reader = Pick<ReadConnection, 'prepare'>
export type Reminder = Selectable<ReminderRow>
export type ReminderClock = Omit<Selectable<Tables['reminder_clock']>, 'id'>

/** What is still of concern; the words of the index `reminder_open`. */
const OPEN = `state NOT IN ('settled', 'withdrawn')`

export function findClock(read: Reader): ReminderClock | undefined {
  return first(read, query.selectFrom('reminder_clock').select(['claimed_until', 'furthest', 'rules']))
}

export function saveClock(write: WriteConnection, clock: ReminderClock): void {
  const insert = query.insertInto('reminder_clock').values({ id: 1, ...clock })
  run(
    write,
    insert.onConflict((conflict) => conflict.column('id').doUpdateSet(clock)),
  )
}

export function isKnown(read: Reader, { key, occurrence }: Occurrence): boolean {
  return (
    read.prepare('SELECT 1 FROM reminder WHERE source_key = ? AND occurrence = ?').get(key, occurrence) !== undefined
  )
}

type Claim = { readonly state: ReminderState; readonly at: number; readonly isLate: boolean }

/** Claims an occurrence, unless it was claimed before. Returns whether it was not. */
export function claim(write: WriteConnection, due: Occurrence, { state, at, isLate }: Claim): boolean {
  const { changes } = write
    .prepare(`INSERT OR IGNORE INTO reminder (source_key, occurrence, due_at, state, claimed_at, is_late)
      VALUES (?, ?, ?, ?, ?, ?)`)
    .run(due.key, due.occurrence, due.dueAt, state, at, isLate ? 1 : 0)
  return changes === 1
}

/** Those in a state, the first due first. */
export function listInState(read: Reader, state: ReminderState): Reminder[] {
  return all(read, query.selectFrom('reminder').selectAll().where('state', '=', state).orderBy('due_at').orderBy('id'))
}

export function findReminder(read: Reader, id: number): Reminder | undefined {
  return first(read, query.selectFrom('reminder').selectAll().where('id', '=', id))
}

/** Those that are neither settled nor withdrawn, the last due first. */
export function listOpen(read: Reader, limit: number): Reminder[] {
  return read
    .prepare(`SELECT * FROM reminder WHERE ${OPEN} ORDER BY due_at DESC, id DESC LIMIT ?`)
    .all(limit) as Reminder[]
}

/** Brings those in one state to another. Returns how many there were. */
export function moveAll(write: WriteConnection, from: ReminderState, to: ReminderState): number {
  return write.prepare(`UPDATE reminder SET state = ? WHERE ${OPEN} AND state = ?`).run(to, from).changes
}

/** Brings these to another state, as far as they are still in one of those it may follow. */
export function moveThese(
  write: WriteConnection,
  ids: readonly number[],
  from: readonly ReminderState[],
  to: ReminderState,
): void {
  write
    .prepare(`UPDATE reminder SET state = ? WHERE id IN (SELECT value FROM json_each(?))
      AND state IN (SELECT value FROM json_each(?))`)
    .run(to, JSON.stringify(ids), JSON.stringify(from))
}

/** Notes what became of those that are with the desktop. Those told late are `missed`. */
export function settleShowing(write: WriteConnection, ids: readonly number[], wasShown: boolean, at: number): void {
  const shown = `CASE is_late WHEN 1 THEN 'missed' ELSE 'shown' END`
  write
    .prepare(`UPDATE reminder SET state = ${wasShown ? shown : `'failed'`}, told_at = ?
      WHERE id IN (SELECT value FROM json_each(?)) AND state = 'showing'`)
    .run(wasShown ? at : null, JSON.stringify(ids))
}

/** Marks those claimed as late that were due before this instant. */
export function markLate(write: WriteConnection, before: number): void {
  write.prepare(`UPDATE reminder SET is_late = 1 WHERE state = 'claimed' AND due_at < ?`).run(before)
}

export function markSeen(write: WriteConnection, ids: readonly number[], at: number): void {
  write
    .prepare('UPDATE reminder SET seen_at = ? WHERE seen_at IS NULL AND id IN (SELECT value FROM json_each(?))')
    .run(at, JSON.stringify(ids))
}

export function saveSnooze(write: WriteConnection, id: number, until: number, at: number): void {
  write
    .prepare(`UPDATE reminder SET state = 'snoozed', snoozed_until = ?, seen_at = ifnull(seen_at, ?) WHERE id = ?`)
    .run(until, at, id)
}

/** Those that were put off until now. */
export function listWoken(read: Reader, now: number): Reminder[] {
  return all(
    read,
    query.selectFrom('reminder').selectAll().where('state', '=', 'snoozed').where('snoozed_until', '<=', now),
  )
}

/** The key of the reminder of an occurrence. */
export function findReminderId(
  read: Reader,
  { key, occurrence }: Pick<Occurrence, 'key' | 'occurrence'>,
): number | null {
  const row = first(
    read,
    query.selectFrom('reminder').select('id').where('source_key', '=', key).where('occurrence', '=', occurrence),
  )
  return row?.id ?? null
}

/** Claims what is with the desktop already, or was, since this instant; what was claimed before goes on from there. */
export function claimShowing(write: WriteConnection, due: Occurrence, { at, isLate }: Omit<Claim, 'state'>): void {
  write
    .prepare(`INSERT INTO reminder (source_key, occurrence, due_at, state, claimed_at, is_late)
      VALUES (?, ?, ?, 'showing', ?, ?)
      ON CONFLICT (source_key, occurrence) DO UPDATE
        SET state = 'showing', snoozed_until = NULL, seen_at = NULL, is_late = excluded.is_late
        WHERE state IN ('claimed', 'held') OR (state = 'snoozed' AND snoozed_until <= excluded.claimed_at)`)
    .run(due.key, due.occurrence, due.dueAt, at, isLate ? 1 : 0)
}

/** When the first of those put off comes again, or null. */
export function soonestSnoozed(read: Reader): number | null {
  const until = read.prepare(`SELECT min(snoozed_until) FROM reminder WHERE state = 'snoozed'`).pluck().get()
  return typeof until === 'number' ? until : null
}

/** Has those come again that were put off until now. Returns how many. */
export function wakeSnoozed(write: WriteConnection, now: number, state: ReminderState): number {
  return write
    .prepare(`UPDATE reminder SET state = ?, claimed_at = ?, is_late = 0, seen_at = NULL, snoozed_until = NULL
      WHERE state = 'snoozed' AND snoozed_until <= ?`)
    .run(state, now, now).changes
}

/** Nothing is put off for longer than this, whatever the clock has been. */
export function shortenSnoozes(write: WriteConnection, latest: number): void {
  write
    .prepare(`UPDATE reminder SET snoozed_until = ? WHERE state = 'snoozed' AND snoozed_until > ?`)
    .run(latest, latest)
}

/** Forgets those that were due before. */
export function forgetBefore(write: WriteConnection, dueAt: number): void {
  write.prepare('DELETE FROM reminder WHERE due_at < ?').run(dueAt)
}
