import { KithError } from '../../shared/contract/errors.ts'
import type { RecurrenceSet } from '../../shared/domain/recurrence/recurrence-set.ts'
import type { ReadConnection } from '../db/book.ts'
import { type StoredEvent, toEvent } from './event-store.ts'
import { lengthOf, recurrenceOf } from './event-times.ts'
import { findSeriesRow, type SeriesStamp } from './window.repository.ts'

type Reader = Pick<ReadConnection, 'prepare'>
/** A series without its attendees. `set` stays the same object, by which the reading of its rules is kept. */
type KnownSeries = { readonly event: StoredEvent; readonly set: RecurrenceSet; readonly length: number }
type Kept = KnownSeries & Pick<SeriesStamp, 'updatedAt' | 'changedBy'>

/** As many as a person has in a lifetime; of more the oldest are read anew. */
const MOST = 20_000

const kept = new WeakMap<Reader, Map<number, Kept>>()

/**
 * A series, read once for as long as nobody changes it. What a transaction sees may be taken back, and is not kept.
 * Throws `event.notFound`.
 */
export function seriesOf(read: Reader, { id, updatedAt, changedBy }: SeriesStamp): KnownSeries {
  if ('emit' in read) return readSeries(read, id)
  const known = kept.get(read) ?? new Map<number, Kept>()
  kept.set(read, known)
  const found = known.get(id)
  if (found?.updatedAt === updatedAt && found.changedBy === changedBy) return found
  const fresh = { ...readSeries(read, id), updatedAt, changedBy }
  const oldest = known.size >= MOST ? known.keys().next().value : undefined
  if (oldest !== undefined) known.delete(oldest)
  known.set(id, fresh)
  return fresh
}

function readSeries(read: Reader, id: number): KnownSeries {
  const row = findSeriesRow(read, id)
  if (row === undefined) throw new KithError('event.notFound', { id })
  const event = toEvent(row, [])
  return { event, set: recurrenceOf(event), length: lengthOf(event) }
}
