import type { RecurrenceSet } from '../../shared/domain/recurrence/recurrence-set.ts'
import type { ReadConnection } from '../db/book.ts'
import { recurrenceOf } from './event-times.ts'
import { OWNER } from './guests.ts'

type Reader = Pick<ReadConnection, 'prepare'>
export type EventByUid = {
  readonly uid: string
  readonly occurrence: string | null
  readonly calendarId: number
  readonly isThere?: boolean
}
export type OverrideRow = {
  readonly id: number
  readonly recurrence_id: string | null
  /** 1: it stands for all that follow, too. */
  readonly is_series: number
}

/** The occurrences of a series that differ from it, in the order of the series. */
export function listOverrides(read: Reader, seriesId: number): OverrideRow[] {
  // Asked for each event that is written: a query that is built anew each time would be a sixth of an import.
  return read
    .prepare('SELECT id, recurrence_id, is_series FROM event WHERE series_id = ? ORDER BY recurrence_id')
    .all(seriesId) as OverrideRow[]
}

/** The recurrence set of a series. */
export function findSetOf(read: Reader, id: number): RecurrenceSet | undefined {
  const row = read
    .prepare('SELECT start_local AS local, start_zone AS zone, details FROM event WHERE id = ?')
    .get(id) as { local: string; zone: string | null; details: string } | undefined
  if (row === undefined) return undefined
  const { local, zone, details } = row
  return recurrenceOf({ end: null, ...JSON.parse(details), start: { local, zone } })
}

/** The key of the occurrence of a series that differs, by the time that it had in the series; or undefined. */
export function findOverride(read: Reader, seriesId: number, local: string): number | undefined {
  return listOverrides(read, seriesId).find(({ recurrence_id }) => recurrence_id === local)?.id
}

type EventOf = { id: number; startAt: number; startZone: string | null; isDay: boolean }

/** Where the events with somebody lie that are no series and were not called off, and the keys of the series. */
export function findEventsOf(read: Reader, contactId: number): { singles: EventOf[]; series: number[] } {
  const rows = read
    .prepare(`SELECT id, start_at AS startAt, start_zone AS startZone, length(start_local) = 10 AS isDay, is_series AS isSeries
      FROM event WHERE status IS NOT 'cancelled' AND id IN (
        SELECT event_id FROM event_attendee WHERE contact_id = ?
        UNION SELECT event_id FROM guest_contact AS guest JOIN event_attendee AS attendee
          ON attendee.mailbox = guest.mailbox AND attendee.contact_id IS NULL AND attendee.mailbox IS NOT NULL
          WHERE guest.contact_id = ? AND ${OWNER('guest.mailbox')} = guest.contact_id)`)
    .all(contactId, contactId) as (Omit<EventOf, 'isDay'> & { isDay: number; isSeries: number })[]
  const [series, singles] = [
    rows.filter(({ isSeries }) => isSeries === 1),
    rows.filter(({ isSeries }) => isSeries === 0),
  ]
  return {
    singles: singles.map(({ isSeries: _isSeries, isDay, ...row }) => ({ ...row, isDay: isDay === 1 })),
    series: series.map(({ id }) => id),
  }
}

/** `isThere`: in this calendar alone. Of the others, those that are followed hold what is not to be changed. */
export function findByUid(
  read: Reader,
  { uid, occurrence, calendarId, isThere = false }: EventByUid,
): number | undefined {
  return read
    .prepare(`SELECT event.id FROM event JOIN calendar ON calendar.id = calendar_id
      WHERE event.uid = ? AND ifnull(recurrence_id, '') = ? AND (calendar_id = ? OR (? = 0 AND url IS NULL))
      ORDER BY calendar_id = ? DESC, event.id LIMIT 1`)
    .pluck()
    .get(uid, occurrence ?? '', calendarId, Number(isThere), calendarId) as number | undefined
}

export function listStrays(read: Reader, uid: string, calendarId: number): number[] {
  return read
    .prepare(
      `SELECT id FROM event WHERE uid = ? AND calendar_id = ? AND recurrence_id IS NOT NULL AND series_id IS NULL`,
    )
    .pluck()
    .all(uid, calendarId) as number[]
}

export function listByUid(read: Reader, uid: string): number[] {
  return read
    .prepare('SELECT id FROM event WHERE uid = ? ORDER BY series_id IS NOT NULL, id')
    .pluck()
    .all(uid) as number[]
}
