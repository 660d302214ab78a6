import { strandBetween } from '../../shared/domain/recurrence/occurrences.ts'
import type { Occurrence, Strand } from '../../shared/domain/recurrence/recurrence-set.ts'
import type { StoredEvent } from './event-store.ts'
import { extentOf } from './event-times.ts'

const DAY = 86_400_000
/** A stretch in which a common series has a few. */
const FIRST_STRETCH = 60 * DAY
/** More at once than a page shows. */
const MOST = 2_000

/** The first occurrences of a series that begin after an instant, without those that differ from it. */
export function nextOccurrences(
  strand: Strand,
  { after, limit, zone }: { readonly after: number; readonly limit: number; readonly zone: string },
): Occurrence[] {
  const window = { from: after + 1, to: Number.MAX_SAFE_INTEGER, zone }
  return strandBetween(strand, window, limit + strand.differing.size).occurrences.slice(0, limit)
}

/**
 * The last occurrences of a series that begin before an instant, the last first, without those that differ from it. They
 * are looked for further and further back, so that a long series costs no more than what is asked for.
 */
export function lastOccurrences(
  event: StoredEvent,
  strand: Strand,
  { before, limit, zone }: { readonly before: number; readonly limit: number; readonly zone: string },
): Occurrence[] {
  // Floating times and whole days are a day away from their extent at most.
  const first = extentOf(event).start - DAY
  const found: Occurrence[] = []
  let to = before
  for (let length = FIRST_STRETCH; to > first && found.length < limit; ) {
    const from = Math.max(first, to - length)
    const { occurrences, cut } = strandBetween(strand, { from, to, zone }, MOST)
    if (cut === 'limit' && length > 1_000) {
      length /= 8
      continue
    }
    found.push(...[...occurrences].reverse())
    to = from
    length *= 2
  }
  return found.slice(0, limit)
}
