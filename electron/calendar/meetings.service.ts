import type { ReadConnection } from '../db/book.ts'
import { eventStore, type StoredEvent } from './event-store.ts'
import { instantOfTime, isSeries, lengthOf } from './event-times.ts'
import { findEventsOf } from './events.repository.ts'
import { withGuests } from './guests.ts'
import { lastOccurrences } from './near-occurrences.ts'
import { readStrand } from './strands.ts'
import { eventsBetween } from './window.service.ts'

const DAY = 86_400_000
type Reader = Pick<ReadConnection, 'prepare'>

/** When the last meetings with somebody began that are over at an instant, the last first, at most so many. */
export function lastMeetingsWith(
  read: Reader,
  contactId: number,
  { until, zone, limit }: { readonly until: number; readonly zone: string; readonly limit: number },
): number[] {
  const { singles, series } = findEventsOf(read, contactId)
  const coming = [...singles.filter(({ isDay }) => !isDay).map(({ id }) => id), ...series]
  return coming
    .flatMap((id) => {
      const event = eventStore.find(read, id)
      if (event === undefined || !isMeetingWith(read, event, contactId)) return []
      const before = until - lengthOf(event) + 1
      if (!isSeries(event)) return [instantOfTime(event.start, zone)].filter((at) => at < before)
      return lastOccurrences(event, readStrand(read, id, event), { before, limit, zone }).map(({ instant }) => instant)
    })
    .sort((one, other) => other - one)
    .slice(0, limit)
}

/** Whether anybody of the book takes part in an event. */
export function hasMeetings(read: Reader): boolean {
  const some = read.prepare(`SELECT EXISTS (SELECT 1 FROM event_attendee WHERE contact_id IS NOT NULL)
    OR EXISTS (SELECT 1 FROM guest_contact)`)
  return some.pluck().get() === 1
}

/** Whom meetings are with that end after one instant and up to another; null where there are too many to name. */
export function peopleOfMeetings(
  read: Reader,
  { after, until, zone }: { readonly after: number; readonly until: number; readonly zone: string },
): number[] | null {
  const { events, isCut } = eventsBetween(read as ReadConnection, { from: after, to: until + 1, zone }, 'all')
  if (isCut) return null
  const over = events.filter(({ endAt }) => endAt > after && endAt <= until)
  return [...new Set(over.flatMap(({ people }) => people.map(({ contactId }) => contactId)))]
}

/** When the next meeting with anybody ends, of those within a day; else that day's end. */
export function nextMeetingEnd(read: Reader, after: number, zone: string): number {
  const { events } = eventsBetween(read as ReadConnection, { from: after, to: after + DAY, zone }, 'all')
  const ends = events.filter(({ endAt, people }) => endAt > after && people.length > 0).map(({ endAt }) => endAt)
  return Math.min(after + DAY, ...ends)
}

/** Not a day that somebody has off, nor what they said they would not come to. */
function isMeetingWith(read: Reader, { start, isTransparent, attendees }: StoredEvent, contactId: number): boolean {
  const own = withGuests(read, attendees).find((attendee) => attendee.contactId === contactId)
  return start.local.length > 10 && !isTransparent && own?.participation !== 'declined'
}
