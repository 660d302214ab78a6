import { addDays, type CivilTime, civilAt, instantOf, weekdayOf } from './civil-time.ts'

/** When reminders wait. */
export type QuietTimes = {
  readonly isQuietOn: boolean
  /** From one time to another, over midnight where the second comes first. The same twice means never. */
  readonly quietFrom: CivilTime
  readonly quietTo: CivilTime
  /** Whole days, Monday being 1. */
  readonly quietDays: readonly number[]
}

/** More than a week cannot be looked over at once: with seven quiet days there is no end. */
const MOST_STEPS = 16

/** When the quiet time ends in which this instant lies; null outside of one. */
export function quietUntil(instant: number, quiet: QuietTimes, zone: string): number | null {
  let until = instant
  for (let step = 0; step < MOST_STEPS; step++) {
    const end = endOfHours(until, quiet, zone) ?? endOfDay(until, quiet, zone)
    if (end === null) break
    until = end
  }
  return until === instant ? null : until
}

function endOfHours(instant: number, { isQuietOn, quietFrom, quietTo }: QuietTimes, zone: string): number | null {
  if (!isQuietOn || quietFrom === quietTo) return null
  const { day, time } = civilAt(instant, zone)
  const isOverMidnight = quietFrom > quietTo
  const isQuiet = isOverMidnight ? time >= quietFrom || time < quietTo : time >= quietFrom && time < quietTo
  if (!isQuiet) return null
  return laterThan(instant, isOverMidnight && time >= quietFrom ? addDays(day, 1) : day, quietTo, zone)
}

function endOfDay(instant: number, { quietDays }: QuietTimes, zone: string): number | null {
  const { day } = civilAt(instant, zone)
  return quietDays.includes(weekdayOf(day)) ? laterThan(instant, addDays(day, 1), '00:00', zone) : null
}

/** When clocks are set back the end may seem to have passed already: then it is the same time an hour on. */
function laterThan(instant: number, day: string, time: CivilTime, zone: string): number {
  const end = instantOf(day, time, zone)
  return end > instant ? end : end + 60 * 60_000
}
