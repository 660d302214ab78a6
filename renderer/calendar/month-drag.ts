import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import type { CalendarItem } from './calendar-item.ts'
import { type Placed, placedOf, shifted } from './event-patch.ts'
import { daysLater, startOfDay } from './weeks.ts'

/** What is done with the mouse: days are drawn, or an event is moved, or one of its ends. */
export type Drag =
  | { readonly what: 'draw'; readonly from: CivilDate; readonly to: CivilDate }
  | {
      readonly what: 'all' | 'start' | 'end'
      readonly item: CalendarItem
      readonly from: CivilDate
      readonly to: CivilDate
    }

const DAY_MS = 86_400_000

/** The days that are drawn, in order, the last not included. */
export function drawnDays({ from, to }: Pick<Drag, 'from' | 'to'>): { startOn: CivilDate; endOn: CivilDate } {
  return from <= to ? { startOn: from, endOn: daysLater(to, 1) } : { startOn: to, endOn: daysLater(from, 1) }
}

/** Where an event is put by that; null where it stays, or would end before it starts. */
export function placedBy(drag: Exclude<Drag, { what: 'draw' }>): Placed | null {
  const days = Math.round((startOfDay(drag.to).getTime() - startOfDay(drag.from).getTime()) / DAY_MS)
  if (days === 0) return null
  const before = placedOf(drag.item)
  if (drag.what !== 'start') return shifted(before, { days, minutes: 0 }, drag.what)
  if (!before.isAllDay) return null
  const startOn = daysLater(before.startOn, days)
  return startOn < before.endOn ? { ...before, startOn } : null
}

/** The item that is being moved, as it would be there; null while nothing is. */
export function movedBy(drag: Drag | null): CalendarItem | null {
  if (drag === null || drag.what === 'draw') return null
  const placed = placedBy(drag)
  return placed && { ...drag.item, ...placed }
}
