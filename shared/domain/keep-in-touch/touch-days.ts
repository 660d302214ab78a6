import { type EpochDay, monthOf, weekdayOf } from '../epoch-day.ts'
import { type Rhythm, rhythmAfter } from './rhythm.ts'

/** When nobody wants to be told to speak with somebody. */
export type TimeOff = {
  /** Days of the week, Monday 1 to Sunday 7; never all of them. */
  readonly daysOff: readonly number[]
  /** Months of the year, January 1 to December 12; never all of them. */
  readonly breakMonths: readonly number[]
}
/** The days that a rhythm comes to. */
export type TouchDays = {
  /** From when it is counted: the day on which they last spoke. */
  readonly anchorDay: EpochDay
  /** The best time to speak begins: the last tenth of the rhythm. */
  readonly idealDay: EpochDay
  /** The last day that keeps the rhythm. The day after is late. */
  readonly latestDay: EpochDay
}

const SOON = 0.1

/** The first day at or after this one that is neither off nor in a break. */
export function nextDayOn(day: EpochDay, { daysOff, breakMonths }: TimeOff): EpochDay {
  let next = day
  while (daysOff.includes(weekdayOf(next)) || breakMonths.includes(monthOf(next))) next++
  return next
}

/**
 * The days of a rhythm from the day of the last contact. A snooze moves both to its end, and what falls into time off
 * waits until after it.
 */
export function touchDays(
  anchorDay: EpochDay,
  rhythm: Rhythm,
  { snoozedUntil, ...off }: TimeOff & { readonly snoozedUntil: EpochDay | null },
): TouchDays {
  const due = rhythmAfter(anchorDay, rhythm)
  const latestDay = nextDayOn(Math.max(due, snoozedUntil ?? due), off)
  const idealDay = latestDay - Math.floor((latestDay - anchorDay) * SOON)
  return { anchorDay, idealDay: nextDayOn(Math.max(idealDay, snoozedUntil ?? idealDay), off), latestDay }
}

export type TouchState = 'fine' | 'soon' | 'late' | 'resting'
/** Where somebody stands in their rhythm: what the ring round the photo shows. */
export type TouchMark = {
  readonly state: TouchState
  /** How much of the rhythm is left, from 1 to 0. */
  readonly share: number
  /** Days until the last one that keeps the rhythm; negative when it has passed. */
  readonly daysLeft: number
}

/** Where a rhythm stands today. In a month of a break nothing is soon or late. */
export function touchMark(
  { anchorDay, idealDay, latestDay }: TouchDays,
  today: EpochDay,
  breakMonths: readonly number[],
): TouchMark {
  const daysLeft = latestDay - today
  const length = Math.max(1, latestDay - anchorDay)
  const share = Math.min(1, Math.max(0, daysLeft / length))
  const isResting = breakMonths.includes(monthOf(today))
  const state = isResting ? 'resting' : daysLeft < 0 ? 'late' : today >= idealDay ? 'soon' : 'fine'
  return { state, share, daysLeft }
}
