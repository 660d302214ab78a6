import type { EventOccurrence } from '../../../shared/contract/calendar.contract.ts'

const MINUTE = 60_000
/** So long is what has a time and no length. */
export const USUAL_LENGTH = 30 * MINUTE

type Occupied = Pick<EventOccurrence, 'startAt' | 'endAt' | 'isAllDay' | 'isTransparent' | 'status'>

/** The first event that takes place while something of the usual length does that begins at this instant. */
export function overlapAt<T extends Occupied>(events: readonly T[], startAt: number): T | null {
  const isBusy = ({ isAllDay, isTransparent, status }: Occupied) =>
    !isAllDay && !isTransparent && status !== 'cancelled'
  const meets = (event: T) => event.startAt < startAt + USUAL_LENGTH && event.endAt > startAt
  return events.filter((event) => isBusy(event) && meets(event)).sort((a, b) => a.startAt - b.startAt)[0] ?? null
}

/** The next half hour in which nothing takes place, before an instant at which the day is over; null where there is none. */
export function freeAfter(events: readonly Occupied[], startAt: number, dayEnd: number): number | null {
  for (let at = startAt; ; ) {
    const overlap = overlapAt(events, at)
    if (overlap === null) return at > startAt ? at : null
    at = Math.ceil(Math.max(overlap.endAt, at + 1) / USUAL_LENGTH) * USUAL_LENGTH
    if (at + USUAL_LENGTH > dayEnd) return null
  }
}
