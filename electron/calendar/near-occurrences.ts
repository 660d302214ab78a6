import { occurrencesBetween } from '../../shared/domain/recurrence/occurrences.ts'
import type { Occurrence } from '../../shared/domain/recurrence/recurrence-set.ts'
import type { StoredEvent } from './event-store.ts'
import { extentOf, recurrenceOf } from './event-times.ts'

type Series = Pick<StoredEvent, 'start' | 'end' | 'rules' | 'rdates' | 'exdates' | 'exrules'>
const DAY = 86_400_000
/** A stretch in which a common series has a few. */
const FIRST_STRETCH = 60 * DAY
/** More at once than a page shows. */
const MOST = 2_000

/** The first occurrences of a series that begin after an instant, without those that differ from it. */
export function nextOccurrences(
  series: Series,
  differing: ReadonlySet<string>,
  { after, limit, zone }: { readonly after: number; readonly limit: number; readonly zone: string },
): Occurrence[] {
  const window = { from: after + 1, to: Number.MAX_SAFE_INTEGER, zone }
  const { occurrences } = occurrencesBetween(recurrenceOf(series), window, limit + differing.size)
  return occurrences.filter(({ local }) => !differing.has(local)).slice(0, limit)
}

/**
 * The last occurrences of a series that begin before an instant, the last first, without those that differ from it. They
 * are looked for further and further back, so that a long series costs no more than what is asked for.
 */
export function lastOccurrences(
  series: Series,
  differing: ReadonlySet<string>,
  { before, limit, zone }: { readonly before: number; readonly limit: number; readonly zone: string },
): Occurrence[] {
  const set = recurrenceOf(series)
  // Floating times and whole days are a day away from their extent at most.
  const first = extentOf(series).start - DAY
  const found: Occurrence[] = []
  let to = before
  for (let length = FIRST_STRETCH; to > first && found.length < limit; ) {
    const from = Math.max(first, to - length)
    const { occurrences, cut } = occurrencesBetween(set, { from, to, zone }, MOST)
    if (cut === 'limit' && length > 1_000) {
      length /= 8
      continue
    }
    found.push(...occurrences.filter(({ local }) => !differing.has(local)).reverse())
    to = from
    length *= 2
  }
  return found.slice(0, limit)
}
