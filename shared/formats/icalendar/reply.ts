import type { Attendee, EventComponent, Participation } from '../../domain/calendar/event.ts'
import { LineWriter } from './line-writer.ts'
import { attendee, organizer } from './properties/people.ts'
import { summary, uid } from './properties/texts.ts'
import { recurrenceId, start } from './properties/times.ts'
import { PLAIN_CALENDAR, writeCalendar } from './write-calendar.ts'
import { stampText } from './write-event.ts'

/** How an invitation is answered. */
export type Answer = Extract<Participation, 'accepted' | 'declined' | 'tentative'>

/**
 * The answer to an invitation (METHOD:REPLY, RFC 5546 section 3.2.3), for the organiser: the event by its UID, which
 * occurrence, which revision of it, and who answers what. `address` is the user's; the name is theirs on the invitation
 * where it has one. `now` is in epoch milliseconds.
 */
export function writeReply(invitation: EventComponent, address: string, answer: Answer, now: number): string {
  const uri = address.includes(':') ? address : `mailto:${address}`
  const invited = invitation.attendees.find((one) => one.address.toLowerCase() === uri.toLowerCase())
  const who: Attendee = {
    name: invited?.name ?? '',
    address: invited?.address ?? uri,
    role: invited?.role ?? 'required',
    participation: answer,
    isAsked: false,
  }
  const event: EventComponent = { ...invitation, attendees: [who] }
  const writer = new LineWriter()
  writer.line('BEGIN:VEVENT')
  writer.property('DTSTAMP', stampText(now))
  uid.write(event, writer)
  recurrenceId.write(event, writer)
  writer.property('SEQUENCE', String(event.sequence))
  start.write(event, writer)
  summary.write(event, writer)
  organizer.write(event, writer)
  attendee.write(event, writer)
  writer.line('END:VEVENT')
  return writeCalendar({ ...PLAIN_CALENDAR, method: 'REPLY' }, [{ text: writer.take(), zones: [] }])
}
