import type { TFunction } from 'i18next'
import { type PartialDate, parsePartialDate } from '../../shared/domain/partial-date.ts'
import { dateFormat } from '../ui/formats.ts'

const DAY_MS = 86_400_000
const SOON_DAYS = 60
const OLDEST = 130

/** “2 July 1985”, “2 July”, “July 1985” or “1985”, as the language writes it. */
export function dateInWords(date: PartialDate, locale: string): string {
  const { year, month, day } = date
  if (month === null) return String(year ?? '')
  const instant = utc(year ?? 2000, month, day ?? 1)
  return dateFormat(locale, {
    timeZone: 'UTC',
    month: 'long',
    ...(day === null ? {} : { day: 'numeric' }),
    ...(year === null ? {} : { year: 'numeric' }),
  }).format(instant)
}

/** The text form of a date in words; a text that is no date stays as it is. */
export function dateTextInWords(text: string, locale: string): string {
  const date = parsePartialDate(text)
  return date ? dateInWords(date, locale) : text
}

/** How old somebody is, or turns soon: “41 in 3 weeks”, “in 3 weeks”, “40 years old”, or nothing. */
export function birthdayHint(date: PartialDate, today: Date, t: TFunction): string {
  const { year, month, day } = date
  if (month === null || day === null) return ''
  const now = utc(today.getFullYear(), today.getMonth() + 1, today.getDate())
  const thisYear = occurrence(today.getFullYear(), month, day)
  const next = thisYear >= now ? thisYear : occurrence(today.getFullYear() + 1, month, day)
  const days = Math.round((next.getTime() - now.getTime()) / DAY_MS)
  const turns = year === null ? null : next.getUTCFullYear() - year
  const isAge = turns !== null && turns > 0 && turns <= OLDEST
  if (days > SOON_DAYS) return isAge && turns > 1 ? t('{{count}} years old', { count: turns - 1 }) : ''
  const when = inWords(days, t)
  return isAge ? t('{{age}} {{when}}', { age: turns, when }) : when
}

function inWords(days: number, t: TFunction): string {
  if (days === 0) return t('today')
  if (days === 1) return t('tomorrow')
  if (days < 14) return t('in {{count}} days', { count: days })
  return t('in {{count}} weeks', { count: Math.round(days / 7) })
}

/** 29 February is kept on the 28th in years that do not have it. */
function occurrence(year: number, month: number, day: number): Date {
  const exact = utc(year, month, day)
  return exact.getUTCMonth() === month - 1 ? exact : utc(year, month + 1, 0)
}

function utc(year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}

/** When something happened: Today, Yesterday, then 22 May, then 3 October 2023. */
export function instantInWords(at: number, now: Date, locale: string, t: TFunction): string {
  const date = new Date(at)
  const midnight = (value: Date) => new Date(value.getFullYear(), value.getMonth(), value.getDate()).getTime()
  const days = Math.round((midnight(now) - midnight(date)) / DAY_MS)
  if (days === 0) return t('today')
  if (days === 1) return t('yesterday')
  const isThisYear = date.getFullYear() === now.getFullYear()
  return dateFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date)
}
