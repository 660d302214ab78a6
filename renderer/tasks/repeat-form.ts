import { readRule } from '../../shared/domain/recurrence/read-rule.ts'
import type { Weekday } from '../../shared/domain/recurrence/rule-parts.ts'

export const UNITS = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export const END_KINDS = ['never', 'until', 'count'] as const

/** A repetition as the editor shows it. */
export type Repeat = {
  readonly unit: (typeof UNITS)[number]
  readonly interval: number
  /** Of weeks. None: the day on which it is due. */
  readonly days: readonly Weekday[]
  /** Of months: a day (`15`, `-1` for the last) or a weekday (`2FR`, `-1FR`); null: the day on which it is due. */
  readonly monthDay: string | null
  readonly end: (typeof END_KINDS)[number]
  readonly until: string
  readonly count: string
}

/** What the editor shows of a rule; null where it has no place for all of it. */
export function repeatOf(rule: string): Repeat | null {
  const parts = readRule(rule).rule
  const unit = UNITS.find((known) => known === parts?.frequency)
  if (!parts || !unit) return null
  const { byDay, byMonthDay, byMonth, byYearDay, byWeekNo, bySetPos, byHour, byMinute, bySecond, other, scale } = parts
  const rest = [byMonth, byYearDay, byWeekNo, bySetPos, byHour, byMinute, bySecond, other]
  if (rest.some((list) => list.length > 0) || scale !== null || byMonthDay.length > 1) return null
  const nth = byDay.filter((day) => day.nth !== 0)
  const isWeekly = unit === 'WEEKLY' && byMonthDay.length === 0 && nth.length === 0
  const isMonthly = unit === 'MONTHLY' && byDay.length + byMonthDay.length <= 1 && nth.length === byDay.length
  if (byDay.length + byMonthDay.length > 0 && !isWeekly && !isMonthly) return null
  const [named] = nth
  const monthDay = named ? `${named.nth}${named.weekday}` : (byMonthDay[0]?.toString() ?? null)
  return {
    unit,
    interval: parts.interval,
    days: isWeekly ? byDay.map(({ weekday }) => weekday) : [],
    monthDay,
    end: parts.count !== null ? 'count' : parts.until === null ? 'never' : 'until',
    until: parts.until?.slice(0, 10) ?? '',
    count: parts.count?.toString() ?? '',
  }
}

/** The rule that says what the editor shows. An end that was not filled in yet is none. */
export function ruleOf({ unit, interval, days, monthDay, end, until, count }: Repeat): string {
  const isWeekday = monthDay !== null && /[A-Z]/.test(monthDay)
  return [
    `FREQ=${unit}`,
    interval > 1 && `INTERVAL=${interval}`,
    unit === 'WEEKLY' && days.length > 0 && `BYDAY=${days.join(',')}`,
    unit === 'MONTHLY' && monthDay !== null && `${isWeekday ? 'BYDAY' : 'BYMONTHDAY'}=${monthDay}`,
    end === 'until' && until !== '' && `UNTIL=${until.replaceAll('-', '')}`,
    end === 'count' && `COUNT=${count === '' ? 1 : count}`,
  ]
    .filter(Boolean)
    .join(';')
}
