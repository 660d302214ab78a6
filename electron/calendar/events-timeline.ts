import type { EventItem } from '../../shared/contract/timeline.contract.ts'
import { isAllDay } from '../../shared/domain/calendar/calendar-event.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import type { Occurrence } from '../../shared/domain/recurrence/recurrence-set.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { SourcePosition, TimelineAsk, TimelineSource } from '../timeline/timeline-source.ts'
import { endOf } from './alarm-times.ts'
import { eventStore, type StoredEvent } from './event-store.ts'
import { instantOfTime } from './event-times.ts'
import { findEventsOf } from './events.repository.ts'
import { withGuests } from './guests.ts'
import { lastOccurrences, nextOccurrences } from './near-occurrences.ts'
import { readStrand } from './strands.ts'

/** So many occurrences of a series stand among what is to come: it may go on for ever. */
const COMING = 3
const MINUTE = 60_000
/** Of whole days that overlap, so many may have begun and not be over. */
const ONGOING = 8

/**
 * The events with somebody: those with a time at their start, whole days at the end of their last. Of a series the next
 * few, and all that passed, as far back as is asked for. What was called off stands in no timeline.
 */
export function eventsTimeline(zone: () => string): TimelineSource {
  return {
    type: 'event',
    kinds: ['event'],
    list(read, ask) {
      const here = zone()
      const { singles, series } = findEventsOf(read, ask.contactId)
      const placed = singles
        .map(({ id, startAt, ...event }) => ({ id, at: placeOf(read, id, event, startAt, here) }))
        .filter((place) => isAsked(place, ask))
        .sort(ask.before === null ? compare : (one, other) => compare(other, one))
      const items: EventItem[] = []
      for (const { id } of placed) {
        if (items.length === ask.limit) break
        const event = eventStore.find(read, id)
        if (event) items.push(...found(read, id, event, [startOf(event, here)], ask, here))
      }
      for (const id of series) {
        const event = eventStore.find(read, id)
        if (event) items.push(...found(read, id, event, nearOccurrences(read, id, event, ask, here), ask, here))
      }
      return items.sort(ask.before === null ? compare : (one, other) => compare(other, one)).slice(0, ask.limit)
    },
  }
}

function startOf({ start }: StoredEvent, zone: string): Occurrence {
  return { local: start.local, instant: instantOfTime(start, zone) }
}

type Placed = { readonly startZone: string | null; readonly isDay: boolean }

function placeOf(
  read: ReadConnection,
  id: number,
  { startZone, isDay }: Placed,
  startAt: number,
  zone: string,
): number {
  // What has a zone of its own happens where it is kept.
  if (startZone !== null) return startAt
  const event = eventStore.find(read, id)
  if (event === undefined) return startAt
  const start = startOf(event, zone)
  return isDay ? endOf(event, start, zone) - 1 : start.instant
}

function nearOccurrences(
  read: ReadConnection,
  id: number,
  event: StoredEvent,
  { before, limit, now }: TimelineAsk,
  zone: string,
): Occurrence[] {
  const strand = readStrand(read, id, event)
  // A day that has begun stands at its end, so that it is looked for from its beginning on.
  const lasts = isAllDay(event)
    ? endOf(event, { local: event.start.local, instant: 0 }, 'UTC') - instantOfTime(event.start, 'UTC')
    : 0
  if (before !== null) return lastOccurrences(event, strand, { before: before.at + 1, limit: limit + ONGOING, zone })
  return nextOccurrences(strand, { after: now - lasts, limit: COMING, zone })
}

/** The occurrences of an event that are asked for, where it is one. */
function found(
  read: ReadConnection,
  id: number,
  event: StoredEvent,
  occurrences: readonly Occurrence[],
  ask: TimelineAsk,
  zone: string,
): EventItem[] {
  const places = occurrences
    .map((start) => ({ id, start, at: isAllDay(event) ? endOf(event, start, zone) - 1 : start.instant }))
    .filter((place) => isAsked(place, ask) && !isLogged(read, ask.contactId, place.at))
  if (places.length === 0) return []
  const others = withGuests(read, event.attendees).filter(({ contactId }) => contactId !== ask.contactId)
  const known = listSummaries(
    read,
    others.flatMap(({ contactId }) => contactId ?? []),
  )
  const people = known.map(({ id: contactId, name }) => ({ id: contactId, name }))
  const said = [event.summary, event.description, event.location, ...people.map(({ name }) => name)].join('\n')
  if (ask.text !== '' && !foldText(said).includes(ask.text)) return []
  return places.map(({ start, at }): EventItem => {
    const on = isAllDay(event) ? start.local : null
    const minutes = Math.round((endOf(event, start, zone) - start.instant) / MINUTE)
    return {
      type: 'event',
      id,
      at,
      title: event.summary,
      on,
      occurrence: start.name ?? start.local,
      durationMinutes: on !== null || minutes === 0 ? null : minutes,
      location: event.location,
      isOnline: event.conference !== '',
      people,
    }
  })
}

/** Of what was written down what came of it, the entry stands in the timeline alone. */
function isLogged(read: ReadConnection, contactId: number, at: number): boolean {
  const logged = read.prepare(
    `SELECT 1 FROM entry_contact WHERE contact_id = ? AND happened_at = ? AND kind = 'meeting'`,
  )
  return logged.get(contactId, at) !== undefined
}

function compare(one: SourcePosition, other: SourcePosition): number {
  return one.at - other.at || one.id - other.id
}

function isAsked(place: SourcePosition, { before, after }: TimelineAsk): boolean {
  return before === null ? after !== null && compare(place, after) > 0 : compare(place, before) < 0
}
