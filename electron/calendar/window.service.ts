import type { EventFace, EventOccurrence, EventWindow } from '../../shared/contract/calendar.contract.ts'
import { isAllDay } from '../../shared/domain/calendar/calendar-event.ts'
import { movedLocal } from '../../shared/domain/recurrence/local-text.ts'
import { strandBetween } from '../../shared/domain/recurrence/occurrences.ts'
import type { Expansion } from '../../shared/domain/recurrence/recurrence-set.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { type StoredEvent, toEvent } from './event-store.ts'
import { instantOfTime, lengthOf } from './event-times.ts'
import { seriesOf } from './known-series.ts'
import { type Differing, strandOf } from './strands.ts'
import {
  differingAmong,
  type FoundSeries,
  findStamp,
  listPeopleOf,
  listSeriesBetween,
  listSinglesBetween,
} from './window.repository.ts'

const DAY = 86_400_000
/** No window is longer than four years. */
const LONGEST = 4 * 366 * DAY
/** More than anybody reads, and fewer than would hold up who asks. */
const MOST = 10_000
/** Of one series, however often it happens: all of one that comes every hour, or every minute of a day. */
const MOST_OF_SERIES = 1_500
const MOST_A_DAY = 25
/** What has more than this in a window, and more than twice a day, comes very often. */
const FEW_OF_SERIES = 200
const NONE: Differing = []

export type AskedWindow = { readonly from: number; readonly to: number; readonly zone: string }

/** What happens in a window, by start: events, and the occurrences of series with those that differ in their place. */
export function eventsBetween(
  read: ReadConnection,
  asked: AskedWindow,
  calendars: 'shown' | 'all' = 'shown',
): EventWindow {
  const { events, isCut } = bareEventsBetween(read, asked, calendars)
  return { events: withPeople(read, events), isCut }
}

/** The same without who takes part, which of most events nobody may want to know. */
export function bareEventsBetween(read: ReadConnection, asked: AskedWindow, calendars: 'shown' | 'all'): EventWindow {
  const { from } = asked
  const to = Math.min(asked.to, from + LONGEST)
  const window = { ...asked, to }
  // Floating times and whole days are kept as if in UTC, and a zone is a day away from it at most.
  const wide = { from: from - DAY, to: to + DAY }
  const found: EventOccurrence[] = []
  let isCut = to < asked.to
  for (const row of listSinglesBetween(read, wide, calendars)) {
    const event = toEvent(row, [])
    found.push(occurrenceOf(row.id, event, event.recurrenceId?.local ?? null, lengthOf(event), window.zone))
  }
  const expanded = expandAll(read, listSeriesBetween(read, wide, calendars), window, MOST - found.length)
  isCut ||= expanded.isCut
  for (const event of expanded.events) found.push(event)
  const within = found.filter(({ startAt, endAt }) => startAt < to && (endAt > from || startAt >= from))
  within.sort((a, b) => a.startAt - b.startAt || b.endAt - a.endAt || a.eventId - b.eventId)
  return { events: within.slice(0, MOST), isCut: isCut || within.length > MOST }
}

/**
 * The occurrences of these series in the window, without those that differ. Series that come very often share what is shown
 * of such, so that many of them take no longer than two, and leave room for everything else.
 */
function expandAll(read: ReadConnection, stamps: readonly FoundSeries[], window: AskedWindow, most: number) {
  const days = (window.to - window.from) / DAY
  const few = Math.max(FEW_OF_SERIES, 2 * days)
  const events: EventOccurrence[] = []
  const crowded: Expander[] = []
  let isCut = false
  const differing = differingAmong(
    read,
    stamps.map(({ id, seriesId }) => seriesId ?? id),
  )
  for (const stamp of stamps) {
    if (events.length > most) break
    const expand = expanderOf(read, stamp, differing.get(stamp.seriesId ?? stamp.id) ?? NONE, window)
    const { found, cut } = expand(few)
    isCut ||= cut === 'steps'
    if (cut === 'limit') crowded.push(expand)
    else for (const event of found) events.push(event)
  }
  const mostOfSeries = Math.min(MOST, Math.max(MOST_OF_SERIES, Math.ceil(days * MOST_A_DAY)))
  const together = Math.min(2 * mostOfSeries, most - events.length)
  const share = Math.max(1, Math.min(mostOfSeries, Math.floor(together / crowded.length)))
  for (const expand of crowded) {
    const { found, cut } = expand(share)
    isCut ||= cut !== null
    for (const event of found) events.push(event)
  }
  return { events, isCut }
}

type Expander = (limit: number) => { readonly found: EventOccurrence[]; readonly cut: Expansion['cut'] }

function expanderOf(read: ReadConnection, stamp: FoundSeries, differing: Differing, window: AskedWindow): Expander {
  const { event, set, length } = seriesOf(read, stamp)
  const { id, seriesId } = stamp
  const series = seriesId === null ? undefined : findStamp(read, seriesId)
  const strand = strandOf(event, series === undefined ? set : seriesOf(read, series).set, differing)
  return (limit) => {
    // What began earlier may last into the window.
    const { occurrences, cut } = strandBetween(strand, { ...window, from: window.from - length }, limit)
    const found = occurrences.map(({ local, instant, name = local }) => ({
      ...plain(id, event, name),
      ...timesOf(event, local, instant, length, window.zone),
    }))
    return { found, cut }
  }
}

function occurrenceOf(
  id: number,
  event: StoredEvent,
  occurrence: string | null,
  length: number,
  zone: string,
): EventOccurrence {
  const { start } = event
  return {
    ...plain(id, event, occurrence),
    ...timesOf(event, start.local, instantOfTime(start, zone), length, zone),
  }
}

/** What is said of it, without its times. */
function plain(id: number, event: StoredEvent, occurrence: string | null) {
  const { calendarId, summary, location, conference, status, isTransparent } = event
  const said = { calendarId, summary, location, conference, status, isTransparent }
  return { eventId: id, occurrence, ...said, isAllDay: isAllDay(event), people: [] }
}

/** When an event that begins at this time lasts. A whole day ends with the clock, a time after as long as it lasts. */
function timesOf(event: StoredEvent, local: string, startAt: number, length: number, zone: string) {
  if (!isAllDay(event)) return { startAt, endAt: startAt + length, startOn: '', endOn: '' }
  const endOn = movedLocal(local, Math.max(DAY, length))
  return { startAt, endAt: instantOfTime({ local: endOn, zone: null }, zone), startOn: local, endOn }
}

/** Who of the book takes part, with names and photos as they are now, read for all events at once. */
export function withPeople(read: ReadConnection, events: readonly EventOccurrence[]): EventOccurrence[] {
  const takingPart = listPeopleOf(read, [...new Set(events.map(({ eventId }) => eventId))])
  const ids = [...new Set(takingPart.map(({ contactId }) => contactId))]
  const known = new Map(listSummaries(read, ids).map((person) => [Number(person.id), person]))
  const people = new Map<number, EventFace[]>()
  for (const { eventId, contactId, name } of takingPart) {
    const { uid = '', photo = null, ...person } = known.get(contactId) ?? {}
    const face = { contactId, uid, name: 'name' in person ? person.name : name, photo }
    people.set(eventId, [...(people.get(eventId) ?? []), face])
  }
  return events.map((event) => ({ ...event, people: people.get(event.eventId) ?? [] }))
}
