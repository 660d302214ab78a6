import type { CalendarEvent } from '../../shared/domain/calendar/calendar-event.ts'
import type { EventFields, EventTime } from '../../shared/domain/calendar/event.ts'
import { localMilliseconds } from '../../shared/domain/recurrence/local-text.ts'
import { lastInstant } from '../../shared/domain/recurrence/occurrences.ts'
import type { RecurrenceSet } from '../../shared/domain/recurrence/recurrence-set.ts'
import { clockOf, instantOf } from '../../shared/domain/zone-clock.ts'

const DAY = 86_400_000
type Recurring = Pick<CalendarEvent, 'rules' | 'rdates' | 'isRange' | 'seriesId'>
type Times = Pick<EventFields, 'start' | 'end' | 'rules' | 'rdates' | 'exdates' | 'exrules'>

/** The instant of a time of an event (epoch milliseconds); floating times and whole days happen in the reader's zone. */
export function instantOfTime({ local, zone }: EventTime, readerZone: string): number {
  const clock = clockOf(zone ?? readerZone) ?? clockOf('UTC')
  const milliseconds = localMilliseconds(local)
  return clock === null ? milliseconds : instantOf(clock, milliseconds)
}

/** How long an event lasts, in milliseconds of the clock that it is written by. An event without an end lasts no time, a day one day. */
export function lengthOf({ start, end }: Pick<EventFields, 'start' | 'end'>): number {
  const isDay = start.local.length === 10
  if (end === null) return isDay ? DAY : 0
  // Across zones the clocks say nothing of the length; the instants do.
  if (end.zone !== start.zone) return Math.max(0, instantOfTime(end, 'UTC') - instantOfTime(start, 'UTC'))
  return Math.max(0, localMilliseconds(end.local) - localMilliseconds(start.local))
}

/** The set that the rules and dates of an event make. */
export function recurrenceOf({ start, rules, rdates, exdates, exrules = [] }: Times): RecurrenceSet {
  return { start, rules, rdates, exdates, exrules }
}

/** Whether an event may come more than once: by itself, or as an occurrence that stands for all that follow in its series. */
export function isSeries(event: Recurring): boolean {
  return event.rules.length > 0 || event.rdates.length > 0 || isRestOfSeries(event)
}

/** Without its series in the book, an occurrence stands for itself alone. */
export function isRestOfSeries({ isRange, seriesId }: Pick<CalendarEvent, 'isRange' | 'seriesId'>): boolean {
  return isRange === true && seriesId !== null
}

/**
 * From when to when an event, or all of a series, lasts: what is kept to find it by. Floating times and whole days are
 * taken as if in UTC. `end` is null when it goes on for ever.
 */
export function extentOf(event: Times & Recurring): { start: number; end: number | null } {
  const start = instantOfTime(event.start, 'UTC')
  if (!isSeries(event)) return { start, end: start + lengthOf(event) }
  // How long it goes on is its series' to say.
  if (isRestOfSeries(event)) return { start, end: null }
  const last = lastInstant(recurrenceOf(event), 'UTC')
  const earliest = event.rdates.reduce((first, date) => Math.min(first, dateInstant(date, event.start)), start)
  return { start: earliest, end: last === null ? null : last + lengthOf(event) }
}

function dateInstant(date: string, { zone }: EventTime): number {
  if (date.endsWith('Z')) return localMilliseconds(date.slice(0, -1))
  return instantOfTime({ local: date, zone }, 'UTC')
}
