import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listCalendars } from '../../../electron/calendar/calendars.service.ts'
import { createEvent, deleteEvent, updateEvent } from '../../../electron/calendar/events.service.ts'
import { eventsBetween } from '../../../electron/calendar/window.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { redoLast, undoLast } from '../../../electron/history/history.service.ts'
import { addressOf, type FetchOptions } from '../../../electron/interchange/fetch-calendar.ts'
import { createImporter } from '../../../electron/interchange/importer.ts'
import { createSubscriptions } from '../../../electron/interchange/subscriptions.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { calendar, event } from '../../support/calendar-text.ts'
import { IMPORT_WORKER, importTexts } from '../../support/import-text.ts'
import { makeEvent } from '../../support/make-event.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8')
const [key, cert] = [fixture('localhost.key'), fixture('localhost.crt')]
const clock = steppingClock()
const zone = 'Europe/Stockholm'

const MATCH = event('UID:match', 'DTSTART:20260609T170000Z', 'DURATION:PT2H', 'SUMMARY:Home match')
const AWAY = event('UID:away', 'DTSTART:20260616T170000Z', 'DURATION:PT2H', 'SUMMARY:Away match')
const FIXTURES = calendar(['X-WR-CALNAME:Fixtures'], MATCH, AWAY)

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const sends =
  (text: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end(text)

/** A server on this computer that answers as it is told, and a book whose subscriptions trust it. */
async function open(first: Answer, options: FetchOptions = {}) {
  const asked: IncomingMessage[] = []
  let answer = first
  const server = createServer({ key, cert }, (request, response) => {
    asked.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `https://localhost:${(server.address() as AddressInfo).port}/fixtures.ics`
  const book = await openTestBook()
  const told: unknown[] = []
  const importer = createImporter({ book, worker: IMPORT_WORKER, clock, onProgress: (progress) => told.push(progress) })
  const subscriptions = createSubscriptions({ book, importer, clock, fetchOptions: { ca: cert, ...options } })
  return {
    ...{ book, url, asked, told },
    answer: (next: Answer) => {
      answer = next
    },
    add: (address = url) => subscriptions.add({ url: address, name: '', color: null }),
    refresh: (id: number) => subscriptions.refresh(id),
    cancel: () => subscriptions.cancel(),
  }
}

/** What the year shows, as “Home match 17:00”. */
function shown(book: Book): string[] {
  const year = { from: Date.parse('2026-01-01T00:00Z'), to: Date.parse('2027-01-01T00:00Z'), zone }
  return eventsBetween(book.read, year).events.map(
    ({ startAt, summary }) => `${summary} ${new Date(startAt).toISOString().slice(11, 16)}`,
  )
}

describe('a calendar that is followed', () => {
  it('is not told of as an import of files', async () => {
    const { add, refresh, told, answer } = await open(sends(FIXTURES))
    const { id } = await add()
    answer(sends(calendar(['X-WR-CALNAME:Fixtures'], MATCH)))
    expect(await refresh(id)).toMatchObject({ removed: 1 })
    expect(told).toEqual([])
  })

  it('is given up when somebody cancels, and can be fetched again', async () => {
    const waits = Promise.withResolvers<void>()
    const { book, add, answer, cancel } = await open((_request, response) => {
      response.writeHead(200).write(FIXTURES.slice(0, 100), () => waits.resolve())
    })
    const before = bookContent(book)
    const first = add()
    await waits.promise
    cancel()
    await expect(first).rejects.toMatchObject({ code: 'subscription.cancelled' })
    expect(bookContent(book)).toEqual(before)
    answer(sends(FIXTURES))
    expect(await add()).toMatchObject({ name: 'Fixtures', created: 2 })
  })

  it('comes with its name and its events as one step', async () => {
    const { book, url, add, asked } = await open(sends(FIXTURES))
    const empty = bookContent(book)
    expect(await add(url.replace('https:', 'webcal:'))).toMatchObject({ name: 'Fixtures', created: 2, removed: 0 })
    expect(shown(book)).toEqual(['Home match 17:00', 'Away match 17:00'])
    const subscription = { url, refreshedAt: expect.any(Number) }
    expect(listCalendars(book.read)).toMatchObject([{ name: 'Fixtures', events: 2, subscription }])
    expect(asked[0]?.headers).toEqual({
      accept: 'text/calendar, */*;q=0.1',
      'accept-encoding': 'gzip',
      connection: 'close',
      host: new URL(url).host,
      'user-agent': 'Kith',
    })
    await book.write(async (write) => undoLast(write, clock))
    expect(listCalendars(book.read)).toEqual([])
    expect(bookContent(book)).toEqual(empty)
    await book.write(async (write) => redoLast(write, clock))
    expect(shown(book)).toEqual(['Home match 17:00', 'Away match 17:00'])
  })

  it('changes, gets and loses with a refresh what its source did, in one step', async () => {
    const { book, add, answer, refresh } = await open(sends(FIXTURES))
    const { id } = await add()
    const before = bookContent(book).event
    // The stamps of a source may go back: what it says now holds.
    const later = MATCH.replace('T170000Z', 'T180000Z').replace('SUMMARY', 'DTSTAMP:20200101T000000Z\r\nSUMMARY')
    const cup = event('UID:cup', 'DTSTART:20260620T120000Z', 'SUMMARY:Cup')
    answer(sends(gzipSync(calendar(['X-WR-CALNAME:Fixtures'], later, cup)), { 'content-encoding': 'gzip' }))
    expect(await refresh(id)).toMatchObject({ created: 1, updated: 1, removed: 1 })
    expect(shown(book)).toEqual(['Home match 18:00', 'Cup 12:00'])
    expect(await refresh(id)).toMatchObject({ created: 0, updated: 0, removed: 0 })
    await book.write(async (write) => undoLast(write, clock))
    expect(shown(book)).toEqual(['Home match 17:00', 'Away match 17:00'])
    expect(bookContent(book).event).toEqual(before)
    expect(await refresh(id)).toMatchObject({ created: 1, updated: 1, removed: 1 })
  })

  it('loses what differs from a series, and the series, when they are gone', async () => {
    const weekly = event('UID:w', 'DTSTART:20260601T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=2', 'SUMMARY:Weekly')
    const moved = event('UID:w', 'RECURRENCE-ID:20260608T100000Z', 'DTSTART:20260608T120000Z', 'SUMMARY:Moved')
    const { book, add, answer, refresh } = await open(sends(calendar([], weekly, moved)))
    const { id } = await add()
    expect(shown(book)).toEqual(['Weekly 10:00', 'Moved 12:00'])
    answer(sends(calendar([], weekly)))
    expect(await refresh(id)).toMatchObject({ removed: 1 })
    expect(shown(book)).toEqual(['Weekly 10:00', 'Weekly 10:00'])
    answer(sends(calendar([])))
    expect(await refresh(id)).toMatchObject({ removed: 1 })
    expect(shown(book)).toEqual([])
    await book.write(async (write) => undoLast(write, clock))
    await book.write(async (write) => undoLast(write, clock))
    expect(shown(book)).toEqual(['Weekly 10:00', 'Moved 12:00'])
  })

  it('is not sent again while the server has nothing newer, unless that was undone', async () => {
    const tagged: Answer = (request, response) =>
      request.headers['if-none-match'] === '"2"'
        ? sends('', {}, 304)(request, response)
        : sends(SECOND, TAGS)(request, response)
    const SECOND = calendar([], MATCH)
    const TAGS = { etag: '"2"', 'last-modified': 'Tue, 09 Jun 2026 10:00:00 GMT' }
    const { book, add, answer, refresh, asked } = await open(sends(FIXTURES))
    const { id } = await add()
    const [first] = listCalendars(book.read)
    answer(tagged)
    expect(await refresh(id)).toMatchObject({ removed: 1 })
    expect(await refresh(id)).toMatchObject({ removed: 0 })
    expect(asked.at(-1)?.headers).toMatchObject({ 'if-none-match': '"2"', 'if-modified-since': TAGS['last-modified'] })
    const [now] = listCalendars(book.read)
    expect(now?.subscription?.refreshedAt).toBeGreaterThan(first?.subscription?.refreshedAt ?? 0)
    await book.write(async (write) => undoLast(write, clock))
    expect(await refresh(id)).toMatchObject({ removed: 1 })
    expect(asked.at(-1)?.headers['if-none-match']).toBeUndefined()
  })

  it('cannot be edited, and stands apart from the other calendars', async () => {
    const { book, add } = await open(sends(FIXTURES))
    await importTexts(book, [calendar(['X-WR-CALNAME:Fixtures'], MATCH)])
    const { id } = await add()
    expect(listCalendars(book.read).map(({ events }) => events)).toEqual([1, 2])
    const eventId = Number(book.read.prepare('SELECT min(id) FROM event WHERE calendar_id = ?').pluck().get(id))
    const readOnly = expect.objectContaining({ code: 'calendar.readOnly', details: { name: 'Fixtures' } })
    const refused = (work: (write: Parameters<Parameters<Book['write']>[0]>[0]) => unknown) =>
      expect(book.write(async (write) => work(write))).rejects.toEqual(readOnly)
    await refused((write) => updateEvent(write, eventId, { summary: 'Mine' }, clock))
    await refused((write) => updateEvent(write, eventId, { calendarId: 1 }, clock))
    await refused((write) => deleteEvent(write, eventId, clock))
    await refused((write) => createEvent(write, makeEvent({ calendarId: id }), 'new', clock))
    // A file with the same event is about the book's own.
    const renamed = MATCH.replace('Home match', 'Our match')
    await importTexts(book, [
      calendar(['X-WR-CALNAME:Fixtures'], renamed, event('UID:own', 'DTSTART:20260601T080000Z')),
    ])
    expect(shown(book).filter((line) => line.includes('match'))).toEqual([
      'Our match 17:00',
      'Home match 17:00',
      'Away match 17:00',
    ])
    expect(listCalendars(book.read).map(({ events }) => events)).toEqual([2, 2])
  })

  it('leaves the tasks of the book alone', async () => {
    const task = ['BEGIN:VTODO', 'UID:task', 'SUMMARY:Post it', 'END:VTODO', ''].join('\r\n')
    const { book, add } = await open(sends(calendar([], MATCH, task)))
    await add()
    expect(book.read.prepare('SELECT count(*) FROM task').pluck().get()).toBe(0)
  })
})

describe('what cannot be followed', () => {
  it.each<[string, Answer, FetchOptions, RegExp]>([
    ['a page', sends('<!doctype html><p>Sign in'), {}, /sent is no calendar/],
    ['cards', sends('BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD\r\n'), {}, /sent is no calendar/],
    ['half a calendar', sends(FIXTURES.slice(0, -40)), {}, /breaks off before its end/],
    ['a secret', sends('', {}, 403), {}, /does not show this calendar to Kith \(403\)/],
    ['nothing', sends('', {}, 404), {}, /no calendar at this address of localhost \(404\)/],
    ['an error', sends('', {}, 500), {}, /answered with an error \(500\)/],
    ['too much', sends(FIXTURES.repeat(5_000)), { mostBytes: 1024 * 1024 }, /larger than 1 MB/],
    [
      'a little that unpacks to too much',
      sends(gzipSync(Buffer.alloc(9e6)), { 'content-encoding': 'gzip' }),
      { mostBytes: 1024 * 1024 },
      /larger than 1 MB/,
    ],
    ['a way without https', sends('', { location: 'http://localhost/a.ics' }, 302), {}, /without https/],
    ['a way that goes round', sends('', { location: '/again.ics' }, 301), {}, /without end/],
    ['silence', () => undefined, { patience: 200 }, /within 0.2 seconds/],
    ['a broken line', (request) => request.socket.destroy(), {}, /could not be reached/],
  ])('is %s, which is said, and nothing is changed', async (_what, answer, options, sentence) => {
    const { book, add } = await open(answer, options)
    await expect(add()).rejects.toThrow(sentence)
    expect(listCalendars(book.read)).toEqual([])
    expect(book.read.prepare('SELECT count(*) FROM command').pluck().get()).toBe(0)
  })

  it('is somebody whom nobody vouches for', async () => {
    const { url, add } = await open(sends(FIXTURES))
    const { add: distrusting } = await open(sends(FIXTURES), { ca: '' })
    await expect(distrusting(url)).rejects.toThrow(/could not show that it is who it says/)
    expect(await add()).toMatchObject({ created: 2 })
  })

  it('is followed already, and a refresh that fails leaves what was there', async () => {
    const { book, add, answer, refresh } = await open(sends(FIXTURES))
    const { id } = await add()
    await expect(add()).rejects.toThrow(/already: it is called “Fixtures”/)
    answer(sends(calendar([], MATCH).slice(0, -20)))
    await expect(refresh(id)).rejects.toThrow(/breaks off/)
    expect(shown(book)).toHaveLength(2)
  })

  it('goes where it is passed on to over https', async () => {
    const { add } = await open((request, response) =>
      request.url === '/new.ics'
        ? sends(FIXTURES)(request, response)
        : sends('', { location: '/new.ics', 'set-cookie': 'a=b' }, 308)(request, response),
    )
    expect(await add()).toMatchObject({ created: 2 })
  })
})

describe('the address of a calendar', () => {
  it('is https, which webcal means, without a password', () => {
    expect(addressOf(' webcal://example.com/a.ics#top ')).toBe('https://example.com/a.ics')
    expect(addressOf('WEBCALS://example.com/a')).toBe('https://example.com/a')
    expect(() => addressOf('http://example.com/a.ics')).toThrow(/anyone on the way/)
    expect(() => addressOf('example')).toThrow(/no address of a calendar/)
    expect(() => addressOf('file:///etc/passwd')).toThrow(/no address of a calendar/)
    expect(() => addressOf('https://me:secret@example.com/')).toThrow(/a name and a password/)
  })
})
