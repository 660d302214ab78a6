import type { CivilDate } from '../yearly-date.ts'
import type { Rhythm } from './rhythm.ts'

/** What the user decided about keeping in touch with one person, or with everyone who carries a tag. */
export type Cadence = {
  /** Null where none is set: a person's then comes from a tag, or there is none. */
  readonly rhythm: Rhythm | null
  /** When the rhythm was set (epoch milliseconds): who was never spoken with is counted from there. */
  readonly since: number
  readonly isPaused: boolean
  /** Whether a notification says when they are due; a person's own, also where the rhythm is a tag's. */
  readonly isReminded: boolean
  /** Nothing is due before this day, until they speak after `snoozedAt` (epoch milliseconds). */
  readonly snoozedUntil: CivilDate | null
  readonly snoozedAt: number | null
  /** Months in which nothing is due, January 1; null for those of the settings. */
  readonly breakMonths: readonly number[] | null
  /** Birthdays and anniversaries of which nothing more is said this year: `birthday 2026-06-11`. */
  readonly dismissedDates: readonly string[]
}
