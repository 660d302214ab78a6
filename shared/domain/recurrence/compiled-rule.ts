import { civilDay, DAY_SECONDS, type DayNumber, type LocalSeconds, weekdayOf } from './civil-time.ts'
import { type Frequency, type RuleParts, WEEKDAYS } from './rule-parts.ts'

/** A rule with what it takes from its start filled in, ready to be expanded. `null`: no limit by that part. */
export type CompiledRule = {
  readonly frequency: Frequency
  readonly interval: number
  readonly start: LocalSeconds
  readonly isDate: boolean
  /** Weekday of the first day of a week, Monday is 0. */
  readonly weekStart: number
  readonly months: readonly number[] | null
  readonly monthDays: readonly number[] | null
  readonly yearDays: readonly number[] | null
  readonly weeks: readonly number[] | null
  /** `nth` counts within the month when `nthInMonth`, else within the year. */
  readonly weekdays: readonly { readonly weekday: number; readonly nth: number }[] | null
  readonly nthInMonth: boolean
  readonly positions: readonly number[] | null
  readonly skip: RuleParts['skip']
  readonly hours: readonly number[] | null
  readonly minutes: readonly number[] | null
  readonly seconds: readonly number[] | null
  /** Seconds of the day, ascending, for the rules that happen daily or more seldom. */
  readonly times: readonly number[]
}

/** The length of a period in seconds, for those shorter than a day. */
export const UNIT_SECONDS: { readonly [frequency in Frequency]?: number } = { HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 }

function orNull<Value>(list: readonly Value[]): readonly Value[] | null {
  return list.length === 0 ? null : list
}

function timesOfDay(hours: readonly number[], minutes: readonly number[], seconds: readonly number[]): number[] {
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3600 + minute * 60 + second)),
  )
}

/**
 * Fills in what the rule leaves to its start (RFC 5545 section 3.3.10): the month, the day, the weekday, the time. An
 * all-day start has no time, and parts about time mean nothing to it.
 */
export function compileRule(rule: RuleParts, start: LocalSeconds, isDate: boolean): CompiledRule {
  const startDay: DayNumber = Math.floor(start / DAY_SECONDS)
  const { month, day } = civilDay(startDay)
  const time = start - startDay * DAY_SECONDS
  const yearly = rule.frequency === 'YEARLY'
  const monthly = rule.frequency === 'MONTHLY'
  const namesDay =
    rule.byMonthDay.length + rule.byYearDay.length + rule.byWeekNo.length + rule.byDay.length > 0 ||
    !(yearly || monthly || rule.frequency === 'WEEKLY')
  const takesWeekday =
    (rule.frequency === 'WEEKLY' && rule.byDay.length === 0) ||
    (yearly && rule.byWeekNo.length > 0 && rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length === 0)

  const seconds = isDate ? [] : [...new Set(rule.bySecond.map((second) => Math.min(second, 59)))]
  const minutes = isDate ? [] : rule.byMinute
  const hours = isDate ? [] : rule.byHour
  const unit = UNIT_SECONDS[rule.frequency]
  const ofStart = (list: readonly number[], value: number) => (list.length === 0 ? [value] : list)
  return {
    frequency: rule.frequency,
    interval: rule.interval,
    start,
    isDate,
    weekStart: WEEKDAYS.indexOf(rule.weekStart),
    months: !namesDay && yearly && rule.byMonth.length === 0 ? [month] : orNull(rule.byMonth),
    monthDays: !namesDay && (yearly || monthly) ? [day] : orNull(rule.byMonthDay),
    yearDays: orNull(rule.byYearDay),
    weeks: orNull(rule.byWeekNo),
    weekdays: takesWeekday
      ? [{ weekday: weekdayOf(startDay), nth: 0 }]
      : orNull(
          rule.byDay.map(({ weekday, nth }) => ({
            weekday: WEEKDAYS.indexOf(weekday),
            // Only months and years have a second Tuesday; elsewhere the number says nothing.
            nth: monthly || (yearly && rule.byWeekNo.length === 0) ? nth : 0,
          })),
        ),
    nthInMonth: monthly || rule.byMonth.length > 0,
    positions: orNull(rule.bySetPos),
    skip: rule.scale === null ? 'OMIT' : rule.skip,
    hours: orNull(hours),
    minutes: unit !== undefined && unit <= 60 ? orNull(minutes) : ofStart(minutes, Math.floor(time / 60) % 60),
    seconds: unit === 1 ? orNull(seconds) : ofStart(seconds, time % 60),
    times: isDate
      ? [0]
      : timesOfDay(
          ofStart(hours, Math.floor(time / 3600)),
          ofStart(minutes, Math.floor(time / 60) % 60),
          ofStart(seconds, time % 60),
        ),
  }
}
