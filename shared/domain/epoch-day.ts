import type { CivilDate } from './yearly-date.ts'
import { offsetReader } from './zone-offset.ts'

/** Days since 1 January 1970 by the calendar alone, to count with, whatever the clocks do. */
export type EpochDay = number

const DAY_MS = 86_400_000

export function epochDayOf(day: CivilDate): EpochDay {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

export function civilDateOf(day: EpochDay): CivilDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export function weekdayOf(day: EpochDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** January is 1. */
export function monthOf(day: EpochDay): number {
  return new Date(day * DAY_MS).getUTCMonth() + 1
}

/** Tells on which day an instant lies in a zone. Made for many instants. */
export function dayCounter(zone: string): (instant: number) => EpochDay {
  const offsetAt = offsetReader(zone)
  return (instant) => Math.floor((instant + offsetAt(instant)) / DAY_MS)
}
