import { KithError } from '../../shared/contract/errors.ts'
import type { Invitation } from '../../shared/contract/export.contract.ts'
import type { Attendee, EventComponent } from '../../shared/domain/calendar/event.ts'
import { type Answer, writeReply } from '../../shared/formats/icalendar/reply.ts'
import { requireOwn } from '../calendar/calendars.service.ts'
import type { StoredEvent } from '../calendar/event-store.ts'
import { getStoredEvent, updateEvent } from '../calendar/events.service.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Book, ReadConnection } from '../db/book.ts'
import { findSource } from './sources.repository.ts'
import { inWholeFile } from './whole-file.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/** Who can answer the invitation that an event came as; null for one that is none. Throws `event.notFound`. */
export function invitationOf(read: Reader, eventId: number): Invitation | null {
  const { organizer, attendees } = getStoredEvent(read, eventId)
  if (organizer === null || findSource(read, 'event', eventId)?.method !== 'REQUEST') return null
  const invited = attendees.filter(({ address }) => address !== '' && !isSame(address, organizer.address))
  if (invited.length === 0) return null
  const told = invited.map(({ name, address, participation }) => ({ name, address, participation }))
  return { organizer: organizer.name || bare(organizer.address), invited: told }
}

/**
 * Writes the answer to a file, to be handed to the mail program, and notes it with the event, as one command. Throws
 * `event.notFound`, `calendar.readOnly`, `export.unwritable`.
 */
export async function answerInvitation(
  book: Book,
  { eventId, address, answer }: { readonly eventId: number; readonly address: string; readonly answer: Answer },
  file: string,
  clock: Clock,
): Promise<void> {
  const event = getStoredEvent(book.read, eventId)
  requireOwn(book.read, event.calendarId)
  const own = event.attendees.find((attendee) => isSame(attendee.address, address))
  if (own === undefined) throw new KithError('event.notFound', { id: eventId })
  const text = writeReply(componentOf(event), own.address, answer, clock())
  await inWholeFile(file, async (write) => write(Buffer.from(text)))
  const attendees = event.attendees.map((attendee) =>
    attendee === own ? { ...attendee, participation: answer, isAsked: false } : attendee,
  )
  await book.write(async (write) => updateEvent(write, eventId, { attendees }, clock))
}

function componentOf(event: StoredEvent): EventComponent {
  const { changedBy: _1, calendarId: _2, seriesId: _3, createdAt: _4, updatedAt: _5, attendees, ...rest } = event
  const plain = attendees.map(({ contactId: _contactId, ...attendee }): Attendee => attendee)
  return { ...rest, attendees: plain }
}

function isSame(one: string, other: string): boolean {
  return bare(one).toLowerCase() === bare(other).toLowerCase()
}

function bare(address: string): string {
  return address.replace(/^mailto:/i, '')
}
