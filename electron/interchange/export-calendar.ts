import { setImmediate as nextTurn } from 'node:timers/promises'
import { isDeepStrictEqual as isSame } from 'node:util'
import type { EventComponent } from '../../shared/domain/calendar/event.ts'
import type { WrittenComponent } from '../../shared/formats/icalendar/calendar-zones.ts'
import type { TaskContent } from '../../shared/formats/icalendar/decode-task.ts'
import { patchEvent } from '../../shared/formats/icalendar/patch-event.ts'
import { type CalendarHead, PLAIN_CALENDAR, writeCalendar } from '../../shared/formats/icalendar/write-calendar.ts'
import { writeEvent } from '../../shared/formats/icalendar/write-event.ts'
import { writeTask } from '../../shared/formats/icalendar/write-task.ts'
import { listCalendars } from '../calendar/calendars.service.ts'
import { eventStore, type StoredEvent } from '../calendar/event-store.ts'
import { getStoredEvent } from '../calendar/events.service.ts'
import { listStored } from '../contacts/contacts.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { type StoredTask, taskStore } from '../tasks/task-store.ts'
import { findCard } from './imports.repository.ts'
import { findSource, listEventKeys, listSeriesKeys, listTaskKeys, type RecordSource } from './sources.repository.ts'
import { unreadableParts } from './unreadable-parts.ts'
import { withLineEnd } from './write-contact.ts'
import { yearlyEvents } from './yearly-events.ts'

/** Milliseconds: half a frame. */
const SLICE = 8

/** Which events and tasks are written. */
export type CalendarExport =
  /** All there is, with what could not be read. */
  | { readonly of: 'everything' }
  | { readonly of: 'calendar'; readonly calendarId: number }
  | { readonly of: 'events'; readonly ids: readonly number[] }
  /** With all of its series. */
  | { readonly of: 'event'; readonly eventId: number }
  /** Birthdays and anniversaries, as events that come every year. */
  | { readonly of: 'dates' }
export type CalendarFile = { readonly text: string; readonly written: number }

/**
 * Events and tasks as a file of one calendar (RFC 5545). What nobody changed since it came in leaves as it came; the rest
 * is written anew, with the lines that Kith has no words for. Throws `event.notFound`.
 */
export async function calendarFile(read: ReadConnection, asked: CalendarExport, now: number): Promise<CalendarFile> {
  if (asked.of === 'dates') {
    const components = yearlyEvents(read, now).map(withoutZones)
    return { text: writeCalendar(headOf('Birthdays'), components), written: components.length }
  }
  const isAll = asked.of === 'everything'
  const events = await inTurns(keysOf(read, asked), (id) => writtenEvent(read, id, now))
  const tasks = isAll ? await inTurns(listTaskKeys(read), (id) => writtenTask(read, id, now)) : []
  const components = [...events, ...tasks, ...(isAll ? unreadableParts(read) : [])]
  const text = writeCalendar(headOf(nameOf(read, asked)), components)
  return { text, written: events.length + tasks.length }
}

/** Lets the window have its turn after each slice of work. */
async function inTurns<T>(ids: readonly number[], writtenOf: (id: number) => T | undefined): Promise<T[]> {
  const all: T[] = []
  let since = performance.now()
  for (const id of ids) {
    const written = writtenOf(id)
    if (written !== undefined) all.push(written)
    if (performance.now() - since < SLICE) continue
    await nextTurn()
    since = performance.now()
  }
  return all
}

function withoutZones(text: string): WrittenComponent {
  return { text, zones: [] }
}

function headOf(name: string): CalendarHead {
  return { ...PLAIN_CALENDAR, name }
}

function keysOf(read: ReadConnection, asked: CalendarExport): readonly number[] {
  if (asked.of === 'events') return asked.ids
  if (asked.of === 'event') {
    return listSeriesKeys(read, getStoredEvent(read, asked.eventId).seriesId ?? asked.eventId)
  }
  return listEventKeys(read, asked.of === 'calendar' ? [asked.calendarId] : null)
}

