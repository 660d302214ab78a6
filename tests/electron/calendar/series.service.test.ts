import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent, getEvent, updateEvent } from '../../../electron/calendar/events.service.ts'
import { changeOccurrence, deleteOccurrence } from '../../../electron/calendar/series.service.ts'
import { eventsBetween } from '../../../electron/calendar/window.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { redoLast, undoLast } from '../../../electron/history/history.service.ts'
import type { CalendarEventFields, SeriesScope } from '../../../shared/domain/calendar/calendar-event.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeEvent } from '../../support/make-event.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const zone = 'Europe/Stockholm'
const june = { from: Date.parse('2026-06-01T00:00Z'), to: Date.parse('2026-08-01T00:00Z'), zone }

/** A book with one calendar and a series of six Tuesdays from 9 June at ten. */
async function bookWithSeries(fields: Partial<CalendarEventFields> = {}): Promise<{ book: Book; id: number }> {
  const book = await openTestBook()
  const id = await book.write(async (write) => {
    const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'work' }, clock)
    const series = makeEvent({ rules: ['FREQ=WEEKLY;BYDAY=TU;COUNT=6'], ...fields, calendarId })
    return createEvent(write, series, 'series', clock).id
  })
  return { book, id }
}

/** What the months show, as “9 Jun 10:00 Proofs” in Stockholm. */
function shown(book: Book): string[] {
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  })
  const inWords = (at: number) => format.format(at).replace(' at', '').replace(',', '')
  return eventsBetween(book.read, june).events.map(({ startAt, summary }) => `${inWords(startAt)} ${summary}`)
}

const at = (id: number, day: string, scope: SeriesScope) => ({ id, occurrence: `2026-${day}T10:00:00`, scope })
const change = (book: Book, of: ReturnType<typeof at>, patch: Partial<CalendarEventFields>) =>
  book.write(async (write) => changeOccurrence(write, of, patch, `rest-${clock()}`, clock))
const remove = (book: Book, of: ReturnType<typeof at>) =>
  book.write(async (write) => deleteOccurrence(write, of, clock))
const time = (local: string) => ({ local: `2026-${local}:00`, zone })

const TUESDAYS = ['9 Jun', '16 Jun', '23 Jun', '30 Jun', '7 Jul', '14 Jul'].map((day) => `${day} 10:00 Proofs`)

