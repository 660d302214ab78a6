import { describe, expect, it } from 'vitest'
import { writeReply } from '../../../../shared/formats/icalendar/reply.ts'
import { eventOf, eventsOf } from '../../../support/read-all-pieces.ts'

const NOW = Date.UTC(2026, 5, 1, 8)

/** An invitation to two, from somebody else. */
function invitation(...lines: readonly string[]) {
  return eventOf(
    'UID:proofs@brightwater.example',
    'DTSTAMP:20260530T080000Z',
    'SEQUENCE:2',
    'DTSTART;TZID=Europe/Stockholm:20260609T100000',
    'DTEND;TZID=Europe/Stockholm:20260609T110000',
    'SUMMARY:Proofs\\, second round',
    'DESCRIPTION:Nobody but the two of us',
    'ORGANIZER;CN=Ada Marsh:mailto:ada@brightwater.example',
    'ATTENDEE;CN=Ben Okoro;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:Ben@okoro.example',
    'ATTENDEE;CN=Cleo:mailto:cleo@okoro.example',
    'RRULE:FREQ=WEEKLY;COUNT=3',
    ...lines,
  ).event
}

describe('writeReply', () => {
  it('answers for one person, to the organiser, about this revision of the event', () => {
    expect(writeReply(invitation(), 'ben@okoro.example', 'accepted', NOW).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Kith//Kith//EN',
      'METHOD:REPLY',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Stockholm',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20261025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'DTSTAMP:20260601T080000Z',
      'UID:proofs@brightwater.example',
      'SEQUENCE:2',
      'DTSTART;TZID=Europe/Stockholm:20260609T100000',
      'SUMMARY:Proofs\\, second round',
      'ORGANIZER;CN="Ada Marsh":mailto:ada@brightwater.example',
      'ATTENDEE;CN="Ben Okoro";PARTSTAT=ACCEPTED:mailto:Ben@okoro.example',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it.each(['accepted', 'declined', 'tentative'] as const)('says %s', (answer) => {
    const [reply] = eventsOf(writeReply(invitation(), 'ben@okoro.example', answer, NOW))
    expect(reply?.event.attendees.map(({ address, participation }) => [address, participation])).toEqual([
      ['mailto:Ben@okoro.example', answer],
    ])
  })

  it('answers for one occurrence where the invitation is to one', () => {
    const one = invitation('RECURRENCE-ID;TZID=Europe/Stockholm:20260616T100000')
    const [reply] = eventsOf(writeReply(one, 'ben@okoro.example', 'declined', NOW))
    expect(reply?.event.recurrenceId).toEqual({ local: '2026-06-16T10:00:00', zone: 'Europe/Stockholm' })
  })

  it('answers for somebody to whom the invitation was passed on', () => {
    const [reply] = eventsOf(writeReply(invitation(), 'dora@okoro.example', 'accepted', NOW))
    expect(reply?.event.attendees.map(({ address }) => address)).toEqual(['mailto:dora@okoro.example'])
  })
})
