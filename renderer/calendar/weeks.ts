import type { Settings } from '../../shared/contract/app.contract.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'

export type CalendarView = Settings['calendarView']
/** What is drawn: where there is little room, a week is three days. */
export type DrawnView = CalendarView | 'three'
/** Civil days, the last not included. */
export type Span = { readonly from: CivilDate; readonly to: CivilDate }
/** Sunday is 0, as `Date` counts. */
type Weeks = { readonly firstDay: number; readonly weekend: readonly number[] }

const DAY_MS = 86_400_000
const AGENDA_DAYS = 28
const STEP_DAYS = { day: 1, three: 3, week: 7, agenda: AGENDA_DAYS }

const timeOf = (day: CivilDate) => Date.parse(`${day}T00:00:00Z`)

export function daysLater(day: CivilDate, days: number): CivilDate {
  return new Date(timeOf(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The day on which an instant lies here. */
export function civilDay(date: Date): CivilDate {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The midnight here with which a day begins. */
export function startOfDay(day: CivilDate): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  const start = new Date(2000, month - 1, date)
  start.setFullYear(year, month - 1, date)
  return start
}

type WeekInfo = { readonly firstDay: number; readonly weekend: readonly number[] }
type Informed = Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo }

/** With which day a week begins, and which days are no working days, where this language is spoken. */
export function weeksOf(locale: string): Weeks {
  const informed = new Intl.Locale(locale) as Informed
  const info = informed.getWeekInfo?.() ?? informed.weekInfo ?? { firstDay: 1, weekend: [6, 7] }
  return { firstDay: info.firstDay % 7, weekend: info.weekend.map((day) => day % 7) }
}

function startOfWeek(day: CivilDate, firstDay: number): CivilDate {
  const weekday = new Date(timeOf(day)).getUTCDay()
  return daysLater(day, -((weekday - firstDay + 7) % 7))
}

/** The days that are drawn when this one is looked at: a month in whole weeks, others than these counted from today. */
export function spanOf(view: DrawnView, day: CivilDate, firstDay: number, today: CivilDate): Span {
  if (view === 'day') return { from: day, to: daysLater(day, 1) }
  if (view === 'three' || view === 'agenda') {
    const length = STEP_DAYS[view]
    const from = daysLater(today, Math.floor((timeOf(day) - timeOf(today)) / DAY_MS / length) * length)
    return { from, to: daysLater(from, length) }
  }
  if (view === 'week') {
    const from = startOfWeek(day, firstDay)
    return { from, to: daysLater(from, 7) }
  }
  const from = startOfWeek(`${day.slice(0, 8)}01`, firstDay)
  const next = laterMonth(day, 1)
  const last = startOfWeek(daysLater(`${next.slice(0, 8)}01`, -1), firstDay)
  return { from, to: daysLater(last, 7) }
}

/** The same day of another month, or its last day where it has none such. */
export function laterMonth(day: CivilDate, months: number): CivilDate {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** What is looked at one stretch later, or earlier. */
export function stepped(view: DrawnView, day: CivilDate, by: -1 | 1): CivilDate {
  return view === 'month' ? laterMonth(day, by) : daysLater(day, by * STEP_DAYS[view])
}

/** Every day of a span. */
export function daysOf({ from, to }: Span): CivilDate[] {
  const count = Math.round((timeOf(to) - timeOf(from)) / DAY_MS)
  return Array.from({ length: count }, (_, index) => daysLater(from, index))
}

/** The number of the week in which a day lies: ISO 8601 where weeks begin on Monday, else the week with 1 January is 1. */
export function weekNumber(day: CivilDate, firstDay: number): number {
  const start = startOfWeek(day, firstDay)
  // The year of an ISO week is that of its Thursday, of other weeks that of the last day.
  const year = daysLater(start, firstDay === 1 ? 3 : 6).slice(0, 4)
  const first = startOfWeek(firstDay === 1 ? `${year}-01-04` : `${year}-01-01`, firstDay)
  return Math.round((timeOf(start) - timeOf(first)) / (7 * DAY_MS)) + 1
}