function nameOf(read: ReadConnection, asked: CalendarExport): string {
  const calendars = listCalendars(read)
  if (asked.of === 'calendar') return calendars.find(({ id }) => id === asked.calendarId)?.name ?? ''
  return calendars.length === 1 && asked.of === 'everything' ? (calendars[0]?.name ?? '') : ''
}

function writtenEvent(read: ReadConnection, id: number, now: number): WrittenComponent | undefined {
  const event = eventStore.find(read, id)
  if (event === undefined) return undefined
  const source = findSource<EventComponent>(read, 'event', id)
  const zones = source?.zones ?? []
  return { text: eventText(read, event, source, now), zones }
}

function eventText(
  read: ReadConnection,
  event: StoredEvent,
  source: RecordSource<EventComponent> | undefined,
  now: number,
): string {
  const component = componentOf(event)
  if (source !== undefined && isSame(component, withoutClock(source.said, component))) {
    const text = asItCame(read, source)
    if (text !== null) return text
  }
  const { createdAt, updatedAt: revisedAt } = event
  const { kept = [], zones = [] } = source ?? {}
  // Its edited lines alone change, where that reads back as what the event is.
  const came = source && asItCame(read, source)
  const patched = came && patchEvent(came, { event: component, kept, revisedAt }, zones)
  return patched || writeEvent({ event: component, kept, zones, createdAt, revisedAt }, now)
}

/** An event as a file has it, without what only the book knows. */
function componentOf(event: StoredEvent): EventComponent {
  const { calendarId: _1, seriesId: _2, createdAt: _3, updatedAt: _4, changedBy: _5, attendees, ...rest } = event
  return { ...rest, attendees: attendees.map(({ contactId: _contactId, ...attendee }) => attendee) }
}

/** The book knows an occurrence by the clock of its series, and gives a UID to what has none; both are no changes. */
function withoutClock(said: EventComponent, { recurrenceId, uid }: EventComponent): EventComponent {
  return { ...said, recurrenceId: said.recurrenceId && recurrenceId, uid: said.uid || uid }
}

function asItCame(read: ReadConnection, { cardId, isSound }: RecordSource<unknown>): string | null {
  const card = isSound ? findCard(read, cardId) : undefined
  return card === undefined ? null : Buffer.from(withLineEnd(card.source)).toString()
}

function writtenTask(read: ReadConnection, id: number, now: number): WrittenComponent | undefined {
  const task = taskStore.find(read, id)
  if (task === undefined) return undefined
  const source = findSource<TaskContent>(read, 'task', id)
  const { kept = [], zones = [] } = source ?? {}
  const content = contentOf(read, task, source?.said)
  if (source !== undefined && isSame(content, { ...source.said, uid: task.uid })) {
    const text = asItCame(read, source)
    if (text !== null) return { text, zones }
  }
  const { createdAt, updatedAt: revisedAt } = task
  return { text: writeTask({ task: content, kept, zones, createdAt, revisedAt }, now), zones }
}

/** Whom a task is about is said by their addresses; those of a file stay as it had them. */
function contentOf(read: ReadConnection, task: StoredTask, said: TaskContent | undefined): TaskContent {
  const { title, notes, kind, priority, dueOn, dueTime, zone, reminder, rule, uid, state, closedAt } = task
  const own = listStored(read, task.contactIds as Parameters<typeof listStored>[1]).flatMap(
    ({ formattedName, emails }) => {
      const [email] = emails
      if (email === undefined) return []
      const address = `mailto:${email.value}`
      return [{ name: formattedName, address, role: 'required', participation: 'needsAction', isAsked: false } as const]
    },
  )
  return {
    ...{ title, notes, kind, priority, dueOn, dueTime, zone, reminder, rule, uid, state, closedAt },
    people: said === undefined ? own : said.people,
  }
}
