import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent, deleteEvent, getEvent, updateEvent } from '../../../electron/calendar/events.service.ts'
import { eventsTimeline } from '../../../electron/calendar/events-timeline.ts'
import { lastMeetingsWith } from '../../../electron/calendar/meetings.service.ts'
import { eventsBetween } from '../../../electron/calendar/window.service.ts'
import { createContact, deleteContacts, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { redoLast, undoImport, undoLast } from '../../../electron/history/history.service.ts'
import { timelinePage } from '../../../electron/timeline/timeline.service.ts'
import { calendar, event } from '../../support/calendar-text.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEvent } from '../../support/make-event.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const NOW = Date.parse('2026-06-11T08:24Z')
const clock = steppingClock(NOW - 1_000_000)
const zone = 'Europe/Stockholm'
const mail = (value: string) => ({ value, types: [], label: '', preference: null })
const INVITATION = calendar(
  [],
  event(
    'UID:review',
    'DTSTART:20260601T080000Z',
    'DTEND:20260601T090000Z',
    'SUMMARY:Review',
    'ATTENDEE;CN=Ada:MAILTO:Ada%2Bwork@Okoro.example',
    'ATTENDEE;CN=Room 4:urn:uuid:4',
  ),
)

async function bookWithAnInvitation() {
  const book = await openTestBook()
  await importTexts(book, [INVITATION])
  const id = Number(book.read.prepare('SELECT id FROM event').pluck().get())
  const timelineOf = (contactId: number) => {
    const ask = { contactId, direction: 'past', from: null, kinds: null, text: '', tag: null, limit: 9 } as const
    const { items } = timelinePage(book.read, [eventsTimeline(() => zone)], ask, NOW)
    return items.map((item) => item.type === 'event' && item.title)
  }
  const isWith = () => {
    const { events } = eventsBetween(book.read, { from: NOW - 1e9 * 2, to: NOW, zone })
    const shown = events.flatMap(({ people }) => people.map(({ contactId }) => contactId))
    expect(getEvent(book.read, id).attendees.flatMap(({ contactId }) => contactId ?? [])).toEqual(shown)
    return shown
  }
  const create = (name: string, ...emails: readonly string[]) =>
    book.write(
      async (write) =>
        createContact(write, makeFields({ formattedName: name, emails: emails.map(mail) }), name, clock).id,
    )
  return { book, id, timelineOf, isWith, create }
}

describe('somebody who takes part by their address', () => {
  it('is whoever gets that address later, as long as they have it, through undo and redo', async () => {
    const { book, timelineOf, isWith, create } = await bookWithAnInvitation()
    expect(isWith()).toEqual([])
    const ada = await create('Ada', 'ADA+work@okoro.example')
    expect([isWith(), timelineOf(ada)]).toEqual([[ada], ['Review']])
    expect(lastMeetingsWith(book.read, ada, { until: NOW, zone, limit: 3 })).toEqual([Date.parse('2026-06-01T08:00Z')])
    expect(book.read.prepare('SELECT contact_id FROM touch_stale').pluck().all()).toContain(ada)

    await book.write((write) => undoLast(write, clock))
    expect(isWith()).toEqual([])
    await book.write((write) => redoLast(write, clock))
    expect(timelineOf(ada)).toEqual(['Review'])

    await book.write(async (write) => updateContact(write, ada, { emails: [mail('ada@home.example')] }, clock))
    expect([isWith(), timelineOf(ada)]).toEqual([[], []])
    await book.write((write) => undoLast(write, clock))
    expect([isWith(), timelineOf(ada)]).toEqual([[ada], ['Review']])
  })

  it('is found when a card comes in, and no longer once that import is undone', async () => {
    const { book, timelineOf, isWith } = await bookWithAnInvitation()
    const { importId } = await importTexts(book, [card('Ada Okoro', 'EMAIL:ada+work@okoro.example')])
    const [ada = 0] = isWith()
    expect(timelineOf(ada)).toEqual(['Review'])
    await book.write((write) => undoImport(write, importId ?? 0, clock))
    expect(isWith()).toEqual([])
  })

  it('is who was there first of several, and never somebody in the trash', async () => {
    const { book, timelineOf, isWith, create } = await bookWithAnInvitation()
    const ada = await create('Ada', 'ada+work@okoro.example')
    const other = await create('Office', 'ada+work@okoro.example')
    expect([isWith(), timelineOf(other)]).toEqual([[ada], []])
    await book.write((write) => deleteContacts(write, [ada], clock))
    expect([isWith(), timelineOf(other)]).toEqual([[other], ['Review']])
    await book.write((write) => undoLast(write, clock))
    expect(isWith()).toEqual([ada])
  })

  it('stays unnamed in the event that is edited, which keeps the way back to before they were there', async () => {
    const { book, id, isWith, create } = await bookWithAnInvitation()
    const ada = await create('Ada', 'ada+work@okoro.example')
    const { attendees } = getEvent(book.read, id)
    await book.write(async (write) => updateEvent(write, id, { summary: 'Moved', attendees }, clock))
    const kept = () => book.read.prepare('SELECT contact_id FROM event_attendee ORDER BY position').pluck().all()
    expect([isWith(), kept()]).toEqual([[ada], [null, null]])
    await book.write((write) => undoLast(write, clock))
    const { conflicts } = await book.write((write) => undoLast(write, clock))
    expect([conflicts, isWith()]).toEqual([[], []])
  })

  it('is found in an event that is made or comes back after they were there', async () => {
    const { book, id, timelineOf, create } = await bookWithAnInvitation()
    await book.write(async (write) => deleteEvent(write, id, clock))
    const ada = await create('Ada', 'ada+work@okoro.example', 'ada@home.example')
    expect(timelineOf(ada)).toEqual([])
    const guest = { contactId: null, name: '', role: 'required', participation: 'accepted', isAsked: false } as const
    await book.write(async (write) => {
      const calendarId = createCalendar(write, { name: 'Home', color: null, uid: 'home' }, clock)
      const start = { local: '2026-06-02T10:00:00', zone }
      const attendees = [{ ...guest, address: 'mailto:Ada@home.example' }]
      createEvent(write, makeEvent({ calendarId, summary: 'Tea', start, end: null, attendees }), 'tea', clock)
    })
    expect(timelineOf(ada)).toEqual(['Tea'])
    for (const _ of ['tea', 'its calendar', 'Ada']) await book.write((write) => undoLast(write, clock))
    await book.write((write) => undoLast(write, clock))
    expect(getEvent(book.read, id).attendees[0]?.contactId).toBeNull()
    await create('Ada', 'ada+work@okoro.example')
    expect(getEvent(book.read, id).attendees[0]?.contactId).not.toBeNull()
  })
})
