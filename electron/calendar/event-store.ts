import type { Selectable } from 'kysely'
import type { CalendarEvent, EventPerson } from '../../shared/domain/calendar/calendar-event.ts'
import type { EventTime } from '../../shared/domain/calendar/event.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import type { EventRow } from '../db/record-tables.ts'
import type { RecordStore, Stamped } from '../db/records.ts'
import { placeAlarms, placedFrom } from './alarm-places.ts'
import { extentOf, isSeries } from './event-times.ts'
import { listOverrides } from './events.repository.ts'
import { followMailbox, mailboxOf } from './guests.ts'
import { readStrand } from './strands.ts'

/** An event as the history keeps it. */
export type StoredEvent = Omit<CalendarEvent, 'id'> & Stamped
type Reader = Pick<ReadConnection, 'prepare'>
type Details = Pick<
  StoredEvent,
  | 'description'
  | 'location'
  | 'url'
  | 'conference'
  | 'isTransparent'
  | 'classification'
  | 'categories'
  | 'organizer'
  | 'alarms'
  | 'rules'
  | 'rdates'
  | 'exdates'
  | 'exrules'
  | 'isRange'
>

const COLUMNS = `uid, calendar_id, series_id, recurrence_id, recurrence_zone, sequence, summary, start_local, start_zone,
  end_local, end_zone, start_at, end_at, is_series, status, details, created_at, updated_at, changed_by`
const PLACES = COLUMNS.replaceAll(/\w+/g, '?')
const EXCLUDED = COLUMNS.replaceAll(/\w+/g, 'excluded.$&')

/** How events are kept. Somebody who is no longer in the book stays as the name and address that the event has. */
export const eventStore: RecordStore<StoredEvent> = {
  kind: 'event',
  find(read, id) {
    const row = read.prepare('SELECT * FROM event WHERE id = ?').get(id) as Selectable<EventRow> | undefined
    return row && toEvent(row, attendeesOf(read, id))
  },
  insert(write, event) {
    const insert = write.prepare(`INSERT INTO event (${COLUMNS}) VALUES (${PLACES})`)
    const id = Number(insert.run(...valuesOf(event)).lastInsertRowid)
    insertAttendees(write, id, event.attendees)
    placeWithSeries(write, id, event)
    return id
  },
  put(write, id, event) {
    if (event === null) {
      const seriesId = seriesOf(write, id)
      write.prepare('DELETE FROM event WHERE id = ?').run(id)
      if (seriesId !== null) placeById(write, seriesId)
      return
    }
    write.prepare('DELETE FROM event_attendee WHERE event_id = ?').run(id)
    write
      .prepare(`INSERT INTO event (id, ${COLUMNS}) VALUES (?, ${PLACES})
        ON CONFLICT (id) DO UPDATE SET (${COLUMNS}) = (${EXCLUDED})`)
      .run(id, ...valuesOf(event))
    insertAttendees(write, id, event.attendees)
    placeWithSeries(write, id, event)
  },
  nameOf: ({ summary }) => summary,
  isAbout: (read, contactId) =>
    read.prepare('SELECT 1 FROM event_attendee WHERE contact_id = ? LIMIT 1').get(contactId) !== undefined,
  holds: (read, id) => listOverrides(read, id).length > 0,
  peopleOf: ({ attendees }) => attendees.flatMap(({ contactId }) => contactId ?? []),
  listAbout: (read, contactIds) =>
    read
      .prepare('SELECT DISTINCT event_id FROM event_attendee WHERE contact_id IN (SELECT value FROM json_each(?))')
      .pluck()
      .all(JSON.stringify(contactIds)) as number[],
  without: (event, contactIds) => ({
    ...event,
    attendees: event.attendees.filter(({ contactId }) => contactId === null || !contactIds.has(contactId)),
  }),
  announce: (write) => write.emit('calendar.changed', {}),
}

