import { Temporal } from 'temporal-polyfill'
import type { CivilTime } from './civil-time.ts'
import type { CivilDate } from './yearly-date.ts'

const DAY_MS = 86_400_000

/**
 * Tells how far the clocks of a zone are ahead of UTC at an instant, in milliseconds. Made for many instants: the zone is
 * asked once a day, and more only on days on which its clocks change.
 */
export function offsetReader(zone: string): (instant: number) => number {
  const known = readers.get(zone) ?? newReader(zone)
  readers.set(zone, known)
  return known
}

const readers = new Map<string, (instant: number) => number>()

function newReader(zone: string): (instant: number) => number {
  const offsets = new Map<number, number>()
  const offsetAt = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000
  const offsetAtStartOf = (day: number) => {
    const known = offsets.get(day)
    if (known !== undefined) return known
    const offset = offsetAt(day * DAY_MS)
    offsets.set(day, offset)
    return offset
  }
  return (instant) => {
    const day = Math.floor(instant / DAY_MS)
    const [before, after] = [offsetAtStartOf(day), offsetAtStartOf(day + 1)]
    return before === after ? before : offsetAt(instant)
  }
}

/** As `civilAt`, for many instants. */
export function wallClock(zone: string): (instant: number) => { day: CivilDate; time: CivilTime } {
  const offsetAt = offsetReader(zone)
  return (instant) => {
    const text = new Date(instant + offsetAt(instant)).toISOString()
    return { day: text.slice(0, -14), time: text.slice(-13, -8) }
  }
}
