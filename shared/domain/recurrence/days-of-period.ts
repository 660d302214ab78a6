import { civilDay, type DayNumber, dayNumber, daysInMonth, daysInYear, weekdayOf } from './civil-time.ts'
import type { CompiledRule } from './compiled-rule.ts'

/** The day on which the first week of a year begins: the first that has four of its days (RFC 5545 section 3.3.10). */
function firstWeek(year: number, weekStart: number): DayNumber {
  const newYear = dayNumber(year, 1, 1)
  const back = (weekdayOf(newYear) - weekStart + 7) % 7
  return back <= 3 ? newYear - back : newYear + 7 - back
}

function isInWeeks(weeks: readonly number[], day: DayNumber, year: number, weekStart: number): boolean {
  let start = firstWeek(year, weekStart)
  let end = firstWeek(year + 1, weekStart)
  if (day < start) [start, end] = [firstWeek(year - 1, weekStart), start]
  else if (day >= end) [start, end] = [end, firstWeek(year + 2, weekStart)]
  const week = Math.floor((day - start) / 7) + 1
  return weeks.includes(week) || weeks.includes(week - Math.floor((end - start) / 7) - 1)
}

/** `at` counts from 1 within a stretch of `length` days: is it the nth of its weekday there? */
function isNth(nth: number, at: number, length: number): boolean {
  return nth > 0 ? Math.ceil(at / 7) === nth : Math.ceil((length - at + 1) / 7) === -nth
}

/** Does a day fit all parts of a rule that speak of days? With `daySaid`, those of the month are known to fit. */
export function dayFits(rule: CompiledRule, number: DayNumber, daySaid = false): boolean {
  const { months, monthDays, yearDays, weeks, weekdays } = rule
  if (weekdays) {
    const weekday = weekdayOf(number)
    let possible = false
    for (const one of weekdays) {
      if (one.weekday !== weekday) continue
      possible = true
      if (one.nth === 0 && !months && !monthDays && !yearDays && !weeks) return true
    }
    if (!possible) return false
  }
  if (!months && !monthDays && !yearDays && !weeks && !weekdays) return true
  const { year, month, day } = civilDay(number)
  if (months && !months.includes(month)) return false
  if (monthDays && !daySaid) {
    if (!monthDays.includes(day) && !monthDays.includes(day - daysInMonth(year, month) - 1)) return false
  }
  if (yearDays || weekdays) {
    const ofYear = number - dayNumber(year, 1, 1) + 1
    const length = daysInYear(year)
    if (yearDays && !yearDays.includes(ofYear) && !yearDays.includes(ofYear - length - 1)) return false
    if (weekdays) {
      const weekday = weekdayOf(number)
      const fits = weekdays.some(
        (one) =>
          one.weekday === weekday &&
          (one.nth === 0 ||
            (rule.nthInMonth ? isNth(one.nth, day, daysInMonth(year, month)) : isNth(one.nth, ofYear, length))),
      )
      if (!fits) return false
    }
  }
  return !weeks || isInWeeks(weeks, number, year, rule.weekStart)
}

/** The days of a month that the rule names by their number, with those moved that the month has not. */
function namedDays(rule: CompiledRule, monthDays: readonly number[], year: number, month: number): DayNumber[] {
  const first = dayNumber(year, month, 1)
  const length = daysInMonth(year, month)
  const days = new Set<DayNumber>()
  for (const day of monthDays) {
    const at = day > 0 ? day : length + day + 1
    if (at >= 1 && at <= length) days.add(first + at - 1)
    else if (at > length && rule.skip !== 'OMIT')
      days.add(rule.skip === 'FORWARD' ? first + length : first + length - 1)
  }
  return days.size > 1 ? [...days].sort((a, b) => a - b) : [...days]
}

function fitting(rule: CompiledRule, from: DayNumber, length: number): DayNumber[] {
  const days: DayNumber[] = []
  for (let day = from; day < from + length; day += 1) if (dayFits(rule, day)) days.push(day)
  return days
}

/** The days of a month that fit a rule of months or years, ascending. */
export function daysOfMonth(rule: CompiledRule, year: number, month: number): readonly DayNumber[] {
  if (rule.months && !rule.months.includes(month)) return []
  if (!rule.monthDays) return fitting(rule, dayNumber(year, month, 1), daysInMonth(year, month))
  const days = namedDays(rule, rule.monthDays, year, month)
  if (!rule.weekdays && !rule.yearDays && !rule.weeks) return days
  return days.filter((day) => dayFits(rule, day, true))
}

/** The days of a year that fit a rule, ascending. */
export function daysOfYear(rule: CompiledRule, year: number): readonly DayNumber[] {
  if (!rule.months && !rule.monthDays) return fitting(rule, dayNumber(year, 1, 1), daysInYear(year))
  const months = rule.months ?? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
  return months.length === 1
    ? daysOfMonth(rule, year, months[0] as number)
    : months.flatMap((month) => daysOfMonth(rule, year, month))
}

/** The days of the week that begins with this day, ascending. */
export function daysOfWeek(rule: CompiledRule, from: DayNumber): readonly DayNumber[] {
  return fitting(rule, from, 7)
}