/** Notes where the next alarm lies: of the event, and of the series from which it differs, which leaves it out. */
function placeWithSeries(write: WriteConnection, id: number, event: StoredEvent): void {
  placeAlarms(write, id, event, () => readStrand(write, id, event), placedFrom(event))
  if (event.seriesId !== null) placeById(write, event.seriesId)
  // What goes on from one of its occurrences is as its series says.
  for (const each of listOverrides(write, event.seriesId ?? id)) {
    if (each.is_series === 1 && each.id !== id) placeById(write, each.id)
  }
}

function placeById(write: WriteConnection, id: number): void {
  const event = eventStore.find(write, id)
  if (event) placeAlarms(write, id, event, () => readStrand(write, id, event), placedFrom(event))
}

function seriesOf(read: Reader, id: number): number | null {
  return read.prepare('SELECT series_id FROM event WHERE id = ?').pluck().get(id) as number | null
}

function valuesOf(event: StoredEvent): (string | number | null)[] {
  const { start, end, recurrenceId } = event
  const extent = extentOf(event)
  const details: Details = {
    description: event.description,
    location: event.location,
    url: event.url,
    conference: event.conference,
    isTransparent: event.isTransparent,
    classification: event.classification,
    categories: event.categories,
    organizer: event.organizer,
    alarms: event.alarms,
    rules: event.rules,
    rdates: event.rdates,
    exdates: event.exdates,
    exrules: event.exrules,
    isRange: event.isRange,
  }
  return [
    event.uid,
    event.calendarId,
    event.seriesId,
    recurrenceId?.local ?? null,
    recurrenceId?.zone ?? null,
    event.sequence,
    event.summary,
    start.local,
    start.zone,
    end?.local ?? null,
    end?.zone ?? null,
    extent.start,
    extent.end,
    Number(isSeries(event)),
    event.status,
    JSON.stringify(details),
    event.createdAt,
    event.updatedAt,
    event.changedBy,
  ]
}

function insertAttendees(write: WriteConnection, id: number, attendees: readonly EventPerson[]): void {
  const insert = write.prepare(`INSERT INTO event_attendee
    (event_id, position, contact_id, name, address, role, participation, is_asked, mailbox)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const find = write.prepare('SELECT id FROM contact WHERE id = ?').pluck()
  attendees.forEach(({ contactId, name, address, role, participation, isAsked }, position) => {
    const known = contactId === null ? null : ((find.get(contactId) ?? null) as number | null)
    const mailbox = known === null ? mailboxOf(address) : null
    if (mailbox !== null) followMailbox(write, mailbox)
    insert.run(id, position, known, name, address, role, participation, Number(isAsked), mailbox)
  })
}

function attendeesOf(read: Reader, id: number): EventPerson[] {
  const rows = read
    .prepare(`SELECT contact_id AS contactId, name, address, role, participation, is_asked AS isAsked
      FROM event_attendee WHERE event_id = ? ORDER BY position`)
    .all(id) as (Omit<EventPerson, 'isAsked'> & { isAsked: number })[]
  return rows.map((row) => ({ ...row, isAsked: row.isAsked === 1 }))
}

/** An event from its row and its attendees. */
export function toEvent(row: Selectable<EventRow>, attendees: readonly EventPerson[]): StoredEvent {
  const details: Details = JSON.parse(row.details)
  return {
    ...details,
    uid: row.uid,
    calendarId: row.calendar_id,
    seriesId: row.series_id,
    recurrenceId: timeOf(row.recurrence_id, row.recurrence_zone),
    sequence: row.sequence,
    summary: row.summary,
    start: { local: row.start_local, zone: row.start_zone },
    end: timeOf(row.end_local, row.end_zone),
    status: row.status,
    attendees,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    changedBy: row.changed_by,
  }
}

function timeOf(local: string | null, zone: string | null): EventTime | null {
  return local === null ? null : { local, zone }
}
