import type { ReadConnection } from '../db/book.ts'
import { eventStore } from './event-store.ts'
import { extentOf, isSeries } from './event-times.ts'

type Row = { id: number; startAt: number; endAt: number | null; series: number }

/** The keys of the events that are not kept by the instants at which they happen, or not as what they are. */
export function findMisplacedEvents(read: ReadConnection): number[] {
  const rows = read
    .prepare('SELECT id, start_at AS startAt, end_at AS endAt, is_series AS series FROM event')
    .all() as Row[]
  return rows.flatMap(({ id, startAt, endAt, series }) => {
    const event = eventStore.find(read, id)
    if (event === undefined) return []
    const { start, end } = extentOf(event)
    return start === startAt && end === endAt && isSeries(event) === (series === 1) ? [] : id
  })
}
