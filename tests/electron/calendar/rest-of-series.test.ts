import { describe, expect, it } from 'vitest'
import { eventReminders } from '../../../electron/calendar/event-reminders.ts'
import { getEvent } from '../../../electron/calendar/events.service.ts'
import { eventsTimeline } from '../../../electron/calendar/events-timeline.ts'
import { findMisplacedEvents } from '../../../electron/calendar/misplaced-events.ts'
import { changeOccurrence, deleteOccurrence } from '../../../electron/calendar/series.service.ts'
import { eventsBetween } from '../../../electron/calendar/window.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { redoLast, undoLast } from '../../../electron/history/history.service.ts'
import { calendarFile } from '../../../electron/interchange/export-calendar.ts'
import type { CalendarEventFields, SeriesScope } from '../../../shared/domain/calendar/calendar-event.ts'
import { bookContent } from '../../support/book-content.ts'
import { calendar, event } from '../../support/calendar-text.ts'
import { importTexts } from '../../support/import-text.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const zone = 'Europe/Stockholm'
const june = { from: Date.parse('2026-06-01T00:00Z'), to: Date.parse('2026-08-01T00:00Z'), zone }

const SERIES = event(
  'UID:weekly',
  'DTSTART;TZID=Europe/Stockholm:20260609T100000',
  'DURATION:PT1H',
  'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=6',
  'SUMMARY:Proofs',
)
/** From the third on a day later, at two, and half as long. */
const REST = event(
  'UID:weekly',
  'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Stockholm:20260623T100000',
  'DTSTART;TZID=Europe/Stockholm:20260624T140000',
  'DURATION:PT30M',
  'SUMMARY:Galleys',
)
const ONE = event(
  'UID:weekly',
  'RECURRENCE-ID;TZID=Europe/Stockholm:20260707T100000',
  'DTSTART;TZID=Europe/Stockholm:20260707T080000',
  'DURATION:PT1H',
  'SUMMARY:Early',
)

async function bookOf(...components: readonly string[]): Promise<Book> {
  const book = await openTestBook()
  await importTexts(book, [calendar([], ...components)])
  return book
}

/** What the months show, as “24 Jun 14:00 Galleys” in Stockholm. */
function shown(book: Book): string[] {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    timeZone: zone,
  } as const)
  return eventsBetween(book.read, june).events.map(
    ({ startAt, summary }) => `${format.format(startAt).replace(' at', '').replace(',', '')} ${summary}`,
  )
}

const BEFORE = ['9 Jun 10:00 Proofs', '16 Jun 10:00 Proofs']
const AFTER = ['24 Jun 14:00 Galleys', '1 Jul 14:00 Galleys', '8 Jul 14:00 Galleys', '15 Jul 14:00 Galleys']
/** The occurrence that is shown there, as the window names it. */
function at(book: Book, starts: string, scope: SeriesScope) {
  const found = eventsBetween(book.read, june).events.find(
    ({ startAt }) => startAt === Date.parse(`2026-${starts}+02:00`),
  )
  if (found?.occurrence == null) throw new Error(`Nothing begins at ${starts}`)
  return { id: found.eventId, occurrence: found.occurrence, scope }
}
const change = (book: Book, of: ReturnType<typeof at>, patch: Partial<CalendarEventFields>) =>
  book.write(async (write) => changeOccurrence(write, of, patch, `rest-${clock()}`, clock))
const remove = (book: Book, of: ReturnType<typeof at>) =>
  book.write(async (write) => deleteOccurrence(write, of, clock))
const time = (local: string) => ({ local: `2026-${local}:00`, zone })

