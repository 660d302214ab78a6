import type { TFunction } from 'i18next'
import type { InboxItem } from '../../shared/contract/reminders.contract.ts'
import { instantInWords } from '../contacts/dates.ts'
import { dateFormat } from '../ui/formats.ts'

const DAY_MS = 86_400_000

/** “today at 15:00”, “tomorrow at 09:00”, “22 May at 08:30”. */
export function whenInWords(at: number, now: Date, locale: string, t: TFunction): string {
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1)
  const isTomorrow = at >= tomorrow.getTime() && at < tomorrow.getTime() + DAY_MS
  const day = isTomorrow ? t('tomorrow') : instantInWords(at, now, locale, t)
  const time = dateFormat(locale, { timeStyle: 'short' }).format(at)
  return t('{{day}} at {{time}}', { day, time })
}

/** When a reminder was due, and what became of it where that is not what one expects. */
export function stateInWords(
  { dueAt, state, snoozedUntil }: InboxItem,
  now: Date,
  locale: string,
  t: TFunction,
): string {
  const when = whenInWords(dueAt, now, locale, t)
  const due = when.charAt(0).toLocaleUpperCase(locale) + when.slice(1)
  if (state === 'snoozed' && snoozedUntil !== null) {
    return t('Comes again {{when}}', { when: whenInWords(snoozedUntil, now, locale, t) })
  }
  if (state === 'missed') return t('Missed {{when}}', { when })
  if (state === 'held') return t('{{due}}, held back in quiet hours', { due })
  if (state === 'failed') return t('{{due}}, your desktop did not show it', { due })
  return due
}
