import type { RuleParts } from '../../shared/domain/recurrence/rule-parts.ts'

/**
 * A second way to expand a rule of days, slow and plain: every day of a period is looked at and kept when all parts
 * allow it (RFC 5545 section 3.3.10). Not for BYWEEKNO, nor for rules below a day. Local times as `2026-06-09T10:00:00`.
 */
export function expandByFilter(rule: RuleParts, start: string, before: string): string[] {
  const times = timesOf(rule, start.slice(11))
  const found: string[] = []
  for (const period of periods(rule, start, before)) {
    const all = period
      .filter((day) => isDayOf(rule, day, placeOf(utc(start))))
      .flatMap(({ day }) => times.map((time) => `${day}T${time}`))
    found.push(...(rule.bySetPos.length === 0 ? all : picked(all, rule.bySetPos)))
  }
  return found.filter((at) => at >= start && at < before)
}

const DAY = 86_400_000
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const utc = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)
const two = (value: number) => String(value).padStart(2, '0')

function timesOf(rule: RuleParts, time: string): string[] {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  const or = (values: readonly number[], own: number) => (values.length === 0 ? [own] : [...new Set(values)])
  const hours = or(rule.byHour, hour)
  const all = hours.flatMap((h) =>
    or(rule.byMinute, minute).flatMap((m) => or(rule.bySecond, second).map((s) => [h, m, s].map(two).join(':'))),
  )
  return all.sort()
}

/** The days of each period that the interval reaches, from the one of the start on. */
function* periods(rule: RuleParts, start: string, before: string): Generator<Place[]> {
  const [first, last] = [utc(start), utc(before)]
  const begin = new Date(first)
  const back = (begin.getUTCDay() - WEEKDAYS.indexOf(rule.weekStart) + 7) % 7
  for (let n = 0; ; n += rule.interval) {
    const [from, to] =
      rule.frequency === 'DAILY'
        ? [first + n * DAY, first + (n + 1) * DAY]
        : rule.frequency === 'WEEKLY'
          ? [first - back * DAY + n * 7 * DAY, first - back * DAY + (n + 1) * 7 * DAY]
          : rule.frequency === 'MONTHLY'
            ? [0, 1].map((more) => Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + n + more))
            : [0, 1].map((more) => Date.UTC(begin.getUTCFullYear() + n + more, 0))
    if (from === undefined || to === undefined || from > last) return
    yield Array.from({ length: Math.round((to - from) / DAY) }, (_, index) => placeOf(from + index * DAY))
  }
}

type Place = {
  readonly day: string
  readonly month: number
  readonly date: number
  readonly inMonth: number
  readonly ofYear: number
  readonly inYear: number
  readonly weekday: (typeof WEEKDAYS)[number]
}
const places = new Map<number, Place>()

/** Where the day that begins at an instant stands in its month and year; thousands of rules look at the same days. */
function placeOf(instant: number): Place {
  const known = places.get(instant)
  if (known !== undefined) return known
  const at = new Date(instant)
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1]
  const place = {
    day: at.toISOString().slice(0, 10),
    month,
    date: at.getUTCDate(),
    inMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    ofYear: (instant - Date.UTC(year, 0)) / DAY + 1,
    inYear: (Date.UTC(year + 1, 0) - Date.UTC(year, 0)) / DAY,
    weekday: WEEKDAYS[at.getUTCDay()] ?? 'SU',
  }
  places.set(instant, place)
  return place
}

function isDayOf(rule: RuleParts, day: Place, start: Place): boolean {
  const { month, date, inMonth, ofYear, inYear, weekday } = day
  const holds = (values: readonly number[], value: number, length: number) =>
    values.length === 0 || values.includes(value) || values.includes(value - length - 1)
  const nth = (position: number, length: number) => [Math.ceil(position / 7), -Math.ceil((length - position + 1) / 7)]
  const isYearWide = rule.frequency === 'YEARLY' && rule.byMonth.length === 0
  const counted = isYearWide ? nth(ofYear, inYear) : nth(date, inMonth)
  const named = rule.byDay.some(
    (named) => named.weekday === weekday && (named.nth === 0 || counted.includes(named.nth)),
  )
  return (
    (rule.byMonth.length === 0 || rule.byMonth.includes(month)) &&
    holds(rule.byMonthDay, date, inMonth) &&
    holds(rule.byYearDay, ofYear, inYear) &&
    (rule.byDay.length === 0 || named) &&
    (namesDays(rule) || isDayOfStart(rule, day, start))
  )
}

const namesDays = ({ byDay, byMonthDay, byYearDay }: RuleParts) =>
  byDay.length + byMonthDay.length + byYearDay.length > 0

/** Where no part names days, the start's own day of the week, of the month or of the year comes again. */
function isDayOfStart(rule: RuleParts, day: Place, start: Place): boolean {
  if (rule.frequency === 'DAILY') return true
  if (rule.frequency === 'WEEKLY') return day.weekday === start.weekday
  const isSameDate = day.date === start.date
  return isSameDate && (rule.frequency === 'MONTHLY' || rule.byMonth.length > 0 || day.month === start.month)
}

function picked(all: readonly string[], positions: readonly number[]): string[] {
  const wanted = positions.map((position) => (position > 0 ? position - 1 : all.length + position))
  return all.filter((_, index) => wanted.includes(index))
}
