import type { TFunction } from 'i18next'
import type { EventItem, TimelineItem } from '../../shared/contract/timeline.contract.ts'
import type { CallOutcome, Entry, EntryKind } from '../../shared/domain/entry.ts'
import { civilDay, dayInWords as civilDayInWords } from '../tasks/due-words.ts'
import { dateFormat } from '../ui/formats.ts'

const KINDS: Record<EntryKind, string> = {
  note: 'Note',
  call: 'Call',
  email: 'E-mail',
  message: 'Message',
  meeting: 'Meeting',
}
const OUTCOMES: Partial<Record<CallOutcome, string>> = {
  noAnswer: 'no answer',
  leftMessage: 'left a message',
  busy: 'busy',
}

/** What stands in the first line: “Call, 14 min”, or the title. */
export function titleOf(entry: Pick<Entry, 'kind' | 'title' | 'durationMinutes' | 'outcome'>, t: TFunction): string {
  const parts = [entry.title || t(KINDS[entry.kind])]
  if (entry.durationMinutes !== null) parts.push(durationInWords(entry.durationMinutes, t))
  const outcome = entry.outcome === null ? undefined : OUTCOMES[entry.outcome]
  if (outcome !== undefined) parts.push(t(outcome))
  return parts.join(', ')
}

/** “Video, 45 min, with Tove Aalto”; where it takes place in the stead of “Video”. */
export function eventInWords({ location, isOnline, durationMinutes, people }: EventItem, t: TFunction): string {
  const names = people.map(({ name }) => name || t('No name'))
  const parts = [
    location || (isOnline ? t('Video') : ''),
    durationMinutes === null ? '' : durationInWords(durationMinutes, t),
    names.length === 0 ? '' : t('with {{names}}', { names: names.join(', ') }),
  ]
  const said = parts.filter((part) => part !== '').join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** “45 min”, “1 h 10 min”. */
function durationInWords(minutes: number, t: TFunction): string {
  if (minutes < 60) return t('{{minutes}} min', { minutes })
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? t('{{hours}} h', { hours }) : t('{{hours}} h {{minutes}} min', { hours, minutes: rest })
}

/** “Tue 16 June, 15:00”, or “Today”; without a time where it has none, with the year where it is another one. */
export function whenOf(item: TimelineItem, now: Date, locale: string, t: TFunction): string {
  const isTimed = !(('on' in item && item.on !== null) || item.type === 'change')
  const day = dayInWords(item.at, now, locale, t)
  return isTimed ? `${day}, ${dateFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(item.at)}` : day
}

/** “Today”, “Tue 16 June” within two weeks, “22 May”, with the year where it is another one. */
export function dayInWords(at: number, now: Date, locale: string, t: TFunction): string {
  return civilDayInWords(civilDay(new Date(at)), now, locale, t)
}

/** The heading of a month, as a key of its own. */
export function monthOf(at: number, locale: string): string {
  return dateFormat(locale, { month: 'long', year: 'numeric' }).format(at)
}
