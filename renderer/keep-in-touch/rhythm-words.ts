import type { TFunction } from 'i18next'
import type { KeepInTouch } from '../../shared/contract/keep-in-touch.contract.ts'
import type { Rhythm } from '../../shared/domain/keep-in-touch/rhythm.ts'
import { ENOUGH_GAPS } from '../../shared/domain/keep-in-touch/usual-rhythm.ts'
import { dateFormat, listFormat } from '../ui/formats.ts'

const QUARTER = 3
const DAYS_IN_WEEKS = 14
const DAYS_IN_MONTHS = 60
const MONTH_DAYS = 30.44

/** Every 3 weeks, Monthly, Quarterly. */
export function rhythmInWords({ every, unit }: Rhythm, t: TFunction): string {
  if (every === 1) return { day: t('Daily'), week: t('Weekly'), month: t('Monthly'), year: t('Yearly') }[unit]
  if (unit === 'month' && every === QUARTER) return t('Quarterly')
  const count = every
  if (unit === 'day') return t('Every {{count}} days', { count })
  if (unit === 'week') return t('Every {{count}} weeks', { count })
  return unit === 'month' ? t('Every {{count}} months', { count }) : t('Every {{count}} years', { count })
}

/** What it is called that somebody has no rhythm of their own: the one of a tag, where there is one. */
export function noRhythmInWords(touch: KeepInTouch | null | undefined, t: TFunction): string {
  const { source = null, rhythm = null, tag = null } = touch ?? {}
  return source === 'tag' && rhythm !== null && tag !== null
    ? t('As the tag “{{tag}}”: {{rhythm}}', { tag, rhythm: rhythmInWords(rhythm, t) })
    : t('No rhythm of their own')
}

/** A length in the unit in which one says it: 12 days, 7 weeks, 5 months. */
export function lengthInWords(days: number, t: TFunction): string {
  if (days < DAYS_IN_WEEKS) return t('{{count}} days', { count: Math.round(days) })
  if (days < DAYS_IN_MONTHS) return t('{{count}} weeks', { count: Math.round(days / 7) })
  return t('{{count}} months', { count: Math.round(days / MONTH_DAYS) })
}

/** Usually every 3 weeks, now 7: what the history tells, and from how much of it. */
export function usualInWords(
  { usualDays, gaps, daysSince }: { usualDays: number; gaps: number; daysSince: number },
  t: TFunction,
): string {
  const [usual, now] = [lengthInWords(usualDays, t), lengthInWords(daysSince, t)]
  return t('Usually every {{usual}}, now {{now}}. From the last {{count}} gaps.', { usual, now, count: gaps })
}

/** Last spoke 20 days ago. */
export function spokeInWords(daysSince: number | null, t: TFunction): string {
  if (daysSince === null) return t('You never spoke.')
  if (daysSince <= 0) return t('Spoke today.')
  return t('Last spoke {{count}} days ago.', { count: daysSince })
}

/** Due tomorrow. What is to be said of where somebody stands, after `spokeInWords`. */
export function standingInWords(touch: KeepInTouch, locale: string, t: TFunction): string {
  const { isPaused, snoozedUntil, mark, latestOn, usualDays, gaps } = touch
  if (isPaused) return t('Paused.')
  if (snoozedUntil !== null) return t('Snoozed until {{date}}.', { date: dayInWords(snoozedUntil, locale) })
  if (touch.source === 'own' || touch.source === 'tag') {
    if (mark === null || latestOn === null) return ''
    if (mark.state === 'resting') return t('Resting this month.')
    if (mark.daysLeft < 0) return t('{{count}} days late.', { count: -mark.daysLeft })
    if (mark.daysLeft === 0) return t('Due today.')
    if (mark.daysLeft === 1) return t('Due tomorrow.')
    return t('Due {{date}}.', { date: dayInWords(latestOn, locale) })
  }
  if (usualDays !== null) {
    return t('Usually every {{usual}}, from the last {{count}} gaps.', {
      usual: lengthInWords(usualDays, t),
      count: gaps,
    })
  }
  return gaps === 0
    ? ''
    : t('Not enough data to tell what is usual: {{gaps}} of {{enough}} gaps.', { gaps, enough: ENOUGH_GAPS })
}

/** 12 June, or 12 June 2027. */
export function dayInWords(on: string, locale: string): string {
  const isThisYear = on.startsWith(String(new Date().getFullYear()))
  return dateFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(new Date(on))
}

/** July, August. */
export function monthsInWords(months: readonly number[], locale: string): string {
  return listFormat(locale, { type: 'unit', style: 'long' }).format(months.map((month) => monthName(month, locale)))
}

export function monthName(month: number, locale: string, style: 'long' | 'short' = 'long'): string {
  return dateFormat(locale, { timeZone: 'UTC', month: style }).format(Date.UTC(2026, month - 1, 1))
}
