import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent, updateEvent } from '../../../electron/calendar/events.service.ts'
import { eventsBetween } from '../../../electron/calendar/window.service.ts'
import { createContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEvent } from '../../support/make-event.ts'
import { openTestBook } from '../../support/open-test-book.ts'

const zone = 'Europe/Stockholm'
const june = { from: Date.parse('2026-06-01T00:00Z'), to: Date.parse('2026-07-01T00:00Z'), zone }
/** All at the same moment: what was changed is not told by when. */
const clock = () => 1_780_000_000_000

describe('eventsBetween', () => {
  it('shows a series as it is, however often it was changed, also within what is taken back', async () => {
    const book = await openTestBook()
    const shown = () => eventsBetween(book.read, june).events.map(({ summary }) => summary)
    const id = await book.write(async (write) => {
      const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'c' }, clock)
      return createEvent(write, makeEvent({ calendarId, rules: ['FREQ=WEEKLY;COUNT=2'] }), 'e', clock).id
    })
    expect(shown()).toEqual(['Proofs', 'Proofs'])
    const failed = book.write(async (write) => {
      updateEvent(write, id, { summary: 'Never' }, clock)
      expect(eventsBetween(write, june).events[0]?.summary).toBe('Never')
      updateEvent(write, id, { summary: 'Never either' }, clock)
      expect(eventsBetween(write, june).events[0]?.summary).toBe('Never either')
      throw new Error('taken back')
    })
    await expect(failed).rejects.toThrow('taken back')
    expect(shown()).toEqual(['Proofs', 'Proofs'])
    await book.write(async (write) =>
      updateEvent(write, id, { summary: 'Prints', rules: ['FREQ=DAILY;COUNT=3'] }, clock),
    )
    expect(shown()).toEqual(['Prints', 'Prints', 'Prints'])
    await book.write(async (write) => undoLast(write, clock))
    expect(shown()).toEqual(['Proofs', 'Proofs'])
  })

  it('has so much of a series that never rests, and all of the others', async () => {
    const book = await openTestBook()
    await book.write(async (write) => {
      const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'c' }, clock)
      createEvent(write, makeEvent({ calendarId, summary: 'Tick', rules: ['FREQ=DAILY'] }), 'a', clock)
      createEvent(write, makeEvent({ calendarId, summary: 'Daily', rules: ['FREQ=DAILY'] }), 'b', clock)
    })
    const from = Date.parse('2026-06-20T00:00Z')
    const countOf = (days: number) => {
      const { events, isCut } = eventsBetween(book.read, { from, to: from + days * 86_400_000, zone })
      const count = (name: string) => events.filter(({ summary }) => summary === name).length
      return [count('Tick'), count('Daily'), isCut]
    }
    expect(countOf(1_400)).toEqual([1_400, 1_400, false])
    // Nobody can write that here; a file can say it.
    await book.write(async (write) => {
      write
        .prepare(
          `UPDATE event SET updated_at = 1, details = replace(details, 'FREQ=DAILY', 'FREQ=MINUTELY') WHERE summary = 'Tick'`,
        )
        .run()
    })
    // Each takes an hour: those that began in the hour before are there, too.
    expect(countOf(1)).toEqual([1_499, 1, false])
    expect(countOf(28)).toEqual([1_499, 28, true])
  })

  it('has room for everything else beside any number of series that never rest', async () => {
    const book = await openTestBook()
    await book.write(async (write) => {
      const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'c' }, clock)
      for (let n = 0; n < 20; n++) {
        createEvent(write, makeEvent({ calendarId, summary: `Tick ${n}`, rules: ['FREQ=DAILY'] }), `tick-${n}`, clock)
      }
      createEvent(write, makeEvent({ calendarId, summary: 'Daily', rules: ['FREQ=DAILY'] }), 'b', clock)
      const at = (time: string) => ({ local: `2026-07-10T${time}:00`, zone })
      createEvent(
        write,
        makeEvent({ calendarId, summary: 'Meeting', start: at('10:00'), end: at('11:00') }),
        'm',
        clock,
      )
      write
        .prepare(
          `UPDATE event SET details = replace(details, 'FREQ=DAILY', 'FREQ=SECONDLY') WHERE summary LIKE 'Tick%'`,
        )
        .run()
    })
    const from = Date.parse('2026-06-20T00:00Z')
    const { events, isCut } = eventsBetween(book.read, { from, to: from + 42 * 86_400_000, zone })
    const count = (name: string) => events.filter(({ summary }) => summary === name).length
    // Each takes an hour: the first of each began in the hour before and is over.
    expect([count('Meeting'), count('Daily'), count('Tick 0'), count('Tick 19'), isCut]).toEqual([
      1,
      42,
      149,
      149,
      true,
    ])
  })

  it('names people as they are called now, in the order of the event', async () => {
    const book = await openTestBook()
    await book.write(async (write) => {
      const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'c' }, clock)
      const add = (formattedName: string) =>
        createContact(write, makeFields({ formattedName }), formattedName, clock).id
      const who = { address: '', role: 'required' as const, participation: 'accepted' as const, isAsked: false }
      const [ada, tove] = [add('Ada'), add('Tove')]
      const stranger = { ...who, contactId: null, name: 'A stranger' }
      const attendees = [{ ...who, contactId: tove, name: 'T' }, stranger, { ...who, contactId: ada, name: 'A' }]
      createEvent(write, makeEvent({ calendarId, attendees }), 'e', clock)
      updateContact(write, ada, { formattedName: 'Ada Lindqvist' }, clock)
    })
    const [event] = eventsBetween(book.read, june).events
    expect(event?.people.map(({ name, uid }) => [name, uid])).toEqual([
      ['Tove', 'Tove'],
      ['Ada Lindqvist', 'Ada'],
    ])
  })
})
