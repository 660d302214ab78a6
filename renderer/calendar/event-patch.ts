import { Temporal } from 'temporal-polyfill'
import type { CalendarEvent } from '../../shared/domain/calendar/calendar-event.ts'
import type { EventTime } from '../../shared/domain/calendar/event.ts'
import { shiftedLocal } from '../../shared/domain/recurrence/local-text.ts'
import type { CalendarItem } from './calendar-item.ts'
import { zoneHere } from './queries.ts'
import { civilDay, daysLater } from './weeks.ts'

/** When something is, as the grid has it: instants, or civil days of which the last is not included. */
export type Placed =
  | { readonly isAllDay: false; readonly startAt: number; readonly endAt: number }
  | { readonly isAllDay: true; readonly startOn: string; readonly endOn: string }

export function placedOf({
  isAllDay,
  startAt,
  endAt,
  startOn,
  endOn,
}: Pick<CalendarItem, 'isAllDay' | 'startAt' | 'endAt' | 'startOn' | 'endOn'>): Placed {
  return isAllDay ? { isAllDay, startOn, endOn } : { isAllDay, startAt, endAt }
}

/** What the clocks of a zone show at an instant; of none, those of the reader. */
export function localAt(instant: number, zone: string | null): EventTime {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone ?? zoneHere())
  return { local: there.toPlainDateTime().toString({ smallestUnit: 'second' }), zone }
}

/** The times of an event that is put somewhere else. Each keeps its own zone; what had none gets the reader's. */
export function placedTimes(
  placed: Placed,
  before: Pick<CalendarEvent, 'start' | 'end'> | null,
): Pick<CalendarEvent, 'start' | 'end'> {
  if (placed.isAllDay) {
    const { startOn, endOn } = placed
    const isOneDay = daysLater(startOn, 1) === endOn
    return {
      start: { local: startOn, zone: null },
      end: isOneDay && (before?.end ?? null) === null ? null : { local: endOn, zone: null },
    }
  }
  const wasTimed = before !== null && before.start.local.length > 10
  const zone = wasTimed ? before.start.zone : zoneHere()
  const hasEnd = placed.endAt > placed.startAt
  return {
    start: localAt(placed.startAt, zone),
    end: hasEnd ? localAt(placed.endAt, wasTimed ? (before.end?.zone ?? zone) : zone) : null,
  }
}

/** The same, so many minutes and days later; its end moves along or stays, or moves alone. */
export function shifted(
  placed: Placed,
  by: { readonly days: number; readonly minutes: number },
  what: 'all' | 'end',
): Placed | null {
  if (placed.isAllDay) {
    const days = by.days === 0 ? Math.sign(by.minutes) : by.days
    const startOn = what === 'all' ? daysLater(placed.startOn, days) : placed.startOn
    const endOn = daysLater(placed.endOn, days)
    return endOn > startOn ? { isAllDay: true, startOn, endOn } : null
  }
  const moved = (at: number) => {
    const date = new Date(at)
    date.setDate(date.getDate() + by.days)
    return date.getTime() + by.minutes * 60_000
  }
  const startAt = what === 'all' ? moved(placed.startAt) : placed.startAt
  const endAt = what === 'all' ? startAt + (placed.endAt - placed.startAt) : moved(placed.endAt)
  return endAt > startAt || what === 'all' ? { isAllDay: false, startAt, endAt } : null
}

/** The whole day, or the next whole hour of it. */
export function freshTimes(day: string, isAllDay: boolean, now: Date): Pick<CalendarEvent, 'start' | 'end'> {
  if (isAllDay) return { start: { local: day, zone: null }, end: null }
  const hour = civilDay(now) === day ? Math.min(now.getHours() + 1, 23) : 9
  const zone = zoneHere()
  const two = (value: number) => String(value).padStart(2, '0')
  const end = hour === 23 ? `${day}T23:59:00` : `${day}T${two(hour + 1)}:00:00`
  return { start: { local: `${day}T${two(hour)}:00:00`, zone }, end: { local: end, zone } }
}

/** A series as it is on one of its days; any other event as it is. */
export function occurrenceOf(event: CalendarEvent, occurrence: string | null): CalendarEvent {
  const { start, end, seriesId, isRange, recurrenceId } = event
  const own = isRange ? (recurrenceId?.local ?? start.local) : start.local
  if (occurrence === null || (seriesId !== null && !isRange) || own === occurrence) return event
  const moved = (time: EventTime) => ({ ...time, local: shiftedLocal(occurrence, own, time.local) })
  return { ...event, start: moved(start), end: end && moved(end) }
}
