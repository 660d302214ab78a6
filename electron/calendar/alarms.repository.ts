import type { ReadConnection, WriteConnection } from '../db/book.ts'

type Reader = Pick<ReadConnection, 'prepare'>
/** Nothing goes off between the two; `nextAt` null: nothing after the first. */
export type AlarmPlace = { readonly fromAt: number; readonly nextAt: number | null; readonly isFloating: boolean }

export function savePlace(write: WriteConnection, eventId: number, place: AlarmPlace | null): void {
  if (place === null) {
    write.prepare('DELETE FROM event_alarm WHERE event_id = ?').run(eventId)
    return
  }
  write
    .prepare(`INSERT INTO event_alarm (event_id, from_at, next_at, is_floating) VALUES (?, ?, ?, ?)
      ON CONFLICT (event_id) DO UPDATE SET (from_at, next_at, is_floating) =
        (excluded.from_at, excluded.next_at, excluded.is_floating)`)
    .run(eventId, place.fromAt, place.nextAt, Number(place.isFloating))
}

/** The keys of the events of which something may go off after one instant and up to another. */
export function findWithin(read: Reader, after: number, until: number): number[] {
  return read
    .prepare(
      `SELECT event_id FROM event_alarm WHERE next_at <= ? UNION SELECT event_id FROM event_alarm WHERE from_at > ?`,
    )
    .pluck()
    .all(until, after) as number[]
}

/** The first instant after another at which an event with a zone is to go off. */
export function findNext(read: Reader, after: number): number | null {
  const select = 'SELECT min(next_at) FROM event_alarm WHERE next_at > ? AND is_floating = 0'
  return read.prepare(select).pluck().get(after) as number | null
}

/** Those after an instant that depend on the reader's zone, the earliest that may be first. */
export function findFloating(read: Reader, after: number): IterableIterator<{ id: number; nextAt: number }> {
  return read
    .prepare(`SELECT event_id AS id, next_at AS nextAt FROM event_alarm WHERE next_at > ? AND is_floating = 1
      ORDER BY next_at`)
    .iterate(after) as IterableIterator<{ id: number; nextAt: number }>
}
