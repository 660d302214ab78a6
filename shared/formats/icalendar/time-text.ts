import type { EventTime } from '../../domain/calendar/event.ts'
import {
  civilDay,
  DAY_SECONDS,
  FIRST_YEAR,
  LAST_YEAR,
  readLocal,
  writeDay,
  writeLocal,
} from '../../domain/recurrence/civil-time.ts'
import { clockOf, instantOf, localOf } from '../../domain/zone-clock.ts'
import { basicForm } from './date-time.ts'
import type { Duration } from './duration.ts'
import type { ParameterList } from './line-writer.ts'

export function isDay({ local }: EventTime): boolean {
  return local.length === 10
}

/** Epoch milliseconds of a time; floating ones and days as if in UTC. */
export function instantOfTime({ local, zone }: EventTime): number {
  const milliseconds = (readLocal(local) ?? 0) * 1000
  const clock = zone === null || zone === 'UTC' ? null : clockOf(zone)
  return clock === null ? milliseconds : instantOf(clock, milliseconds)
}

/** Epoch milliseconds as a time in UTC, `2026-06-11T08:24:00`. */
export function universalLocal(instant: number): string {
  return writeLocal(Math.floor(instant / 1000))
}

/** The time so much later: days by the calendar, the rest by the clock that runs on. Null beyond the year 9999. */
export function later(time: EventTime, { days, seconds }: Duration): EventTime | null {
  const start = readLocal(time.local)
  if (start === null) return null
  let local = start + days * DAY_SECONDS
  if (isDay(time)) {
    if (seconds % DAY_SECONDS !== 0) return null
    local += seconds
  } else if (seconds !== 0) {
    const clock = time.zone === null ? null : clockOf(time.zone)
    if (clock === null) local += seconds
    else local = Math.floor(localOf(clock, instantOf(clock, local * 1000) + seconds * 1000) / 1000)
  }
  const { year } = civilDay(Math.floor(local / DAY_SECONDS))
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  return { local: isDay(time) ? writeDay(local / DAY_SECONDS) : writeLocal(local), zone: time.zone }
}

/** The value of a time. */
export function timeText({ local, zone }: EventTime): string {
  return basicForm(local) + (zone === 'UTC' && local.length > 10 ? 'Z' : '')
}

/** VALUE or TZID of a time. */
export function timeParameters({ local, zone }: EventTime): ParameterList {
  if (local.length === 10) return [['VALUE', 'DATE']]
  return zone === null || zone === 'UTC' ? [] : [['TZID', zone]]
}
