import type { Calendar } from '../../shared/contract/calendar.contract.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { all, query, run } from '../db/query.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/** Every calendar with how many events and series it holds. */
export function findCalendars(read: Reader): Calendar[] {
  const held = query
    .selectFrom('event')
    .select(({ fn }) => ['calendar_id', fn.countAll<number>().as('events')])
    .where('series_id', 'is', null)
    .groupBy('calendar_id')
  const rows = all(
    read,
    query
      .selectFrom('calendar')
      .leftJoin(held.as('held'), 'held.calendar_id', 'calendar.id')
      .select(['id', 'name', 'color', 'is_shown', 'url', 'refreshed_at', 'held.events'])
      .orderBy('id'),
  )
  return rows.map(({ id, name, color, is_shown, events, url, refreshed_at }) => ({
    id,
    name,
    color,
    isShown: is_shown === 1,
    events: events ?? 0,
    subscription: url === null ? null : { url, refreshedAt: refreshed_at },
  }))
}

/** The keys of a calendar's events, those that differ from their series before the series. */
export function findEventsIn(read: Reader, calendarId: number): number[] {
  return read
    .prepare('SELECT id FROM event WHERE calendar_id = ? ORDER BY series_id IS NULL, id')
    .pluck()
    .all(calendarId) as number[]
}

export function saveShown(write: WriteConnection, id: number, isShown: boolean): void {
  run(
    write,
    query
      .updateTable('calendar')
      .set({ is_shown: Number(isShown) })
      .where('id', '=', id),
  )
}
