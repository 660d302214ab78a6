/** The parts of a recurrence rule (RFC 5545 section 3.3.10, RFC 7529 section 4), and what can be wrong with one. */

export const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** In the order in which `weekdayOf` counts them. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** `nth` 0: every such day; 2: the second; -1: the last of the month or year. */
export type RuleDay = { readonly weekday: Weekday; readonly nth: number }

export type RuleParts = {
  readonly frequency: Frequency
  readonly interval: number
  readonly count: number | null
  /** `2026-06-11`, `2026-06-11T10:24:00` (in the start's zone) or `2026-06-11T08:24:00Z`; inclusive. */
  readonly until: string | null
  readonly bySecond: readonly number[]
  readonly byMinute: readonly number[]
  readonly byHour: readonly number[]
  readonly byDay: readonly RuleDay[]
  readonly byMonthDay: readonly number[]
  readonly byYearDay: readonly number[]
  readonly byWeekNo: readonly number[]
  readonly byMonth: readonly number[]
  readonly bySetPos: readonly number[]
  readonly weekStart: Weekday
  /** What becomes of a day that its month has not. Only with RSCALE. */
  readonly skip: 'OMIT' | 'BACKWARD' | 'FORWARD'
  /** RSCALE in upper case; `null` when it is not named, which means GREGORIAN. */
  readonly scale: string | null
  /** Parts no standard knows, `NAME=value`, written back as they came. */
  readonly other: readonly string[]
}

/** A rule that happens every so often and says nothing else. */
export const PLAIN_RULE: RuleParts = {
  frequency: 'DAILY',
  interval: 1,
  count: null,
  until: null,
  bySecond: [],
  byMinute: [],
  byHour: [],
  byDay: [],
  byMonthDay: [],
  byYearDay: [],
  byWeekNo: [],
  byMonth: [],
  bySetPos: [],
  weekStart: 'MO',
  skip: 'OMIT',
  scale: null,
  other: [],
}

/**
 * - `noFrequency`: FREQ is missing or unknown.
 * - `badPart`: `part` has a value that it cannot have.
 * - `countAndUntil`: both ends are named, of which a rule has one.
 * - `notTogether`: `part` has no meaning beside this frequency.
 * - `unknownCalendar`: RSCALE names a calendar other than the Gregorian.
 * - `endsBeforeStart`, `neverOccurs`: no day fits.
 * - `tooOften`: more often than `MOST_A_DAY` times a day.
 * - `startOutside`: the start itself does not follow the rule, so that nothing happens then.
 * - `timeInAllDay`: hours, minutes or seconds in the rule of an all-day event.
 */
export type RuleProblem = {
  readonly code:
    | 'noFrequency'
    | 'badPart'
    | 'countAndUntil'
    | 'notTogether'
    | 'unknownCalendar'
    | 'endsBeforeStart'
    | 'neverOccurs'
    | 'tooOften'
    | 'startOutside'
    | 'timeInAllDay'
  /** The part that is wrong, such as `BYDAY`; empty when it is the whole. */
  readonly part: string
}
