import type { TFunction } from 'i18next'
import type { LayerItem } from '../../shared/contract/calendar.contract.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { fill } from '../ui/fill.ts'
import { dateFormat } from '../ui/formats.ts'
import type { CalendarItem } from './calendar-item.ts'
import { civilDay, type DrawnView, daysLater, type Span, startOfDay } from './weeks.ts'

export function timeInWords(at: number, locale: string): string {
  return dateFormat(locale, { timeStyle: 'short' }).format(at)
}

/** “Thursday 11 June”, with the year where it is not this one. */
export function dayInWords(
  day: CivilDate,
  locale: string,
  weekday: 'long' | 'short' = 'long',
  month: 'long' | 'short' = 'long',
): string {
  const isThisYear = day.startsWith(String(new Date().getFullYear()))
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  return dateFormat(locale, { weekday, day: 'numeric', month, ...year })
    .format(startOfDay(day))
    .replace(',', '')
}

/** “28 May”, with the year where it is not this one. */
export function dateInWords(at: number, locale: string): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear()
  return dateFormat(locale, { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) }).format(at)
}

export function weekdayInWords(day: CivilDate, locale: string, weekday: 'long' | 'short' | 'narrow'): string {
  return dateFormat(locale, { weekday }).format(startOfDay(day))
}

export function monthInWords(day: CivilDate, locale: string, month: 'long' | 'short' = 'long'): string {
  return dateFormat(locale, { month, year: 'numeric' }).format(startOfDay(day))
}

/** What is looked at: “8 to 14 June”. */
export function spanInWords(
  { view, day, span }: { readonly view: DrawnView; readonly day: CivilDate; readonly span: Span },
  month: 'long' | 'short',
  locale: string,
  t: TFunction,
): string {
  if (view === 'month') return monthInWords(day, locale, month)
  if (view === 'day') return dayInWords(day, locale, month, month)
  const [from, to] = [startOfDay(span.from), startOfDay(daysLater(span.to, -1))]
  const isSameMonth = from.getMonth() === to.getMonth() && from.getFullYear() === to.getFullYear()
  // Two months by their whole names are more than there is room for, as are two years: the one says the other.
  const dated = { day: 'numeric', month: isSameMonth ? month : 'short' } as const
  const isThisYear = to.getFullYear() === new Date().getFullYear()
  const last = dateFormat(locale, isThisYear ? dated : { ...dated, year: 'numeric' }).format(to)
  const first = isSameMonth ? String(from.getDate()) : dateFormat(locale, dated).format(from)
  return t('{{from}} to {{to}}', { from: first, to: last })
}

/** What a layer says: “Tove is 34”. */
function layerTitle(layer: LayerItem, t: TFunction): string {
  const who = layer.people.map(({ name }) => name || t('No name')).join(', ')
  if (layer.layer === 'tasks') return layer.title
  if (layer.layer === 'touch') return t('Keep in touch with {{who}}', { who })
  if (layer.kind === 'birthday') {
    return layer.years === null
      ? t('{{who}}’s birthday', { who })
      : t('{{who}} is {{years}}', { who, years: layer.years })
  }
  return layer.years === null
    ? t('{{who}}’s anniversary', { who })
    : t('{{who}}’s anniversary, {{count}} years', { who, count: layer.years })
}

export function titleOf(item: CalendarItem, t: TFunction): string {
  return item.kind === 'layer' ? layerTitle(item.layer, t) : item.event.summary || t('No title')
}

/** When it is: “Thursday 11 June, 11:00 to 12:15”, “Thursday 11 to Friday 12 June, all day”. */
export function whenInWords(item: CalendarItem, locale: string, t: TFunction): string {
  const { isAllDay, startAt, endAt, startOn, endOn } = item
  if (isAllDay) {
    const last = daysLater(endOn, -1)
    const days =
      last <= startOn
        ? dayInWords(startOn, locale)
        : fill(t, locale, '{{from}} to {{to}}', { from: dayInWords(startOn, locale), to: dayInWords(last, locale) })
    return fill(t, locale, '{{day}}, all day', { day: days })
  }
  const day = (at: number) => dayInWords(civil(at), locale)
  const start = fill(t, locale, '{{day}}, {{time}}', { day: day(startAt), time: timeInWords(startAt, locale) })
  if (endAt <= startAt || item.kind === 'layer') return start
  const to = timeInWords(endAt, locale)
  const isSameDay = civil(startAt) === civil(endAt)
  return fill(t, locale, '{{from}} to {{to}}', {
    from: start,
    to: isSameDay ? to : fill(t, locale, '{{day}}, {{time}}', { day: day(endAt), time: to }),
  })
}

const civil = (at: number): CivilDate => civilDay(new Date(at))

/** When it is, for who hears the day already: “11:00 to 12:15”, “all day”. What reaches over several days says which. */
function hoursInWords(item: CalendarItem, locale: string, t: TFunction): string {
  const { isAllDay, startAt, endAt, startOn, endOn } = item
  if (isAllDay) return daysLater(startOn, 1) >= endOn ? t('all day') : whenInWords(item, locale, t)
  const start = timeInWords(startAt, locale)
  if (endAt <= startAt || item.kind === 'layer') return start
  if (civil(startAt) !== civil(endAt - 1)) return whenInWords(item, locale, t)
  return fill(t, locale, '{{from}} to {{to}}', { from: start, to: timeInWords(endAt, locale) })
}

/** All of it in words, for those who hear it; without the day where it stands under one that is heard. */
export function itemInWords(item: CalendarItem, locale: string, t: TFunction, isUnderDay = false): string {
  const names = item.people.map(({ name }) => name || t('No name'))
  const isSaid = item.kind === 'layer' && item.layer.layer !== 'tasks'
  const parts = [
    titleOf(item, t),
    isUnderDay ? hoursInWords(item, locale, t) : whenInWords(item, locale, t),
    item.kind === 'event' && item.event.location,
    names.length > 0 && !isSaid && fill(t, locale, 'with {{names}}', { names: names.join(', ') }),
    item.kind === 'event' && item.event.status === 'tentative' && t('tentative'),
    item.kind === 'event' && item.event.status === 'cancelled' && t('cancelled'),
    item.kind === 'event' && item.event.occurrence !== null && fill(t, locale, 'repeats', {}),
    item.kind === 'layer' && item.layer.layer === 'tasks' && (item.layer.isDone ? t('task, done') : t('task')),
  ]
  return parts.filter((part) => part !== false && part !== '').join(', ')
}

/** A day and how much is on it, for those who hear it. */
export function dayWithCount(day: CivilDate, count: number, locale: string, t: TFunction): string {
  const words = dayInWords(day, locale)
  return count === 0
    ? t('{{day}}, nothing on it', { day: words })
    : t('{{day}}, {{count}} entries', { day: words, count })
}
