import { describe, expect, it } from 'vitest'
import { createCalendar, listCalendars } from '../../../electron/calendar/calendars.service.ts'
import { createEvent, updateEvent } from '../../../electron/calendar/events.service.ts'
import { changeOccurrence } from '../../../electron/calendar/series.service.ts'
import type { Book, WriteConnection } from '../../../electron/db/book.ts'
import { redoLast, undoImport, undoLast, undoOne } from '../../../electron/history/history.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { calendar, event } from '../../support/calendar-text.ts'
import { importTexts } from '../../support/import-text.ts'
import { makeEvent } from '../../support/make-event.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const SERIES = event('UID:b', 'DTSTART:20260609T080000Z', 'RRULE:FREQ=DAILY;COUNT=5', 'SUMMARY:Series')
const MOVED = event('UID:b', 'RECURRENCE-ID:20260610T080000Z', 'DTSTART:20260610T090000Z', 'SUMMARY:Moved')
const ONE = event('UID:a', 'DTSTART:20260609T080000Z', 'SUMMARY:One')

const summaries = (book: Book) => book.read.prepare('SELECT summary FROM event ORDER BY id').pluck().all()
const does = (book: Book, work: (write: WriteConnection) => unknown) => book.write(async (write) => void work(write))

/** A book into which a calendar was imported, which is a new one there. */
async function imported() {
  const book = await openTestBook()
  const { importId } = await importTexts(book, [calendar(['X-WR-CALNAME:Studio'], ONE, SERIES, MOVED)])
  const undo = () => book.write((write) => undoImport(write, importId ?? 0, clock))
  return { book, undo }
}

describe('an import of a calendar that is taken back later', () => {
  it('leaves nothing where nobody did anything with it, and comes again', async () => {
    const { book, undo } = await imported()
    const before = bookContent(book)
    expect((await undo()).conflicts).toEqual([])
    expect([summaries(book), listCalendars(book.read)]).toEqual([[], []])
    await book.write((write) => redoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })

  it('leaves nothing of a series that another file of the same import brought up to date', async () => {
    const book = await openTestBook()
    const newer = SERIES.replace('SUMMARY:Series', 'SEQUENCE:1\r\nSUMMARY:Newer')
    const { importId } = await importTexts(book, [calendar([], SERIES, MOVED), calendar([], newer)])
    expect(summaries(book)).toEqual(['Newer', 'Moved'])
    await book.write((write) => undoImport(write, importId ?? 0, clock))
    expect(summaries(book)).toEqual([])
  })

  it('keeps an event that was changed since, and the calendar that it is in', async () => {
    const { book, undo } = await imported()
    await does(book, (write) => updateEvent(write, 1, { summary: 'Mine' }, clock))
    const { conflicts } = await undo()
    expect(conflicts.map(({ name }) => name)).toEqual(['Mine', 'Studio'])
    expect([summaries(book), listCalendars(book.read)]).toMatchObject([['Mine'], [{ name: 'Studio' }]])
    await book.write((write) => redoLast(write, clock))
    expect(summaries(book)).toEqual(['Mine', 'Series', 'Moved'])
  })

  it('keeps the calendar for an event that was written there since', async () => {
    const { book, undo } = await imported()
    await does(book, (write) => createEvent(write, makeEvent({ calendarId: 1, summary: 'Own' }), 'own', clock))
    expect((await undo()).conflicts.map(({ name }) => name)).toEqual(['Studio'])
    expect(summaries(book)).toEqual(['Own'])
    await book.write((write) => redoLast(write, clock))
    expect(summaries(book)).toEqual(['One', 'Series', 'Moved', 'Own'])
  })

  it('keeps a series of which one occurrence was changed since', async () => {
    const { book, undo } = await imported()
    const third = { id: 2, occurrence: '2026-06-11T08:00:00', scope: 'this' } as const
    await does(book, (write) => changeOccurrence(write, third, { summary: 'Third' }, 'x', clock))
    expect((await undo()).conflicts.map(({ name }) => name)).toEqual(['Series', 'Studio'])
    expect(summaries(book)).toEqual(['Series', 'Third'])
  })
})

describe('a calendar whose making is taken back by itself', () => {
  it('stays as long as there is something in it', async () => {
    const book = await openTestBook()
    await does(book, (write) => createCalendar(write, { name: 'Work', color: null, uid: 'w' }, clock))
    await does(book, (write) => createEvent(write, makeEvent(), 'own', clock))
    await expect(book.write((write) => undoOne(write, 1, clock))).rejects.toMatchObject({
      code: 'history.contradicted',
    })
    expect(summaries(book)).toEqual(['Proofs'])
    await book.write((write) => undoLast(write, clock))
    expect((await book.write((write) => undoOne(write, 1, clock))).conflicts).toEqual([])
    expect(listCalendars(book.read)).toEqual([])
  })
})
