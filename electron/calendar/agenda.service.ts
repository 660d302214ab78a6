import type { EventOccurrence } from '../../shared/contract/calendar.contract.ts'
import type { ReadConnection } from '../db/book.ts'
import { eventStore, type StoredEvent } from './event-store.ts'
import { instantOfTime } from './event-times.ts'
import { withGuests } from './guests.ts'
import { type AskedWindow, eventsBetween } from './window.service.ts'

/** An occurrence with the event that it is of: its series, or the occurrence itself where that differs. */
export type AgendaItem = {
  readonly occurrence: EventOccurrence
  readonly event: Pick<StoredEvent, 'uid' | 'attendees'>
  /** When its series has it: an instant (epoch milliseconds), or a whole day. Null for what is no series. */
  readonly recurrenceId: number | string | null
}
/** `isCut`: there is more than could be followed to the end. */
export type Agenda = { readonly items: readonly AgendaItem[]; readonly isCut: boolean }

const DAY = 86_400_000
/** As much as a window gives at once. */
const STRETCH = 4 * 366 * DAY

/** All that happens in a window of any length, in every calendar, by start. */
export function agendaBetween(read: ReadConnection, { from, to, zone }: AskedWindow): Agenda {
  const events = new Map<number, StoredEvent | undefined>()
  const seen = new Set<string>()
  const items: AgendaItem[] = []
  // Rules that nobody can follow are cut in a day as well; then there is no use in asking for less.
  let isCut = false
  let [start, length] = [from, STRETCH]
  while (start < to) {
    const until = Math.min(start + length, to)
    const window = eventsBetween(read, { from: start, to: until, zone }, 'all')
    if (window.isCut && !isCut && until - start > DAY) {
      length = Math.max(DAY, Math.floor((until - start) / 8))
      continue
    }
    isCut ||= window.isCut
    for (const occurrence of window.events) {
      const { eventId } = occurrence
      const key = `${eventId}/${occurrence.occurrence}`
      // What lasts from one stretch into the next is found in both.
      if (seen.has(key)) continue
      seen.add(key)
      if (!events.has(eventId)) events.set(eventId, storedEvent(read, eventId))
      const event = events.get(eventId)
      if (event) items.push({ occurrence, event, recurrenceId: recurrenceIdOf(occurrence, event, zone) })
    }
    start = until
    length = Math.min(STRETCH, length * 2)
  }
  return { items, isCut }
}

function storedEvent(read: ReadConnection, id: number): StoredEvent | undefined {
  const event = eventStore.find(read, id)
  return event && { ...event, attendees: withGuests(read, event.attendees) }
}

function recurrenceIdOf({ occurrence }: EventOccurrence, event: StoredEvent, zone: string): number | string | null {
  const time =
    occurrence === null ? event.recurrenceId : { local: occurrence, zone: (event.recurrenceId ?? event.start).zone }
  if (time === null) return null
  return time.local.length === 10 ? time.local : instantOfTime(time, zone)
}