describe('a series', () => {
  it('is shown on its days, at the same time on the clock', async () => {
    const { book } = await bookWithSeries()
    expect(shown(book)).toEqual(TUESDAYS)
  })

  it('has one occurrence moved alone', async () => {
    const { book, id } = await bookWithSeries()
    await change(book, at(id, '06-23', 'this'), { start: time('06-24T15:00'), end: time('06-24T16:00') })
    expect(shown(book)).toEqual(TUESDAYS.with(2, '24 Jun 15:00 Proofs'))
    expect(getEvent(book.read, id).rules).toEqual(['FREQ=WEEKLY;BYDAY=TU;COUNT=6'])
  })

  it('changes an occurrence that differs already, and it alone', async () => {
    const { book, id } = await bookWithSeries()
    const { id: own } = await change(book, at(id, '06-23', 'this'), { summary: 'Covers' })
    await change(book, at(own, '06-23', 'this'), { start: time('06-23T12:00'), end: time('06-23T13:00') })
    expect(shown(book)).toEqual(TUESDAYS.with(2, '23 Jun 12:00 Covers'))
  })

  it('goes on otherwise from one occurrence on, and shares out how often it comes', async () => {
    const { book, id } = await bookWithSeries()
    const rest = await change(book, at(id, '06-30', 'following'), {
      start: time('07-01T09:00'),
      end: time('07-01T10:00'),
    })
    expect(shown(book)).toEqual([
      ...TUESDAYS.slice(0, 3),
      '1 Jul 09:00 Proofs',
      '8 Jul 09:00 Proofs',
      '15 Jul 09:00 Proofs',
    ])
    expect(getEvent(book.read, id).rules).toEqual(['FREQ=WEEKLY;COUNT=3;BYDAY=TU'])
    expect(rest.rules).toEqual(['FREQ=WEEKLY;COUNT=3;BYDAY=WE'])
    expect(rest.uid).not.toBe('series')
  })

  it('keeps what differs when the rest is changed', async () => {
    const { book, id } = await bookWithSeries()
    await change(book, at(id, '06-16', 'this'), { summary: 'Early' })
    await change(book, at(id, '07-07', 'this'), { summary: 'Late' })
    await change(book, at(id, '06-30', 'following'), { location: 'Studio' })
    expect(shown(book)).toEqual(TUESDAYS.with(1, '16 Jun 10:00 Early').with(4, '7 Jul 10:00 Late'))
  })

  it('is moved whole, with its exceptions', async () => {
    const { book, id } = await bookWithSeries()
    await remove(book, at(id, '06-16', 'this'))
    await change(book, at(id, '07-07', 'this'), { summary: 'Late' })
    await change(book, at(id, '06-23', 'all'), { start: time('06-24T11:00'), end: time('06-24T12:00') })
    expect(shown(book)).toEqual([
      '10 Jun 11:00 Proofs',
      '24 Jun 11:00 Proofs',
      '1 Jul 11:00 Proofs',
      '7 Jul 10:00 Late',
      '15 Jul 11:00 Proofs',
    ])
  })

  it('leaves out what a rule says so, which moves along with the days that its own rules name', async () => {
    const { book, id } = await bookWithSeries({ exrules: ['FREQ=WEEKLY;INTERVAL=4;BYDAY=TU'] })
    expect(shown(book)).toEqual([1, 2, 3, 5].map((nth) => TUESDAYS[nth]))
    await change(book, at(id, '06-16', 'this'), { start: time('06-16T15:00'), end: time('06-16T16:00') })
    expect(shown(book)[0]).toBe('16 Jun 15:00 Proofs')
    await change(book, at(id, '06-23', 'all'), { start: time('06-24T10:00'), end: time('06-24T11:00') })
    expect(shown(book)).toEqual([
      '16 Jun 15:00 Proofs',
      ...['24 Jun 10:00 Proofs', '1 Jul 10:00 Proofs', '15 Jul 10:00 Proofs'],
    ])
    await expect(remove(book, at(id, '06-24', 'following'))).rejects.toMatchObject({ code: 'event.cannotSplit' })
    await remove(book, at(id, '06-24', 'this'))
    expect(shown(book)).toEqual(['16 Jun 15:00 Proofs', '1 Jul 10:00 Proofs', '15 Jul 10:00 Proofs'])
  })

  it('loses one occurrence, all that follow, or all', async () => {
    const { book, id } = await bookWithSeries()
    await remove(book, at(id, '06-16', 'this'))
    expect(shown(book)).toEqual(TUESDAYS.toSpliced(1, 1))
    await remove(book, at(id, '06-30', 'following'))
    expect(shown(book)).toEqual([TUESDAYS[0], TUESDAYS[2]])
    await remove(book, at(id, '06-23', 'all'))
    expect(shown(book)).toEqual([])
  })

  it('is all of it when what follows begins with the first', async () => {
    const { book, id } = await bookWithSeries()
    await change(book, at(id, '06-09', 'following'), { summary: 'Covers' })
    expect(getEvent(book.read, id).summary).toBe('Covers')
    await remove(book, at(id, '06-09', 'following'))
    expect(shown(book)).toEqual([])
  })

  it('comes back step by step, and again', async () => {
    const { book, id } = await bookWithSeries()
    const states = [bookContent(book)]
    const steps = [
      () => change(book, at(id, '06-16', 'this'), { summary: 'Early' }),
      () => remove(book, at(id, '06-23', 'this')),
      () => change(book, at(id, '06-30', 'following'), { start: time('07-01T09:00'), end: time('07-01T10:00') }),
      () => change(book, at(id, '06-09', 'all'), { start: time('06-10T10:00'), end: time('06-10T11:00') }),
      () => remove(book, at(id, '06-10', 'all')),
    ]
    for (const step of steps) {
      await step()
      states.push(bookContent(book))
    }
    for (const state of states.slice(0, -1).reverse()) {
      const { conflicts } = await book.write((write) => undoLast(write, clock))
      expect([conflicts, bookContent(book)]).toEqual([[], state])
    }
    for (const state of states.slice(1)) {
      const { conflicts } = await book.write((write) => redoLast(write, clock))
      expect([conflicts, bookContent(book)]).toEqual([[], state])
    }
  })

  it('keeps its time on the clock when the clocks change', async () => {
    const { book, id } = await bookWithSeries({ rules: ['FREQ=MONTHLY;COUNT=8'] })
    const autumn = { from: Date.parse('2026-10-01T00:00Z'), to: Date.parse('2026-12-01T00:00Z'), zone }
    const instants = eventsBetween(book.read, autumn).events.map(({ startAt }) => new Date(startAt).toISOString())
    expect(instants).toEqual(['2026-10-09T08:00:00.000Z', '2026-11-09T09:00:00.000Z'])
    expect(getEvent(book.read, id).start.zone).toBe(zone)
  })

  it('takes whole days from the reader’s midnight to midnight, wherever that is', async () => {
    const days = { start: { local: '2026-06-10', zone: null }, end: { local: '2026-06-12', zone: null }, rules: [] }
    const { book } = await bookWithSeries(days)
    const [event] = eventsBetween(book.read, { ...june, zone: 'Pacific/Auckland' }).events
    expect(event).toMatchObject({ isAllDay: true, startOn: '2026-06-10', endOn: '2026-06-12' })
    expect(new Date(event?.startAt ?? 0).toISOString()).toBe('2026-06-09T12:00:00.000Z')
    expect(new Date(event?.endAt ?? 0).toISOString()).toBe('2026-06-11T12:00:00.000Z')
  })
})

describe('an event that cannot be', () => {
  const refused = async (fields: Partial<CalendarEventFields>) => {
    const { book, id } = await bookWithSeries({ rules: [] })
    const error = await book.write(async (write) => updateEvent(write, id, fields, clock)).catch((reason) => reason)
    expect(getEvent(book.read, id).summary).toBe('Proofs')
    return (error as { code?: string }).code
  }

  it.each([
    ['a day that does not exist', { start: time('02-30T10:00') }, 'event.badTime'],
    ['words for a time', { start: { local: 'tomorrow', zone } }, 'event.badTime'],
    ['an end before its start', { end: time('06-08T10:00') }, 'event.endsBeforeStart'],
    ['a zone that is unknown', { start: { local: '2026-06-09T10:00:00', zone: 'Mars/Olympus' } }, 'event.unknownZone'],
    ['a rule that never comes', { rules: ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'] }, 'event.badRule'],
    ['a rule that explodes', { rules: ['FREQ=SECONDLY'] }, 'event.badRule'],
    ['a rule of words', { rules: ['every day'] }, 'event.badRule'],
    ['a calendar that is gone', { calendarId: 99 }, 'calendar.notFound'],
  ] as const)('is refused with %s', async (_, fields, code) => {
    expect(await refused(fields)).toBe(code)
  })
})
