import type { EventFace, EventOccurrence, EventWindow } from '../../shared/contract/calendar.contract.ts'
import { isAllDay } from '../../shared/domain/calendar/calendar-event.ts'
import { occurrencesBetween } from '../../shared/domain/recurrence/occurrences.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { eventStore, type StoredEvent } from './event-store.ts'
import { instantOfTime, lengthOf, movedLocal, recurrenceOf } from './event-times.ts'
import { differingFrom, listKeysBetween } from './events.repository.ts'

const DAY = 86_400_000
/** No window is longer than four years. */
const LONGEST = 4 * 366 * DAY
/** More than a window can show, and fewer than would hold it up. */
const MOST = 10_000

export type AskedWindow = { readonly from: number; readonly to: number; readonly zone: string }

/** What happens in a window, by start: events, and the occurrences of series with those that differ in their place. */
export function eventsBetween(
  read: ReadConnection,
  asked: AskedWindow,
  calendars: 'shown' | 'all' = 'shown',
): EventWindow {
  const { from } = asked
  const to = Math.min(asked.to, from + LONGEST)
  const window = { ...asked, to }
  // Floating times and whole days are kept as if in UTC, and a zone is a day away from it at most.
  const { singles, series } = listKeysBetween(read, { from: from - DAY, to: to + DAY }, calendars)
  const found: EventOccurrence[] = []
  let isCut = to < asked.to
  for (const id of singles) {
    const event = eventStore.find(read, id)
    if (event) found.push(occurrenceOf(id, event, event.recurrenceId?.local ?? null, window.zone))
  }
  for (const id of series) {
    const event = eventStore.find(read, id)
    if (event === undefined) continue
    const expanded = expand(read, id, event, window)
    isCut ||= expanded.isCut
    found.push(...expanded.events)
    if (found.length > MOST) break
  }
  const within = found.filter(({ startAt, endAt }) => startAt < to && (endAt > from || startAt >= from))
  within.sort((a, b) => a.startAt - b.startAt || b.endAt - a.endAt || a.eventId - b.eventId)
  const events = within.slice(0, MOST)
  return { events: withFaces(read, events), isCut: isCut || within.length > MOST }
}

function expand(read: ReadConnection, id: number, event: StoredEvent, { from, to, zone }: AskedWindow) {
  const length = lengthOf(event)
  // What began earlier may last into the window.
  const asked = { from: from - length, to, zone }
  const { occurrences, cut } = occurrencesBetween(recurrenceOf(event), asked, MOST)
  const differing = differingFrom(read, id)
  const events = occurrences
    .filter(({ local }) => !differing.has(local))
    .map(({ local, instant }) => ({ ...occurrenceOf(id, event, local, zone), ...times(event, local, instant, zone) }))
  return { events, isCut: cut !== null }
}

function occurrenceOf(id: number, event: StoredEvent, occurrence: string | null, zone: string): EventOccurrence {
  const { calendarId, summary, location, conference, status, isTransparent } = event
  return {
    eventId: id,
    occurrence,
    calendarId,
    summary,
    location,
    conference,
    status,
    isTransparent,
    isAllDay: isAllDay(event),
    ...times(event, event.start.local, instantOfTime(event.start, zone), zone),
    people: event.attendees.flatMap(({ contactId, name }) =>
      contactId === null ? [] : { contactId, uid: '', name, photo: null },
    ),
  }
}

/** When an event that begins at this time lasts. A whole day ends with the clock, a time after as long as it lasts. */
function times(event: StoredEvent, local: string, startAt: number, zone: string) {
  const length = lengthOf(event)
  if (!isAllDay(event)) return { startAt, endAt: startAt + length, startOn: '', endOn: '' }
  const endOn = movedLocal(local, Math.max(DAY, length))
  return { startAt, endAt: instantOfTime({ local: endOn, zone: null }, zone), startOn: local, endOn }
}

/** Names and photos as they are now, read for everyone at once. */
function withFaces(read: ReadConnection, events: readonly EventOccurrence[]): EventOccurrence[] {
  const ids = [...new Set(events.flatMap(({ people }) => people.map(({ contactId }) => contactId)))]
  const known = new Map(
    listSummaries(read, ids).map(({ id, uid, name, photo }) => [id as number, { uid, name, photo }]),
  )
  const face = (person: EventFace) => ({ ...person, ...known.get(person.contactId) })
  return events.map((event) => ({ ...event, people: event.people.map(face) }))
}
