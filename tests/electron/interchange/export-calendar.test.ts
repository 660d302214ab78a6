import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent, getStoredEvent, updateEvent } from '../../../electron/calendar/events.service.ts'
import { changeOccurrence } from '../../../electron/calendar/series.service.ts'
import { eventsBetween } from '../../../electron/calendar/window.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { calendarFile } from '../../../electron/interchange/export-calendar.ts'
import { importFiles } from '../../../electron/interchange/import.service.ts'
import { addTask } from '../../../electron/tasks/tasks.service.ts'
import { instantOfTime } from '../../../shared/formats/icalendar/time-text.ts'
import { calendar, event } from '../../support/calendar-text.ts'
import { IMPORT_WORKER, recordsOf } from '../../support/import-text.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEvent } from '../../support/make-event.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { eventsOf } from '../../support/read-all-pieces.ts'
import { kith } from '../../support/run-cli.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = steppingClock()
const NOW = Date.parse('2026-06-01T00:00Z')

function importText(book: Book, text: string) {
  const path = join(temporaryFolder(), 'work.ics')
  writeFileSync(path, text)
  return importFiles({ book, sources: [{ path, name: 'work.ics' }], worker: IMPORT_WORKER, clock })
}

const everything = async (book: Book) => (await calendarFile(book.read, { of: 'everything' }, NOW)).text

const ONE = event(
  'UID:one',
  'DTSTAMP:20260101T000000Z',
  'DTSTART:20260609T080000Z',
  'SUMMARY:Proofs',
  'X-APPLE-TRAVEL:30',
  'ATTACH:https://example.org/a',
)
const SERIES = event(
  'UID:series',
  'DTSTART;TZID=Nowhere/Own:20260609T100000',
  'RRULE:FREQ=DAILY;COUNT=3',
  'SUMMARY:Stand-up',
)
const MOVED = event(
  'UID:series',
  'RECURRENCE-ID;TZID=Nowhere/Own:20260610T100000',
  'DTSTART;TZID=Nowhere/Own:20260610T120000',
  'SUMMARY:Later',
)
const TASK = [
  'BEGIN:VTODO',
  'UID:task',
  'DTSTAMP:20260101T000000Z',
  'DUE;VALUE=DATE:20260620',
  'SUMMARY:Post it',
  'X-OWN:1',
  'END:VTODO',
  '',
].join('\r\n')
const BROKEN = event('UID:b', 'SUMMARY:No start')
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Nowhere/Own',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0545',
  'TZOFFSETTO:+0545',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n')

const zoneOf = (tzid: string, offset: string) => ZONE.replace('Nowhere/Own', tzid).replaceAll('+0545', offset)

