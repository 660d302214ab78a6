import { KithError } from '../../shared/contract/errors.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { CalendarEvent, CalendarEventFields } from '../../shared/domain/calendar/calendar-event.ts'
import { type Clock, listStored } from '../contacts/contacts.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { countContactsOf, recordCommand } from '../db/changes.ts'
import { changeRecord, insertRecord, isSameRecord, removeRecord } from '../db/records.ts'
import { calendarStore } from './calendar-store.ts'
import { requireOwn } from './calendars.service.ts'
import { checkTimes } from './check-event.ts'
import { eventStore, type StoredEvent } from './event-store.ts'
import { listOverrides } from './events.repository.ts'
import { withGuests, withoutGuests } from './guests.ts'

type Reader = Pick<ReadConnection, 'prepare'>
export type EventPatch = Partial<CalendarEventFields>

/** The event with this key. Throws `event.notFound`. */
export function getEvent(read: Reader, id: number): CalendarEvent {
  const { changedBy: _changedBy, ...event } = getStoredEvent(read, id)
  return { id, ...event, attendees: withGuests(read, event.attendees) }
}

/**
 * Adds an event as one command. Throws `calendar.notFound`, `contact.notFound`, and `event.unknownZone`,
 * `event.badTime`, `event.endsBeforeStart`, `event.badRule` for times that cannot be.
 */
export function createEvent(
  write: WriteConnection,
  fields: CalendarEventFields,
  uid: string,
  clock: Clock,
): CalendarEvent {
  check(write, fields)
  const at = clock()
  const changedBy = recordEventCommand(write, 'calendar.create', fields, at)
  const own = { uid, seriesId: null, recurrenceId: null, sequence: 0 }
  const id = insertRecord(write, eventStore, { ...fields, ...own, createdAt: at, updatedAt: at, changedBy })
  eventStore.announce(write, [id])
  return getEvent(write, id)
}

/**
 * Changes an event, or all of a series, as one command; nothing is recorded when nothing differs. A series that is
 * moved takes its exceptions along. Throws as `createEvent` does, and `event.notFound`.
 */
export function updateEvent(write: WriteConnection, id: number, patch: EventPatch, clock: Clock): CalendarEvent {
  const from = getStoredEvent(write, id)
  const to = changed(write, from, patch)
  if (isSameRecord(from, to)) return getEvent(write, id)
  const at = clock()
  const commandId = recordEventCommand(write, 'calendar.update', to, at)
  changeEvent(write, { commandId, id, from, to, at })
  eventStore.announce(write, [id])
  return getEvent(write, id)
}

/** Removes an event, or all of a series with the occurrences that differ, as one command. Throws `event.notFound`. */
export function deleteEvent(write: WriteConnection, id: number, clock: Clock): void {
  const event = getStoredEvent(write, id)
  const commandId = recordEventCommand(write, 'calendar.delete', event, clock())
  removeEvent(write, commandId, id, event)
  eventStore.announce(write, [id])
}

/** The event as the history keeps it. Throws `event.notFound`. */
export function getStoredEvent(read: Reader, id: number): StoredEvent {
  const event = eventStore.find(read, id)
  if (event === undefined) throw new KithError('event.notFound', { id })
  return event
}

/** The event with these members instead. Throws as `createEvent` does. */
export function changed(write: WriteConnection, from: StoredEvent, patch: EventPatch): StoredEvent {
  const attendees = patch.attendees && withoutGuests(write, patch.attendees, from.attendees)
  const to: StoredEvent = { ...from, ...patch, ...(attendees && { attendees }) }
  check(write, to, from)
  return to
}

/** Records that a command on an event begins, and whom it is about. Throws `calendar.readOnly`. */
export function recordEventCommand(
  write: WriteConnection,
  name: CommandName,
  event: Pick<CalendarEventFields, 'summary' | 'attendees' | 'calendarId'>,
  at: number,
): number {
  requireOwn(write, event.calendarId)
  const commandId = recordCommand(write, { name, origin: 'user', subject: event.summary, at })
  countContactsOf(write, commandId, event.attendees.filter(({ contactId }) => contactId !== null).length)
  return commandId
}

type Change = {
  readonly commandId: number
  readonly id: number
  readonly from: StoredEvent
  readonly to: StoredEvent
  readonly at: number
}

/** Changes an event as part of a command. Times that change count its revision up (SEQUENCE, RFC 5546 section 2.1.4). */
export function changeEvent(write: WriteConnection, { commandId, id, from, to, at }: Change): void {
  const isMoved = (['start', 'end', 'rules', 'rdates', 'exdates', 'exrules'] as const).some(
    (member) => JSON.stringify(from[member]) !== JSON.stringify(to[member]),
  )
  const sequence = from.sequence + Number(isMoved)
  changeRecord(write, eventStore, {
    commandId,
    id,
    from,
    to: { ...to, sequence, updatedAt: at, changedBy: commandId },
  })
}

/** Removes an event as part of a command, after the occurrences that differ from it. */
export function removeEvent(write: WriteConnection, commandId: number, id: number, event: StoredEvent): void {
  for (const override of listOverrides(write, id)) {
    const record = getStoredEvent(write, override.id)
    removeRecord(write, eventStore, { commandId, id: override.id, record })
  }
  removeRecord(write, eventStore, { commandId, id, record: event })
}

function check(write: WriteConnection, event: CalendarEventFields, before?: CalendarEventFields): void {
  // To take an event out of a calendar that is followed is a change of it, too.
  if (before) requireOwn(write, before.calendarId)
  checkTimes(event)
  if (calendarStore.find(write, event.calendarId) === undefined) throw new KithError('calendar.notFound')
  const known = new Set(before?.attendees.map(({ contactId }) => contactId))
  const fresh = event.attendees.flatMap(({ contactId }) =>
    contactId === null || known.has(contactId) ? [] : contactId,
  )
  const found = new Set<number>(listStored(write, fresh).map(({ id }) => id))
  const missing = fresh.find((id) => !found.has(id))
  if (missing !== undefined) throw new KithError('contact.notFound', { id: missing })
}
