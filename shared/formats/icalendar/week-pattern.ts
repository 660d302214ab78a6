import { civilDay, daysInMonth, weekdayOf } from '../../domain/recurrence/civil-time.ts'

/** The second Sunday of a month, or with -1 its last. Monday is 0. */
export type WeekPattern = { readonly weekday: number; readonly nth: number }

/** The patterns that fit all of these days of one month in several years: counted from its begin, from its end, or none. */
export function weeksOfDays(days: readonly number[]): WeekPattern[] {
  const [first, ...others] = days.map(patternsOf)
  if (first === undefined) return []
  return first.filter((one) =>
    others.every((some) => some.some(({ weekday, nth }) => weekday === one.weekday && nth === one.nth)),
  )
}

function patternsOf(number: number): WeekPattern[] {
  const { year, month, day } = civilDay(number)
  const weekday = weekdayOf(number)
  const isLast = day + 7 > daysInMonth(year, month)
  const nth = Math.ceil(day / 7)
  return [...(nth <= 4 ? [{ weekday, nth }] : []), ...(isLast ? [{ weekday, nth: -1 }] : [])]
}
