import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCalendar, listCalendars } from '../../../electron/calendar/calendars.service.ts'
import { updateEvent } from '../../../electron/calendar/events.service.ts'
import { eventsBetween } from '../../../electron/calendar/window.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { redoLast, undoImport, undoLast } from '../../../electron/history/history.service.ts'
import { importFiles } from '../../../electron/interchange/import.service.ts'
import { createImporter } from '../../../electron/interchange/importer.ts'
import { listTasks } from '../../../electron/tasks/task-lists.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { calendarExpectation } from '../../support/calendar-facts.ts'
import { calendar, event } from '../../support/calendar-text.ts'
import { CORPUS_MISSING, corpusCalendars, corpusFolder } from '../../support/corpus.ts'
import { IMPORT_WORKER, recordsOf } from '../../support/import-text.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = steppingClock()
const zone = 'Europe/Stockholm'

function importCalendars(book: Book, ...texts: readonly string[]) {
  const folder = temporaryFolder()
  const sources = texts.map((text, index) => {
    const name = index === 0 ? 'work.ics' : `work-${index + 1}.ics`
    writeFileSync(join(folder, name), text)
    return { path: join(folder, name), name }
  })
  return importFiles({ book, sources, worker: IMPORT_WORKER, clock })
}

/** What the year shows, as “2026-06-09T08:00 Proofs”. */
function shown(book: Book): string[] {
  const year = { from: Date.parse('2026-01-01T00:00Z'), to: Date.parse('2027-01-01T00:00Z'), zone }
  return eventsBetween(book.read, year).events.map(
    ({ startAt, summary }) => `${new Date(startAt).toISOString().slice(0, 16)} ${summary}`,
  )
}

const SERIES = event(
  'UID:weekly',
  'DTSTART;TZID=Europe/Stockholm:20260609T100000',
  'DURATION:PT1H',
  'RRULE:FREQ=WEEKLY;COUNT=3',
  'SUMMARY:Proofs',
)
const MOVED = event(
  'UID:weekly',
  'RECURRENCE-ID:20260616T080000Z',
  'DTSTART;TZID=Europe/Stockholm:20260617T090000',
  'DURATION:PT1H',
  'SUMMARY:Moved',
)