describe('an occurrence that stands for all that follow', () => {
  it('moves them by as much as itself, and leaves those before', async () => {
    const book = await bookOf(SERIES, REST)
    expect(shown(book)).toEqual([...BEFORE, ...AFTER])
    expect(findMisplacedEvents(book.read)).toEqual([])
  })

  it('does so whichever comes first in the file, and gives way to one that differs alone, and to the next of its kind', async () => {
    const next = event(
      'UID:weekly',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260714T080000Z',
      'DTSTART;TZID=Europe/Stockholm:20260714T090000',
      'SUMMARY:Late',
    )
    const book = await bookOf(REST, next, ONE, SERIES)
    expect(shown(book)).toEqual([...BEFORE, AFTER[0], AFTER[1], '7 Jul 08:00 Early', '14 Jul 09:00 Late'])
  })

  it('is written back as it came', async () => {
    const book = await bookOf(SERIES, REST)
    const { text } = await calendarFile(book.read, { of: 'everything' }, 0)
    expect(text).toContain(REST)
  })

  it('is changed alone, and the others go on as they did', async () => {
    const book = await bookOf(SERIES, REST)
    await change(book, at(book, '06-24T14:00', 'this'), { summary: 'Signed' })
    expect(shown(book)).toEqual([...BEFORE, '24 Jun 14:00 Signed', ...AFTER.slice(1)])
    await change(book, at(book, '07-08T14:00', 'this'), { start: time('07-09T09:00'), end: time('07-09T10:00') })
    expect(shown(book)).toEqual([
      ...BEFORE,
      ...['24 Jun 14:00 Signed', '1 Jul 14:00 Galleys', '9 Jul 09:00 Galleys', '15 Jul 14:00 Galleys'],
    ])
    const other = await openTestBook()
    await importTexts(other, [(await calendarFile(book.read, { of: 'everything' }, 0)).text])
    expect(shown(other)).toEqual(shown(book))
  })

  it('is taken out alone, as is one that follows it', async () => {
    const book = await bookOf(SERIES, REST)
    await remove(book, at(book, '07-01T14:00', 'this'))
    expect(shown(book)).toEqual([...BEFORE, AFTER[0], AFTER[2], AFTER[3]])
    await remove(book, at(book, '06-24T14:00', 'this'))
    expect(shown(book)).toEqual([...BEFORE, AFTER[2], AFTER[3]])
    await remove(book, at(book, '07-08T14:00', 'this'))
    await remove(book, at(book, '07-15T14:00', 'this'))
    expect(shown(book)).toEqual(BEFORE)
  })

  it('ends where all that follow are taken out, from itself or from later on', async () => {
    const book = await bookOf(SERIES, REST)
    await remove(book, at(book, '07-08T14:00', 'following'))
    expect(shown(book)).toEqual([...BEFORE, AFTER[0], AFTER[1]])
    await remove(book, at(book, '06-24T14:00', 'following'))
    expect(shown(book)).toEqual(BEFORE)
  })

  it.each(['06-24T14:00', '07-01T14:00'])('becomes a series of its own from %s on', async (starts) => {
    const book = await bookOf(SERIES, REST, ONE)
    const left = AFTER.slice(0, starts === '06-24T14:00' ? 0 : 1)
    const of = at(book, starts, 'following')
    const day = starts.slice(0, 5)
    await change(book, of, { summary: 'Print', start: time(`${day}T15:00`), end: time(`${day}T16:00`) })
    const rest = AFTER.slice(left.length).map((each) => each.replace('14:00 Galleys', '15:00 Print'))
    expect(shown(book)).toEqual(
      [...BEFORE, ...left, ...rest].map((each) => (/^8 Jul/.test(each) ? '7 Jul 08:00 Early' : each)),
    )
  })

  it('is changed with all of the series, which moves by as much', async () => {
    const book = await bookOf(SERIES, REST)
    await change(book, at(book, '07-01T14:00', 'all'), {
      location: 'Hall',
      start: time('07-01T15:00'),
      end: time('07-01T16:00'),
    })
    const moved = [
      ...BEFORE.map((each) => each.replace('10:', '11:')),
      ...AFTER.map((each) => each.replace('14:', '15:')),
    ]
    expect(shown(book)).toEqual(moved)
    expect(eventsBetween(book.read, june).events.every(({ location }) => location === 'Hall')).toBe(true)
  })

  it('comes back step by step, and again', async () => {
    const book = await bookOf(SERIES, REST, ONE)
    const states = [bookContent(book)]
    const steps = [
      () => change(book, at(book, '06-24T14:00', 'this'), { summary: 'Signed' }),
      () => remove(book, at(book, '07-01T14:00', 'this')),
      () => change(book, at(book, '07-15T14:00', 'following'), { summary: 'Print' }),
    ]
    for (const step of steps) {
      await step()
      states.push(bookContent(book))
    }
    for (const state of states.slice(0, -1).reverse()) {
      await book.write(async (write) => undoLast(write, clock))
      expect(bookContent(book)).toEqual(state)
    }
    for (const state of states.slice(1)) {
      await book.write(async (write) => redoLast(write, clock))
      expect(bookContent(book)).toEqual(state)
    }
  })

  it('stands in the timeline of whom it is with, and reminds, at its own times', async () => {
    const book = await openTestBook()
    const emails = [{ value: 'ada@brightwater.example', types: [], label: '', preference: null }]
    await book.write(async (write) => {
      createContact(write, makeFields({ formattedName: 'Ada', emails }), 'ada', clock)
    })
    const alarm = ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT10M', 'END:VALARM', 'END:VEVENT']
    const told = REST.replace('END:VEVENT', ['ATTENDEE:mailto:ada@brightwater.example', ...alarm].join('\r\n'))
    await importTexts(book, [calendar([], SERIES, told)])
    const day = (on: string) => Date.parse(`2026-${on}T00:00Z`)
    const ask = { contactId: 1, text: '', limit: 9, now: day('06-20') }
    const list = (before: number | null) =>
      eventsTimeline(() => zone).list(book.read, {
        ...ask,
        kinds: null,
        before: before === null ? null : { at: before, id: 0 },
        after: before === null ? { at: ask.now, id: 0 } : null,
      } as never)
    const starts = ['06-24', '07-01', '07-08', '07-15'].map((on) => day(on) + 12 * 3_600_000)
    expect(list(null).map(({ at: when }) => when)).toEqual(starts.slice(0, 3))
    expect(list(day('07-10')).map(({ at: when }) => when)).toEqual(starts.slice(0, 3).reverse())
    const reminders = eventReminders(() => zone, clock)
    const due = reminders.dueWithin(book.read, day('06-01'), day('08-01')).map(({ dueAt }) => dueAt)
    expect(due).toEqual(starts.map((start) => start - 600_000))
    expect(reminders.soonestAfter(book.read, day('07-05'))).toBe(starts[2] && starts[2] - 600_000)
  })

  it('stands for itself where its series is not there', async () => {
    const book = await bookOf(REST)
    expect(shown(book)).toEqual([AFTER[0]])
    expect(getEvent(book.read, 1)).toMatchObject({ seriesId: null, isRange: true })
  })
})
