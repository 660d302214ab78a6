import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent, getEvent } from '../../../electron/calendar/events.service.ts'
import { createContact, deleteContacts } from '../../../electron/contacts/contacts.service.ts'
import { purgeContacts } from '../../../electron/contacts/purge.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { forgetPeople } from '../../../electron/history/forget-people.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { addTask } from '../../../electron/tasks/tasks.service.ts'
import { deleteEntry, getEntry, logEntry, updateEntry } from '../../../electron/timeline/entries.service.ts'
import type { EventPerson } from '../../../shared/domain/calendar/calendar-event.ts'
import { calendar, event } from '../../support/calendar-text.ts'
import { importTexts } from '../../support/import-text.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { makeEvent } from '../../support/make-event.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()

/** A book with Ada, whose name for secrets is “Kestrel”, and Bo. */
async function bookOfTwo(): Promise<{ book: Book; ada: number; bo: number }> {
  const book = await openTestBook()
  const add = (name: string) =>
    book.write(async (write) => createContact(write, makeFields({ formattedName: name }), `uid-${name}`, clock))
  const [ada, bo] = [await add('Ada Kestrel'), await add('Bo')]
  return { book, ada: ada.id, bo: bo.id }
}

async function purge(book: Book, id: number): Promise<void> {
  await book.write((write) => deleteContacts(write, [id], clock))
  await book.write((write) => purgeContacts(write, [id], forgetPeople))
}

/** Everything that any table says, to look for a word in. */
function allText(book: Book): string {
  const tables = book.read
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`)
    .pluck()
    .all() as string[]
  return JSON.stringify(tables.map((name) => book.read.prepare(`SELECT * FROM ${name}`).all()))
}

describe('somebody who is deleted for good', () => {
  it('is found nowhere any more: not in entries, tasks, events, nor in what the history says of them', async () => {
    const { book, ada } = await bookOfTwo()
    await book.write(async (write) => {
      const { id } = logEntry(write, makeEntry({ text: 'Kestrel likes oak', contactIds: [ada] }), 'one', clock)
      updateEntry(write, id, { text: 'Kestrel likes ash' }, clock)
      const gone = logEntry(write, makeEntry({ text: 'Kestrel called', contactIds: [ada] }), 'two', clock)
      deleteEntry(write, gone.id, clock)
      addTask(write, { title: 'Write to Kestrel', contactIds: [ada] as never }, 'task', { clock, zone: () => 'UTC' })
      const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'work' }, clock)
      createEvent(write, makeEvent({ calendarId, summary: 'Kestrel visits', attendees: [guest(ada)] }), 'event', clock)
    })
    expect(allText(book)).toContain('Kestrel')
    await purge(book, ada)
    expect(allText(book)).not.toContain('Kestrel')
  })

  it('is in no calendar any more that came in as a file', async () => {
    const { book } = await bookOfTwo()
    const { id } = await book.write(async (write) => {
      const emails = [{ value: 'ada@brightwater.example', types: [], label: '', preference: null }]
      return createContact(write, makeFields({ formattedName: 'Kestrel', emails }), 'kestrel', clock)
    })
    const text = event(
      'UID:e',
      'DTSTART:20260609T080000Z',
      'SUMMARY:Kestrel',
      'ATTENDEE:mailto:ada@brightwater.example',
    )
    await importTexts(book, [calendar([], text)])
    expect(book.read.prepare('SELECT count(*) FROM record_source').pluck().get()).toBe(1)
    await purge(book, id)
    const kept = book.read.prepare('SELECT CAST(source AS TEXT) FROM import_card').pluck().all()
    expect(JSON.stringify(kept)).not.toContain('Kestrel')
    expect(book.read.prepare('SELECT count(*) FROM record_source').pluck().get()).toBe(0)
  })

  it('leaves what is about others too, without a name', async () => {
    const { book, ada, bo } = await bookOfTwo()
    const { entry, event } = await book.write(async (write) => {
      const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'work' }, clock)
      return {
        entry: logEntry(write, makeEntry({ text: 'Lunch', contactIds: [ada, bo] }), 'one', clock),
        event: createEvent(write, makeEvent({ calendarId, attendees: [guest(ada), guest(bo, 'Bo')] }), 'event', clock),
      }
    })
    await purge(book, ada)
    expect(getEntry(book.read, entry.id)).toMatchObject({ text: 'Lunch', contactIds: [bo] })
    expect(getEvent(book.read, event.id).attendees.map(({ name }) => name)).toEqual(['Bo'])
    expect(allText(book)).not.toContain('Kestrel')
  })

  it('is not brought back by undoing what was on record', async () => {
    const { book, ada } = await bookOfTwo()
    await book.write(async (write) => {
      const { id } = logEntry(write, makeEntry({ text: 'Kestrel likes oak', contactIds: [ada] }), 'one', clock)
      deleteEntry(write, id, clock)
    })
    await purge(book, ada)
    await book.write((write) => undoLast(write, clock))
    expect(allText(book)).not.toContain('Kestrel')
  })
})

function guest(contactId: number, name = 'Ada Kestrel'): EventPerson {
  return { contactId, name, address: '', role: 'required', participation: 'accepted', isAsked: false }
}
