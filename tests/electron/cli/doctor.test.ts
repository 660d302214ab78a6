import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent } from '../../../electron/calendar/events.service.ts'
import { changeOccurrence } from '../../../electron/calendar/series.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { setRhythm } from '../../../electron/keep-in-touch/cadences.service.ts'
import { addTask } from '../../../electron/tasks/tasks.service.ts'
import { logEntry } from '../../../electron/timeline/entries.service.ts'
import { doctorOf } from '../../support/doctor-of.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { makeEvent } from '../../support/make-event.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const here = { clock, zone: () => 'Europe/Stockholm' }

/** A book with a person, and with them an entry, a task, a rhythm, a series and one of it that was moved. */
async function bookOfEverything(): Promise<Book> {
  const book = await openTestBook()
  await book.write(async (write) => {
    const { id } = createContact(write, makeFields({ formattedName: 'Ada Lind', tags: ['x'] }), 'ada', clock)
    logEntry(write, makeEntry({ kind: 'call', happenedAt: 1_000, contactIds: [id], tags: ['x'] }), 'entry', clock)
    const due = { dueOn: '2026-06-09', dueTime: '15:00', reminder: { kind: 'before', minutes: 10 } } as const
    addTask(write, { title: 'Quote', ...due, contactIds: [id] }, 'task', here)
    await setRhythm(write, [id], { every: 3, unit: 'week' }, clock)
    const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'work' }, clock)
    const attendee = { contactId: id, name: '', address: '', role: 'required', participation: 'accepted' } as const
    const fields = { calendarId, rules: ['FREQ=WEEKLY;COUNT=6'], attendees: [{ ...attendee, isAsked: false }] }
    const series = createEvent(write, makeEvent(fields), 'series', clock)
    const of = { id: series.id, occurrence: '2026-06-16T10:00:00', scope: 'this' } as const
    changeOccurrence(write, of, { summary: 'Elsewhere' }, 'other', clock)
    write
      .prepare(`INSERT INTO reminder (source_key, occurrence, due_at, state, claimed_at, is_late)
        VALUES ('task:1', '1', 1, 'shown', 1, 0)`)
      .run()
  })
  return book
}

/** What the doctor finds fault with. */
async function faults(book: Book): Promise<Record<string, string>> {
  const { checks } = (await doctorOf(book)) as { checks: { name: string; ok: boolean; detail: string }[] }
  return Object.fromEntries(checks.filter(({ ok }) => !ok).map(({ name, detail }) => [name, detail]))
}

/** Does to the file what no command would, as a program without rules about keys. */
function damage(book: Book, statement: string): void {
  const file = new Database(book.path)
  file.pragma('foreign_keys = OFF')
  file.prepare(statement).run()
  file.close()
}

describe('kith doctor', () => {
  it('finds a book well in which there is something of everything', async () => {
    expect(await faults(await bookOfEverything())).toEqual({})
  })

  it.each([
    ['entries', `UPDATE entry_contact SET happened_at = 7`, '1 rows of the timeline do not fit their entries'],
    ['tasks', `UPDATE task SET reminder = 'soon'`, '1 tasks cannot be read, or are with nobody who is there'],
    ['rhythms', `UPDATE cadence SET break_months = '['`, '1 rhythms are of nobody who is there'],
    [
      'events',
      `UPDATE event SET recurrence_id = NULL, uid = 'x' WHERE series_id IS NOT NULL`,
      '1 events have no calendar',
    ],
    ['events', 'DELETE FROM calendar', '2 events have no calendar or series'],
    ['events', 'DELETE FROM event WHERE is_series = 1', '2 events have no calendar or series'],
    ['foreignKeys', 'DELETE FROM task', '1 rows point nowhere in task_contact'],
    ['events', `UPDATE event SET details = '{' WHERE series_id IS NULL`, '1 events have no calendar or series'],
    ['reminders', `UPDATE reminder SET source_key = 'task'`, '1 reminders are of nothing'],
    ['history', `UPDATE record_change SET after = '{' WHERE id = 1`, '1 records of the history point nowhere'],
    ['eventTimes', `UPDATE event SET start_at = start_at + 1 WHERE is_series = 1`, '1 events are not kept where'],
    ['eventTimes', `UPDATE event SET is_series = 0`, '1 events are not kept where they happen'],
    ['taskTimes', `UPDATE task SET remind_at = remind_at - 1`, '1 tasks are not kept where they are due'],
    ['spoken', `UPDATE contact SET spoke_at = 8`, '1 people are not kept as spoken with when they were'],
  ])('finds what is wrong with %s after %s', async (name, statement, detail) => {
    const book = await bookOfEverything()
    damage(book, statement)
    expect((await faults(book))[name]).toContain(detail)
  })
})
