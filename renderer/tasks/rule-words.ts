import type { TFunction } from 'i18next'
import { readRule } from '../../shared/domain/recurrence/read-rule.ts'
import { type RuleDay, type RuleParts, WEEKDAYS } from '../../shared/domain/recurrence/rule-parts.ts'
import { dateFormat, listFormat, weekdayName } from '../ui/formats.ts'

/** A repetition in words: “Every 2 weeks on Friday until 1 July”. A rule that has none is “By a rule of its own”. */
export function ruleInWords(rule: string | null, locale: string, t: TFunction): string {
  if (rule === null) return t('Does not repeat')
  const parts = readRule(rule).rule
  const often = parts && oftenInWords(parts, locale, t)
  if (!parts || often === null) return t('By a rule of its own')
  return [often, endInWords(parts, locale, t)].filter((part) => part !== '').join(' ')
}

function oftenInWords(parts: RuleParts, locale: string, t: TFunction): string | null {
  const { frequency, interval: count, byDay, byMonthDay, byMonth, byYearDay, byWeekNo, bySetPos } = parts
  if (byYearDay.length + byWeekNo.length + bySetPos.length > 0) return null
  const list = (words: readonly string[]) => listFormat(locale, { type: 'conjunction' }).format(words)
  const days = list(byDay.map((day) => dayInWords(day, locale, t)))
  if (frequency === 'DAILY' && byDay.length + byMonthDay.length + byMonth.length === 0)
    return t('Every {{count}} days', { count })
  if (frequency === 'WEEKLY' && byMonth.length === 0) {
    if (isWorkdays(byDay) && count === 1) return t('Every weekday')
    const weeks = t('Every {{count}} weeks', { count })
    return days === '' ? weeks : t('{{often}} on {{days}}', { often: weeks, days })
  }
  if (frequency === 'MONTHLY' && byMonth.length === 0) {
    const months = t('Every {{count}} months', { count })
    if (days !== '') return t('{{often}} on {{days}}', { often: months, days })
    if (byMonthDay.length === 0) return months
    return t('{{often}} on {{days}}', { often: months, days: list(byMonthDay.map((day) => nthDay(day, t))) })
  }
  if (frequency === 'YEARLY' && byDay.length === 0) {
    const years = t('Every {{count}} years', { count })
    const [month, day] = [byMonth[0], byMonthDay[0]]
    if (month === undefined || day === undefined || byMonth.length + byMonthDay.length > 2) {
      return byMonth.length + byMonthDay.length === 0 ? years : null
    }
    const date = dateFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' })
    return t('{{often}} on {{days}}', { often: years, days: date.format(Date.UTC(2024, month - 1, day)) })
  }
  return null
}

function endInWords({ count, until }: RuleParts, locale: string, t: TFunction): string {
  if (count !== null) return t('{{count}} times', { count })
  if (until === null) return ''
  const date = dateFormat(locale, { timeZone: 'UTC', dateStyle: 'long' })
  return t('until {{date}}', { date: date.format(new Date(until.slice(0, 10))) })
}

function isWorkdays(days: readonly RuleDay[]): boolean {
  return days.length === 5 && days.every(({ nth, weekday }) => nth === 0 && weekday !== 'SA' && weekday !== 'SU')
}

function dayInWords({ weekday, nth }: RuleDay, locale: string, t: TFunction): string {
  const day = weekdayName(WEEKDAYS.indexOf(weekday) + 1, locale)
  if (nth === 0) return day
  return nth === -1 ? t('the last {{day}}', { day }) : t('{{day}} number {{nth}}', { day, nth })
}

function nthDay(day: number, t: TFunction): string {
  return day === -1 ? t('the last day') : t('day {{day}}', { day })
}