describe('an import of calendars', () => {
  it('brings events, series with what differs, and tasks, into a calendar by its name, in one step', async () => {
    const book = await openTestBook()
    const task = ['BEGIN:VTODO', 'UID:task', 'DUE;VALUE=DATE:20260620', 'SUMMARY:Post it', 'END:VTODO', ''].join('\r\n')
    const before = bookContent(book)
    // What differs stands before its series.
    const summary = await importCalendars(book, calendar(['X-WR-CALNAME:Studio'], MOVED, SERIES, task))
    expect(summary.files[0]).toMatchObject({
      ...{ format: 'ics', error: null, warnings: [], records: { read: 3, created: 3 } },
      properties: { lost: 0 },
    })
    expect(listCalendars(book.read)).toMatchObject([{ name: 'Studio', events: 1 }])
    const all = ['2026-06-09T08:00 Proofs', '2026-06-17T07:00 Moved', '2026-06-23T08:00 Proofs']
    expect(shown(book)).toEqual(all)
    const tasks = listTasks(book.read, 'open', { contactId: null, offset: 0, limit: 9 }, { clock, zone: () => zone })
    expect(tasks.rows).toMatchObject([{ title: 'Post it', day: '2026-06-20' }])
    await book.write((write) => undoImport(write, summary.importId ?? 0, clock))
    expect(bookContent(book)).toEqual(before)
    await book.write((write) => redoLast(write, clock))
    expect(shown(book)).toEqual(all)
  })

  it('changes nothing the second time, and takes from a newer export what nobody changed here', async () => {
    const book = await openTestBook()
    const text = (sequence: number, ...more: readonly string[]) =>
      calendar(
        [],
        event('UID:one', `SEQUENCE:${sequence}`, 'DTSTART:20260609T080000Z', 'DTSTAMP:20260101T000000Z', ...more),
      )
    await importCalendars(book, text(1, 'SUMMARY:Proofs', 'LOCATION:Here'))
    const again = await importCalendars(book, text(1, 'SUMMARY:Proofs', 'LOCATION:Here'))
    expect([again.importId, recordsOf(again)]).toEqual([null, { read: 1, unchanged: 1 }])
    await book.write(async (write) => {
      updateEvent(write, 1, { summary: 'Proofs with Ada' }, clock)
    })
    const newer = await importCalendars(book, text(2, 'SUMMARY:Galleys', 'LOCATION:There'))
    expect(newer.files[0]?.warnings).toMatchObject([{ code: 'import.keptMine', property: 'SUMMARY' }])
    const stored = () => book.read.prepare('SELECT summary, details ->> ? AS location FROM event').get('$.location')
    expect(stored()).toEqual({ summary: 'Proofs with Ada', location: 'There' })
    const older = await importCalendars(book, text(1, 'SUMMARY:Old', 'LOCATION:Somewhere'))
    expect([older.importId, recordsOf(older), stored()]).toEqual([
      null,
      { read: 1, unchanged: 1 },
      { summary: 'Proofs with Ada', location: 'There' },
    ])
    // The step before is the newest again, once the import after it was taken back.
    await book.write((write) => undoLast(write, clock))
    expect(stored()).toEqual({ summary: 'Proofs with Ada', location: 'Here' })
    expect(recordsOf(await importCalendars(book, text(2, 'SUMMARY:Galleys', 'LOCATION:There')))).toEqual({
      read: 1,
      updated: 1,
    })
  })

  it('knows people by their addresses, and keeps what cannot be read', async () => {
    const book = await openTestBook()
    const { id } = await book.write(async (write) => {
      const emails = [{ value: 'Ada@Brightwater.example', types: [], label: '', preference: null }]
      return createContact(write, makeFields({ formattedName: 'Ada Lind', emails }), 'ada', clock)
    })
    const meeting = event(
      'UID:m',
      'DTSTART:20260609T080000Z',
      'SUMMARY:Meet',
      'ATTENDEE;CN=Ada:mailto:ada@brightwater.example',
      'ATTENDEE:mailto:bo@brightwater.example',
    )
    const broken = event('UID:b', 'SUMMARY:No start')
    const journal = ['BEGIN:VJOURNAL', 'UID:j', 'SUMMARY:Notes', 'END:VJOURNAL', ''].join('\r\n')
    const summary = await importCalendars(book, calendar([], meeting, broken, journal))
    expect(recordsOf(summary)).toEqual({ read: 3, created: 1, unreadable: 2 })
    expect(summary.files[0]?.warnings).toMatchObject([{ code: 'ical.noStart' }])
    expect(book.read.prepare('SELECT contact_id AS id FROM event_attendee ORDER BY position').pluck().all()).toEqual([
      id,
      null,
    ])
    const kept = book.read
      .prepare(`SELECT CAST(source AS TEXT) FROM import_card WHERE outcome = 'unreadable'`)
      .pluck()
      .all()
    expect(kept).toEqual([broken, journal])
    expect(recordsOf(await importCalendars(book, calendar([], meeting, broken, journal)))).toEqual({
      read: 3,
      unchanged: 3,
    })
  })

  it('is shown before, with a choice for each, and done as it was chosen', async () => {
    const book = await openTestBook()
    const importer = createImporter({ book, worker: IMPORT_WORKER, clock, onProgress: () => undefined })
    const path = join(temporaryFolder(), 'work.ics')
    writeFileSync(path, calendar([], SERIES, MOVED, event('UID:two', 'DTSTART;VALUE=DATE:20260701', 'SUMMARY:Off')))
    const plan = await importer.plan([path])
    expect(plan.counts).toMatchObject({ all: 3, new: 3 })
    const { rows } = importer.kept(plan.planId)
    expect(rows.map(({ kind, name, when, fate }) => [kind, name, when, fate])).toEqual([
      ['event', 'Proofs', '2026-06-09T08:00:00.000Z', 'new'],
      ['event', 'Off', '2026-07-01', 'new'],
      ['event', 'Moved', '2026-06-17T07:00:00.000Z', 'new'],
    ])
    expect(listCalendars(book.read)).toEqual([])
    importer.kept(plan.planId).choose([1], 'skip')
    const { files } = await importer.apply(plan.planId)
    expect(files[0]?.records).toMatchObject({ read: 3, created: 2, skipped: 1 })
    expect(shown(book)).toHaveLength(3)
    expect(listCalendars(book.read)).toMatchObject([{ name: 'work' }])
  })

  it('comes into the calendar that was chosen, or one that is made for it, and never into one that is followed', async () => {
    const book = await openTestBook()
    const importer = createImporter({ book, worker: IMPORT_WORKER, clock, onProgress: () => undefined })
    const home = await book.write(async (write) =>
      createCalendar(write, { name: 'Home', color: null, uid: 'h' }, clock),
    )
    const plan = async (uid: string) => {
      const path = join(temporaryFolder(), 'work.ics')
      writeFileSync(path, calendar([], event(`UID:${uid}`, 'DTSTART;VALUE=DATE:20260701', 'SUMMARY:Off')))
      return (await importer.plan([path])).planId
    }
    const held = () => listCalendars(book.read).map(({ name, events }) => [name, events])
    await importer.apply(await plan('one'), { into: home })
    expect(held()).toEqual([['Home', 1]])
    await importer.apply(await plan('two'), { into: { name: 'Off days' } })
    expect(held()).toEqual([
      ['Home', 1],
      ['Off days', 1],
    ])
    await book.write((write) => undoLast(write, clock))
    expect(held()).toEqual([['Home', 1]])
    // Nothing new makes no calendar.
    const again = await importer.apply(await plan('one'), { into: { name: 'Empty' } })
    expect([again.importId, held()]).toEqual([null, [['Home', 1]]])
    await expect(importer.apply(await plan('three'), { into: 99 })).rejects.toMatchObject({ code: 'calendar.notFound' })
    await book.write(async (write) => {
      write.prepare('UPDATE calendar SET url = ?').run('https://club.example/all.ics')
    })
    await expect(importer.apply(await plan('four'), { into: home })).rejects.toMatchObject({
      code: 'calendar.readOnly',
    })
    expect(held()).toEqual([['Home', 1]])
  })

  it('refuses what is no calendar with a sentence', async () => {
    const book = await openTestBook()
    const summary = await importCalendars(book, 'Nothing of the kind')
    expect(summary.files[0]?.error?.code).toMatch(/^import\./)
  })

  it.skipIf(corpusFolder() === null)(
    corpusFolder() === null ? CORPUS_MISSING : 'reads every real calendar without losing anything, and knows it again',
    async () => {
      const folder = join(corpusFolder() ?? '', 'ical')
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(ics|vcs)$/i.test(name),
      )
      expect(names.length).toBeGreaterThan(300)
      const book = await openTestBook()
      const sources = names.sort().map((name) => ({ path: join(folder, name), name }))
      const first = await importFiles({ book, sources, worker: IMPORT_WORKER, clock })
      expect(first.files.filter(({ properties }) => properties.lost > 0).map(({ file }) => file)).toEqual([])
      const unread = first.files.filter(({ error }) => error !== null).map(({ file }) => file)
      // What cannot be used at all holds no calendar.
      expect(unread.filter((name) => /BEGIN:VCALENDAR/i.test(readFileSync(join(folder, name), 'latin1')))).toEqual([])
      await book.write((write) => undoImport(write, first.importId ?? 0, clock))
      expect(book.read.prepare('SELECT count(*) FROM event').pluck().get()).toBe(0)
    },
    120_000,
  )

  it.skipIf(corpusFolder() === null)(
    corpusFolder() === null
      ? CORPUS_MISSING
      : 'shows real series with what differs from them when independent readers do',
    async () => {
      const folder = corpusFolder() ?? ''
      const others: string[] = []
      let count = 0
      for (const path of corpusCalendars(folder)) {
        const expected = calendarExpectation(folder, path).series ?? []
        if (expected.length === 0) continue
        const book = await openTestBook()
        await importFiles({
          book,
          sources: [{ path: join(folder, 'ical', path), name: path }],
          worker: IMPORT_WORKER,
          clock,
        })
        for (const { uid, instances } of expected) {
          count++
          const found = instancesOf(book, uid)
          // They name the first twenty.
          const compared = instances.length < 20 ? found : found.slice(0, 20)
          if (compared.join() !== [...instances].sort().join()) others.push(`${path} ${uid}`)
        }
      }
      expect(others).toEqual(Object.keys(OTHER_SERIES))
      expect(count).toBeGreaterThan(10)
    },
    120_000,
  )
})

