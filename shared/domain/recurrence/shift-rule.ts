import { dayNumber, daysInMonth, weekdayOf } from './civil-time.ts'
import { readRule } from './read-rule.ts'
import { type RuleDay, type RuleParts, WEEKDAYS, type Weekday } from './rule-parts.ts'
import { writeRule } from './write-rule.ts'

/**
 * A rule for a series that is moved from one day to another: one that named the days of the old start names those of the
 * new one, “every Tuesday” becomes “every Wednesday”. Parts that were not about the start stay, as does a rule that
 * cannot be read. Both are local times or days.
 */
export function shiftRule(text: string, from: string, to: string): string {
  const { rule } = readRule(text)
  if (rule === null || from.slice(0, 10) === to.slice(0, 10)) return text
  const [old, fresh] = [dayOf(from), dayOf(to)]
  const days = rule.byDay.map((day) => shiftDay(day, rule, old, fresh))
  const monthDays = rule.byMonthDay.map((day) => (day === old.day ? fresh.day : day))
  const months = rule.byMonth.map((month) => (month === old.month ? fresh.month : month))
  return writeRule({ ...rule, byDay: days, byMonthDay: monthDays, byMonth: months })
}

type Day = { readonly number: number; readonly year: number; readonly month: number; readonly day: number }

function dayOf(local: string): Day {
  const [year = 1970, month = 1, day = 1] = local.slice(0, 10).split('-').map(Number)
  return { number: dayNumber(year, month, day), year, month, day }
}

/** In a week every day moves by as much as the start; in a month only the start's own. */
function shiftDay(day: RuleDay, { frequency }: RuleParts, old: Day, fresh: Day): RuleDay {
  const at = WEEKDAYS.indexOf(day.weekday)
  if (frequency === 'WEEKLY') return { ...day, weekday: WEEKDAYS[modulo(at + fresh.number - old.number)] as Weekday }
  if (at !== weekdayOf(old.number) || !isNth(day.nth, old)) return day
  const nth = day.nth === 0 ? 0 : day.nth > 0 ? Math.ceil(fresh.day / 7) : -nthFromEnd(fresh)
  return { weekday: WEEKDAYS[weekdayOf(fresh.number)] as Weekday, nth }
}

function isNth(nth: number, day: Day): boolean {
  return nth === 0 || (nth > 0 ? nth === Math.ceil(day.day / 7) : nth === -nthFromEnd(day))
}

function nthFromEnd({ year, month, day }: Day): number {
  return Math.ceil((daysInMonth(year, month) - day + 1) / 7)
}

const modulo = (value: number) => ((value % 7) + 7) % 7
