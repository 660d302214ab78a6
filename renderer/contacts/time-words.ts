import type { TFunction } from 'i18next'
import { dateFormat } from '../ui/formats.ts'

const DAY_MS = 86_400_000
const MONTH = /^(\d{4})-(\d{2})$/

/** The heading over a part of a list that is sorted by time: Today, Yesterday, This week, May 2026, Never spoken. */
export function sectionInWords(section: string, locale: string, t: TFunction): string {
  const words: Record<string, string> = {
    today: t('Today'),
    yesterday: t('Yesterday'),
    week: t('This week'),
    never: t('Never spoken'),
  }
  const [, year, month] = section.match(MONTH) ?? []
  if (year === undefined) return words[section] ?? section
  const format = dateFormat(locale, { month: 'long', year: 'numeric' })
  return format.format(new Date(Number(year), Number(month) - 1, 1))
}

/** How long ago something was, as short as a row has room for: 10:24, 3 d, 5 wk, 7 mo, 2 y. */
export function agoInWords(at: number, now: Date, locale: string, t: TFunction): string {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  const days = Math.round((midnight(now) - midnight(new Date(at))) / DAY_MS)
  if (days <= 0) return dateFormat(locale, { timeStyle: 'short' }).format(at)
  if (days < 14) return t('{{days}} d', { days })
  if (days < 60) return t('{{weeks}} wk', { weeks: Math.round(days / 7) })
  if (days < 730) return t('{{months}} mo', { months: Math.round(days / 30.44) })
  return t('{{years}} y', { years: Math.floor(days / 365.25) })
}