describe('an export of calendars', () => {
  it('keeps apart the time zones that files call by one name, and by that of a place', async () => {
    const book = await openTestBook()
    const at = (uid: string, tzid: string) => event(`UID:${uid}`, `DTSTART;TZID=${tzid}:20260609T100000`, 'SUMMARY:A')
    const task = event('UID:task', 'DUE;TZID=Own:20260609T100000', 'SUMMARY:A').replaceAll('VEVENT', 'VTODO')
    await importText(book, calendar([], zoneOf('Own', '+0100'), at('a', 'Own'), task))
    await importText(book, calendar([], zoneOf('Own', '+0545'), at('b', 'Own')))
    await importText(book, calendar([], zoneOf('Asia/Tokyo', '+0715'), at('c', 'Asia/Tokyo')))
    await importText(book, calendar([], at('d', 'Asia/Tokyo')))
    const text = await everything(book)

    const instants = eventsOf(text).map(({ event: one }) => [one.uid, new Date(instantOfTime(one.start)).toISOString()])
    expect(Object.fromEntries(instants)).toEqual({
      a: '2026-06-09T09:00:00.000Z',
      b: '2026-06-09T04:15:00.000Z',
      c: '2026-06-09T02:45:00.000Z',
      d: '2026-06-09T01:00:00.000Z',
    })
    expect(text).toContain(zoneOf('Own', '+0100'))
    expect(text).toContain(zoneOf('/kith/2/Own', '+0545'))
    expect(text).toContain(at('d', 'Asia/Tokyo'))
    expect(text).toContain(task)

    // Read back into an empty book, all is as it was.
    const other = await openTestBook()
    await importText(other, text)
    const starts = (of: Book) => of.read.prepare('SELECT uid, start_at FROM event ORDER BY uid').raw().all()
    expect(starts(other)).toEqual(starts(book))
  })

  it('of one event holds all of its series, whichever of them is asked for, and nothing else', async () => {
    const book = await openTestBook()
    await importText(book, calendar([], ONE, SERIES, MOVED))
    const idOf = (summary: string) =>
      Number(book.read.prepare('SELECT id FROM event WHERE summary = ?').pluck().get(summary))
    for (const summary of ['Stand-up', 'Later']) {
      const { text, written } = await calendarFile(book.read, { of: 'event', eventId: idOf(summary) }, NOW)
      expect(written).toBe(2)
      expect(text).toContain(SERIES)
      expect(text).toContain(MOVED)
      expect(text).not.toContain('UID:one')
    }
    await expect(calendarFile(book.read, { of: 'event', eventId: 99 }, NOW)).rejects.toThrow(
      /no longer in the calendar/,
    )
  })

  it('has what Kith has no words for with the time zone that its file said', async () => {
    const book = await openTestBook()
    const journal = event('UID:j', 'DTSTART;TZID=Nowhere/Own:20260609T100000', 'SUMMARY:Notes').replaceAll(
      'VEVENT',
      'VJOURNAL',
    )
    await importText(book, calendar([], ZONE, zoneOf('Unused', '+0100'), journal))
    const text = await everything(book)
    expect(text).toContain(journal)
    expect(text).toContain(ZONE)
    expect(text).not.toContain('TZID:Unused')
    const other = await openTestBook()
    await importText(other, text)
    expect(await everything(other)).toBe(text)
  })

  it('has what nobody changed as it came in, with its zones and what could not be read', async () => {
    const book = await openTestBook()
    await importText(book, calendar(['X-WR-CALNAME:Studio'], ZONE, ONE, SERIES, MOVED, TASK, BROKEN))
    const text = await everything(book)
    for (const part of [ZONE, ONE, SERIES, MOVED, TASK, BROKEN]) expect(text).toContain(part)
    expect(text.split('BEGIN:VTIMEZONE')).toHaveLength(2)
    expect(text).toContain('X-WR-CALNAME:Studio')
    // What goes out comes in again as nothing new.
    const again = await importText(book, text)
    expect([again.importId, recordsOf(again)]).toEqual([null, { read: 5, unchanged: 5 }])
    const other = await openTestBook()
    await importText(other, text)
    expect(await everything(other)).toBe(text)
  })

  it('has what was edited with the lines that Kith has no words for, and as it came in once that is undone', async () => {
    const book = await openTestBook()
    await importText(book, calendar([], ONE))
    await book.write(async (write) => {
      updateEvent(write, 1, { summary: 'Galleys' }, clock)
    })
    const text = await everything(book)
    expect(text).not.toContain(ONE)
    // All lines but the edited one and the stamps stand where they stood.
    const lines = ['DTSTART:20260609T080000Z', 'SUMMARY:Galleys', 'X-APPLE-TRAVEL:30', 'ATTACH:https://example.org/a']
    expect(text).toContain(lines.join('\r\n'))
    await book.write((write) => undoLast(write, clock))
    expect(await everything(book)).toContain(ONE)
  })

  it('has the rule by which a series leaves out days, as it came and once the series is edited', async () => {
    const book = await openTestBook()
    const lines = ['UID:x', 'DTSTART:20260609T080000Z', 'RRULE:FREQ=DAILY;COUNT=9', 'EXRULE:FREQ=WEEKLY;BYDAY=SA,SU']
    await importText(book, calendar([], event(...lines, 'SUMMARY:Proofs')))
    const week = { from: Date.parse('2026-06-08'), to: Date.parse('2026-06-15'), zone: 'UTC' }
    expect(eventsBetween(book.read, week).events).toHaveLength(4)
    expect(await everything(book)).toContain(lines.join('\r\n'))
    await book.write((write) => {
      updateEvent(write, 1, { summary: 'Galleys' }, clock)
      return Promise.resolve()
    })
    const text = await everything(book)
    expect(text).toContain('EXRULE:FREQ=WEEKLY;BYDAY=SA,SU\r\nSUMMARY:Galleys')
    const other = await openTestBook()
    await importText(other, text)
    expect(getStoredEvent(other.read, 1).exrules).toEqual(['FREQ=WEEKLY;BYDAY=SA,SU'])
  })

  it('writes what was made here so that another book has the same', async () => {
    const book = await openTestBook()
    await book.write(async (write) => {
      const emails = [{ value: 'ada@brightwater.example', types: [], label: '', preference: null }]
      const { id } = createContact(write, makeFields({ formattedName: 'Ada', emails }), 'ada', clock)
      const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'work' }, clock)
      const { id: series } = createEvent(
        write,
        makeEvent({ calendarId, rules: ['FREQ=WEEKLY;COUNT=4'] }),
        'series',
        clock,
      )
      const of = { id: series, occurrence: '2026-06-16T10:00:00', scope: 'this' } as const
      changeOccurrence(write, of, { summary: 'Moved' }, 'x', clock)
      addTask(write, { title: 'Quote', dueOn: '2026-06-09', dueTime: '15:00', contactIds: [id] }, 'task', {
        clock,
        zone: () => 'Europe/Stockholm',
      })
    })
    const text = await everything(book)
    const other = await openTestBook()
    const summary = await importText(other, text)
    expect(summary.files[0]).toMatchObject({ warnings: [], properties: { lost: 0 }, records: { read: 3, created: 3 } })
    const kept = (of: Book) =>
      of.read.prepare('SELECT uid, summary, start_at, end_at, recurrence_id, details FROM event ORDER BY id').all()
    expect(kept(other)).toEqual(kept(book))
    const tasks = (of: Book) => of.read.prepare('SELECT uid, title, due_on, due_time, zone, due_at FROM task').all()
    expect(tasks(other)).toEqual(tasks(book))
  })

  it('has birthdays that come every year, on 29 February too', async () => {
    const book = await openTestBook()
    await book.write(async (write) => {
      const born = (on: string) => [{ kind: 'birthday' as const, label: '', on, text: '' }]
      createContact(write, makeFields({ formattedName: 'Ada', dates: born('1984-02-29') }), 'ada', clock)
      createContact(write, makeFields({ formattedName: 'Bo', dates: born('--07-02') }), 'bo', clock)
    })
    const { text, written } = await calendarFile(book.read, { of: 'dates' }, NOW)
    expect(written).toBe(2)
    const other = await openTestBook()
    await importText(other, text)
    const rows = other.read.prepare('SELECT summary, start_local FROM event ORDER BY id').all()
    expect(rows).toEqual([
      { summary: 'Ada’s birthday', start_local: '1984-02-29' },
      { summary: 'Bo’s birthday', start_local: '2000-07-02' },
    ])
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n')
  })

  it('is done from the command line, as is the import', async () => {
    const folder = temporaryFolder()
    const [path, out] = [join(folder, 'work.ics'), join(folder, 'out.ics')]
    writeFileSync(path, calendar(['X-WR-CALNAME:Studio'], ONE, TASK))
    const book = join(folder, 'book')
    const imported = await kith(book, ['import', path, '--json'])
    expect([imported.status, JSON.parse(imported.out).files[0]]).toMatchObject([
      0,
      { format: 'ics', records: { read: 2, created: 2 }, properties: { lost: 0 } },
    ])
    const agenda = await kith(book, ['agenda', '--from', '2026-06-01', '--to', '2026-06-30', '--json'])
    expect(JSON.parse(agenda.out)).toMatchObject([{ uid: 'one', start: '2026-06-09T08:00:00Z' }])
    expect((await kith(book, ['export', '--format', 'ics', '--to', out, '--json'])).out).toBe(
      '{"written":2,"loss":[]}\n',
    )
    const studio = (await kith(book, ['export', '--format', 'ics', '--calendar', 'Studio'])).out
    expect([studio.includes(ONE), studio.includes(TASK)]).toEqual([true, false])
    expect((await kith(book, ['export', '--format', 'ics', '--calendar', 'Nowhere'])).status).toBe(3)
  }, 60_000)
})
