import type { Calendar, EventFace, EventOccurrence, LayerItem } from '../../shared/contract/calendar.contract.ts'
import { type ItemsByDay, itemsByDay } from '../../shared/domain/calendar/month-layout.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import type { EventKey } from './calendar-store.ts'
import { isFollowed } from './followed.ts'
import { civilDay, daysLater } from './weeks.ts'

/** Something on a day of the calendar: an event, or what the book puts there. */
export type CalendarItem = {
  readonly key: string
  readonly color: string
  readonly isAllDay: boolean
  /** Epoch milliseconds. */
  readonly startAt: number
  readonly endAt: number
  /** The days of something of whole days, the last not included. */
  readonly startOn: CivilDate
  readonly endOn: CivilDate
  readonly people: readonly EventFace[]
} & (
  | {
      readonly kind: 'event'
      readonly event: EventOccurrence
      readonly calendar: string
      /** Whether it comes from a calendar that is followed, and so stays as it is. */
      readonly isFollowed: boolean
    }
  | { readonly kind: 'layer'; readonly layer: LayerItem }
)
export type EventItem = Extract<CalendarItem, { kind: 'event' }>

/** A task has no length; this much of the grid shows it. */
const TASK_MS = 30 * 60_000
const COLORS = { dates: 'var(--color-kind-message)', tasks: 'var(--color-kind-task)', touch: 'var(--color-cold)' }

export const colorOf = (calendar: Pick<Calendar, 'color'> | undefined) => `var(--tag-${calendar?.color ?? 'slate'})`
export const layerColor = (layer: LayerItem['layer']) => COLORS[layer]

export function keyOf({ eventId, occurrence }: EventKey): string {
  return `event:${eventId}:${occurrence ?? ''}`
}

export function eventItem(event: EventOccurrence, calendars: readonly Calendar[]): EventItem {
  const calendar = calendars.find(({ id }) => id === event.calendarId)
  const { isAllDay, startAt, endAt, startOn, endOn, people } = event
  const where = { calendar: calendar?.name ?? '', color: colorOf(calendar), isFollowed: isFollowed(calendar) }
  return { kind: 'event', key: keyOf(event), event, people, ...where, isAllDay, startAt, endAt, startOn, endOn }
}

export function layerItem(layer: LayerItem): CalendarItem {
  const { on, people } = layer
  const who = people.map(({ contactId }) => contactId).join(',')
  const which = layer.layer === 'tasks' ? layer.taskId : `${layer.layer === 'dates' ? layer.kind : ''}:${who}`
  const at = layer.layer === 'tasks' ? layer.at : null
  return {
    kind: 'layer',
    key: `${layer.layer}:${which}:${on}`,
    layer,
    color: COLORS[layer.layer],
    isAllDay: at === null,
    startAt: at ?? 0,
    endAt: (at ?? 0) + TASK_MS,
    startOn: on,
    endOn: daysLater(on, 1),
    people,
  }
}

/** The first and the last day on which it is. */
export function daysOfItem({
  isAllDay,
  startAt,
  endAt,
  startOn,
  endOn,
}: CalendarItem): readonly [CivilDate, CivilDate] {
  if (isAllDay) return [startOn, daysLater(endOn, -1)]
  return [civilDay(new Date(startAt)), civilDay(new Date(Math.max(startAt, endAt - 1)))]
}

/** The items of each of these days, which follow each other, whole days first, as they are gone through. */
export function byDay(items: readonly CalendarItem[], days: readonly CivilDate[]): ItemsByDay<CalendarItem> {
  return itemsByDay(items, days, daysOfItem)
}
