import type { TFunction } from 'i18next'
import type { Today, TodayDate } from '../../shared/contract/today.contract.ts'
import { dateFormat, listFormat } from '../ui/formats.ts'

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const WEEK = 7

/** Two meetings and three follow-ups to go. Two things slipped from earlier this week. */
export function headlineOf(today: Today, now: number, locale: string, t: TFunction): string {
  const meetings = today.meetings.filter(({ startsAt }) => startsAt > now).length
  const due = today.due.total
  const parts = [
    ...(meetings > 0 ? [t('{{number}} meetings', { count: meetings, number: numberInWords(meetings, t) })] : []),
    ...(due > 0 ? [t('{{number}} follow-ups', { count: due, number: numberInWords(due, t) })] : []),
  ]
  const list = listFormat(locale, { type: 'conjunction' }).format(parts)
  const first = parts.length > 0 ? t('{{list}} to go.', { list }) : t('Nothing more is due today.')
  return [capitalised(first, locale), slippedOf(today, locale, t)].filter((sentence) => sentence !== '').join(' ')
}

function slippedOf({ overdue }: Today, locale: string, t: TFunction): string {
  const { total, rows } = overdue
  if (total === 0) return ''
  const isThisWeek = total === rows.length && rows.every(({ daysLate }) => (daysLate ?? 0) <= WEEK)
  const said = { count: total, number: numberInWords(total, t) }
  const sentence = isThisWeek
    ? t('{{number}} things slipped from earlier this week.', said)
    : t('{{number}} things slipped from earlier.', said)
  return capitalised(sentence, locale)
}

/** Numbers up to twelve are words. */
function numberInWords(count: number, t: TFunction): string {
  const word = WORDS[count]
  return word === undefined ? t('{{count, number}}', { count }) : t(word)
}

function capitalised(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

/** 34 today; Sunday 14 June, 51. */
export function dateInWords({ kind, occursOn, daysUntil, years }: TodayDate, locale: string, t: TFunction): string {
  const isToday = daysUntil === 0
  const day = dateFormat(locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' })
  const when = isToday ? t('today') : daysUntil === 1 ? t('tomorrow') : day.format(new Date(occursOn))
  if (kind === 'anniversary') {
    return years === null
      ? capitalised(t('Anniversary {{when}}', { when }), locale)
      : t('{{count}} years {{when}}', { count: years, when })
  }
  if (years === null) return capitalised(when, locale)
  return isToday
    ? t('{{years}} today', { years })
    : t('{{when}}, {{years}}', { when: capitalised(when, locale), years })
}

export function timeInWords(at: number, locale: string): string {
  return dateFormat(locale, { timeStyle: 'short' }).format(at)
}
