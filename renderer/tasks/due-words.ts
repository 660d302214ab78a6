import type { TFunction } from 'i18next'
import type { TaskReminder } from '../../shared/domain/tasks/task.ts'
import { dateFormat } from '../ui/formats.ts'

const DAY_MS = 86_400_000
const NEAR_DAYS = 14

/** A civil day as the language writes it: Today, Tomorrow, Tue 16 June, 3 October 2027. */
export function dayInWords(on: string, today: Date, locale: string, t: TFunction): string {
  const days = daysFrom(today, on)
  if (days === 0) return t('Today')
  if (days === 1) return t('Tomorrow')
  if (days === -1) return t('Yesterday')
  const isThisYear = on.startsWith(String(today.getFullYear()))
  const isNear = Math.abs(days) < NEAR_DAYS
  return dateFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(isNear ? { weekday: 'short' } : {}),
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(new Date(on))
}

/** The day, and the time where there is one: “Tue 16 June, 15:00”. */
export function dueInWords(
  { day, time }: { readonly day: string | null; readonly time: string | null },
  today: Date,
  locale: string,
  t: TFunction,
): string {
  if (day === null) return t('Some day')
  const words = dayInWords(day, today, locale, t)
  return time === null ? words : `${words}, ${timeInWords(time, locale)}`
}

/** A time of the day as the language writes it. */
export function timeInWords(time: string, locale: string): string {
  return dateFormat(locale, { timeZone: 'UTC', timeStyle: 'short' }).format(new Date(`1970-01-01T${time}Z`))
}

export function reminderInWords(reminder: TaskReminder | null, today: Date, locale: string, t: TFunction): string {
  if (reminder === null) return t('No reminder')
  if (reminder.kind === 'at') {
    return t('Reminder {{when}}', { when: dueInWords({ day: reminder.on, time: reminder.time }, today, locale, t) })
  }
  if (reminder.kind === 'day') {
    const time = timeInWords(reminder.time, locale)
    if (reminder.daysBefore === 0) return t('Reminder on the day at {{time}}', { time })
    return t('Reminder {{count}} days before at {{time}}', { count: reminder.daysBefore, time })
  }
  const { minutes } = reminder
  if (minutes === 0) return t('Reminder at the time')
  if (minutes % 1_440 === 0) return t('Reminder {{count}} days before', { count: minutes / 1_440 })
  if (minutes % 60 === 0) return t('Reminder {{count}} hours before', { count: minutes / 60 })
  return t('Reminder {{count}} minutes before', { count: minutes })
}

/** How many days a civil day lies from today; negative in the past. */
export function daysFrom(today: Date, on: string): number {
  const here = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())
  return Math.round((Date.parse(on) - here) / DAY_MS)
}

/** A day of the reader's calendar as civil text, so many days from now. */
export function civilDay(today: Date, days = 0): string {
  const date = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + days))
  return date.toISOString().slice(0, 10)
}
