import type { DateSelectInfo, EventApi, EventDropInfo, EventInput, EventResizeDoneInfo } from '@fullcalendar/react'
import type { TFunction } from 'i18next'
import { placeEvent } from './act-on-events.ts'
import type { CalendarItem } from './calendar-item.ts'
import { titleOf } from './calendar-words.ts'
import { type Placed, placedTimes } from './event-patch.ts'
import { civilDay, daysLater, startOfDay } from './weeks.ts'

const HOUR_MS = 3_600_000

/** An item as the grid wants it. What the book puts on days stays where it is, and what is followed. */
export function gridEvent(item: CalendarItem, t: TFunction): EventInput {
  const { isAllDay, startAt, endAt, startOn, endOn } = item
  return {
    id: item.key,
    title: titleOf(item, t),
    allDay: isAllDay,
    start: isAllDay ? startOn : new Date(startAt),
    end: isAllDay ? endOn : new Date(endAt),
    editable: item.kind === 'event' && !item.isFollowed,
    extendedProps: { item, order: isAllDay ? 0 : 1 },
  }
}

export function itemOf(event: Pick<EventApi, 'extendedProps'>): CalendarItem {
  return event.extendedProps.item as CalendarItem
}

/** Where something was dragged to. What comes from the whole days is an hour long. */
function placeOf({ allDay, start, end }: Pick<EventApi, 'allDay' | 'start' | 'end'>): Placed | null {
  if (start === null) return null
  if (allDay) {
    const startOn = civilDay(start)
    return { isAllDay: true, startOn, endOn: end === null ? daysLater(startOn, 1) : civilDay(end) }
  }
  return { isAllDay: false, startAt: start.getTime(), endAt: end?.getTime() ?? start.getTime() + HOUR_MS }
}

/** The times of a new event, as they were drawn. */
export function draggedTimes({ allDay, start, end }: Pick<DateSelectInfo, 'allDay' | 'start' | 'end'>) {
  const placed = placeOf({ allDay, start, end })
  return placed === null ? {} : placedTimes(placed, null)
}

/** Keeps where an event was dragged to; it goes back where that cannot be, or is not wanted after all. */
export async function drop({ event, revert }: EventDropInfo | EventResizeDoneInfo): Promise<void> {
  const item = itemOf(event)
  const placed = placeOf(event)
  const isDone = item.kind === 'event' && placed !== null && (await placeEvent(item.event, placed))
  if (!isDone) revert()
}

/** Whether something is over. */
export function isOver(item: CalendarItem, now: number): boolean {
  return (item.isAllDay ? startOfDay(item.endOn).getTime() : item.endAt) <= now
}
