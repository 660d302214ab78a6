import { Temporal } from 'temporal-polyfill'
import type { CivilDate } from './yearly-date.ts'

/** A time on the clock on the wall, `08:30`. */
export type CivilTime = string

/** The instant of a time on a day in a zone. One that the clock skips is the one after the gap, one that it shows twice the first. */
export function instantOf(day: CivilDate, time: CivilTime, zone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds
}

/** The day and the time that the clock on the wall shows at an instant. */
export function civilAt(instant: number, zone: string): { day: CivilDate; time: CivilTime } {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** The day so many days later, or earlier. */
export function addDays(day: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: CivilDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** The zone that the system is in now (IANA). */
export function systemZone(): string {
  return Temporal.Now.timeZoneId()
}