/** Where a series happens at other times than its independent readers agree on, and why. */
const OTHER_SERIES: Readonly<Record<string, string>> = {
  'ical.net/Serialization/DateTime1.ics nc2o66s0u36iesitl2l0b8inn8@google.com':
    'RFC 5545 3.8.5.3 leaves open whether a start that its rule skips happens; what differs from it is shown all the same',
}

/** When a series happens, with what differs from it, as `20060102T150405Z`; whole days as `20060102`. */
function instancesOf(book: Book, uid: string): string[] {
  const ids = new Set(book.read.prepare('SELECT id FROM event WHERE uid = ?').pluck().all(uid))
  // No window is longer than four years.
  return Array.from({ length: 20 }, (_, at) => 1980 + 4 * at)
    .flatMap((year) => {
      const [from, to] = [Date.UTC(year), Date.UTC(year + 4)]
      return eventsBetween(book.read, { from, to, zone: 'UTC' }).events.filter(({ startAt }) => startAt >= from)
    })
    .filter(({ eventId }) => ids.has(eventId))
    .map(({ isAllDay, startOn, startAt }) =>
      isAllDay ? startOn.replaceAll('-', '') : new Date(startAt).toISOString().replaceAll(/[-:]|\.\d+/g, ''),
    )
    .sort()
}
