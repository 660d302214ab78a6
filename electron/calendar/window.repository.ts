import type { Selectable } from 'kysely'
import type { ReadConnection } from '../db/book.ts'
import type { EventRow } from '../db/record-tables.ts'
import { OWNER } from './guests.ts'
import type { Differing } from './strands.ts'

type Reader = Pick<ReadConnection, 'prepare'>
type Instants = { readonly from: number; readonly to: number }
type Calendars = 'shown' | 'all'

/** A series, and by what its present state is told from any other. */
export type SeriesStamp = { readonly id: number; readonly updatedAt: number; readonly changedBy: number }
/** `seriesId`: of an occurrence that stands for all that follow in that series. */
export type FoundSeries = SeriesStamp & { readonly seriesId: number | null }

const among = (calendars: Calendars) => `FROM event JOIN calendar ON calendar.id = calendar_id
  WHERE ${calendars === 'all' ? '' : 'is_shown = 1 AND'} start_at < ? AND`

/** The events that are no series and may be within two instants: of the calendars that are shown, or of all. */
export function listSinglesBetween(read: Reader, { from, to }: Instants, calendars: Calendars): Selectable<EventRow>[] {
  const sql = `SELECT event.* ${among(calendars)} end_at >= ? AND is_series = 0`
  return read.prepare(sql).all(to, from) as Selectable<EventRow>[]
}

/** The series that may have something between two instants. */
export function listSeriesBetween(read: Reader, { from, to }: Instants, calendars: Calendars): FoundSeries[] {
  return read
    .prepare(`SELECT event.id, event.updated_at AS updatedAt, event.changed_by AS changedBy, series_id AS seriesId
      ${among(calendars)}
      (end_at IS NULL OR end_at >= ?) AND is_series = 1`)
    .all(to, from) as FoundSeries[]
}

/** The stamp of one series. */
export function findStamp(read: Reader, id: number): SeriesStamp | undefined {
  return read.prepare('SELECT id, updated_at AS updatedAt, changed_by AS changedBy FROM event WHERE id = ?').get(id) as
    | SeriesStamp
    | undefined
}

/** The row of a series. */
export function findSeriesRow(read: Reader, id: number): Selectable<EventRow> | undefined {
  return read.prepare('SELECT * FROM event WHERE id = ?').get(id) as Selectable<EventRow> | undefined
}

/** The occurrences of each of these series that differ from it, by the times that the series has for them, in its order. */
export function differingAmong(read: Reader, ids: readonly number[]): ReadonlyMap<number, Differing> {
  const rows = read
    .prepare(`SELECT series_id AS id, recurrence_id AS local, is_series AS isRange FROM event
      WHERE series_id IN (SELECT value FROM json_each(?)) AND recurrence_id IS NOT NULL ORDER BY series_id, recurrence_id`)
    .all(JSON.stringify(ids)) as { id: number; local: string; isRange: number }[]
  const found = new Map<number, { local: string; isRange: boolean }[]>()
  for (const { id, local, isRange } of rows) {
    const known = found.get(id) ?? []
    known.push({ local, isRange: isRange === 1 })
    found.set(id, known)
  }
  return found
}

/** Who of the book takes part in these events, in their order. */
export function listPeopleOf(
  read: Reader,
  ids: readonly number[],
): { readonly eventId: number; readonly contactId: number; readonly name: string }[] {
  return read
    .prepare(`SELECT event_id AS eventId, ifnull(contact_id, ${OWNER('attendee.mailbox')}) AS contactId, name
      FROM event_attendee AS attendee WHERE event_id IN (SELECT value FROM json_each(?))
        AND (contact_id IS NOT NULL OR mailbox IN (SELECT mailbox FROM guest_contact))
      GROUP BY event_id, contactId HAVING contactId IS NOT NULL ORDER BY event_id, min(position)`)
    .all(JSON.stringify(ids)) as { eventId: number; contactId: number; name: string }[]
}
