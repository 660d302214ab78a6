import type { CalendarLayer, EventOccurrence, MonthWindow } from '../../shared/contract/calendar.contract.ts'
import { itemsByDay, layOutWeeks } from '../../shared/domain/calendar/month-layout.ts'
import { civilDateOf, epochDayOf } from '../../shared/domain/epoch-day.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import type { ReadConnection } from '../db/book.ts'
import { instantOfTime } from './event-times.ts'
import { type BareLayerItem, bareLayersBetween, withFaces } from './layers.service.ts'
import { bareEventsBetween, withPeople } from './window.service.ts'

/** Six weeks are a month; more than a year is none. */
const LONGEST = 366

type AskedMonth = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly zone: string
  readonly layers: readonly CalendarLayer[]
  /** How many lines a day has. */
  readonly lines: number
}
type Item = {
  readonly isAllDay: boolean
  readonly startAt: number
  readonly days: readonly [CivilDate, CivilDate]
} & ({ readonly event: EventOccurrence } | { readonly layer: BareLayerItem })

/**
 * What has room on the days of a month, and how much more there is, so that a full month costs its reader no more than
 * one that is seen whole. Who takes part is looked up only for what has room.
 */
export function monthBetween(read: ReadConnection, { from, to, zone, layers, lines }: AskedMonth): MonthWindow {
  const first = epochDayOf(from)
  const count = Math.min(LONGEST, Math.max(0, epochDayOf(to) - first))
  const days = Array.from({ length: count }, (_, index) => civilDateOf(first + index))
  const midnights = [...days, civilDateOf(first + count)].map((day) => instantOfTime({ local: day, zone: null }, zone))
  const window = { from: midnights[0] ?? 0, to: midnights[count] ?? 0, zone }
  const { events, isCut } = bareEventsBetween(read, window, 'shown')
  const last = civilDateOf(first + count - 1)
  const onDays = layers.length === 0 ? [] : bareLayersBetween(read, { from, to: last, zone, layers })
  const dayAt = daysByInstant(days, midnights)
  const items: Item[] = [
    ...events.map((event) => ({ ...timesOf(event), event, days: daysOfEvent(event, dayAt) })),
    ...onDays.map((layer) => ({ ...timesOf(layer), layer, days: [layer.on, layer.on] as const })),
  ]
  const byDay = itemsByDay(items, days, daysOf)
  const weeks = layOutWeeks(byDay, lines, daysOf)
  const drawn = new Set(weeks.flatMap(({ placings }) => placings.map(({ item }) => item)))
  const seen = items.filter((item) => drawn.has(item))
  return {
    events: withPeople(
      read,
      seen.flatMap((item) => ('event' in item ? item.event : [])),
    ),
    layers: withFaces(
      read,
      seen.flatMap((item) => ('layer' in item ? item.layer : [])),
    ),
    // What has room in one week may have none in the next: it is known there, and so is not counted here.
    hidden: [...byDay.values()].map((onDay) => onDay.filter((item) => !drawn.has(item)).length),
    busy: [...byDay.values()].map((onDay) => onDay.filter((item) => 'event' in item).length),
    isCut,
  }
}

const daysOf = ({ days }: Item) => days

/** As the window orders them: a task with a time stands among the events. */
function timesOf(item: EventOccurrence | BareLayerItem): Pick<Item, 'isAllDay' | 'startAt'> {
  if ('eventId' in item) return { isAllDay: item.isAllDay, startAt: item.startAt }
  const at = item.layer === 'tasks' ? item.at : null
  return { isAllDay: at === null, startAt: at ?? 0 }
}

type DayAt = (instant: number) => CivilDate
const BEFORE = '0000-01-01'
const AFTER = '9999-12-31'

/** On which of these days an instant lies; their midnights are known, and so that no clock has to be asked. */
function daysByInstant(days: readonly CivilDate[], midnights: readonly number[]): DayAt {
  return (instant) => {
    if (instant < (midnights[0] ?? 0)) return BEFORE
    let [low, high] = [0, days.length]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((midnights[middle] ?? 0) <= instant) low = middle
      else high = middle - 1
    }
    return days[low] ?? AFTER
  }
}

function daysOfEvent(event: EventOccurrence, dayAt: DayAt): readonly [CivilDate, CivilDate] {
  const { isAllDay, startAt, endAt, startOn, endOn } = event
  if (isAllDay) return [startOn, civilDateOf(epochDayOf(endOn) - 1)]
  return [dayAt(startAt), dayAt(Math.max(startAt, endAt - 1))]
}
