import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent } from '../../../electron/calendar/events.service.ts'
import { monthBetween } from '../../../electron/calendar/month.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { WriteConnection } from '../../../electron/db/book.ts'
import type { CalendarEventFields } from '../../../shared/domain/calendar/calendar-event.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEvent } from '../../support/make-event.ts'
import { openTestBook } from '../../support/open-test-book.ts'

const zone = 'Europe/Stockholm'
/** Two weeks from a Monday on. */
const weeks = { from: '2026-06-08', to: '2026-06-22', zone, layers: [], lines: 3 } as const
const clock = () => 1_780_000_000_000
const at = (day: string, time: string) => ({ local: `${day}T${time}:00`, zone })

async function bookWith(events: readonly Partial<CalendarEventFields>[], more?: (write: WriteConnection) => void) {
  const book = await openTestBook()
  await book.write(async (write) => {
    const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'c' }, clock)
    more?.(write)
    for (const [index, event] of events.entries()) {
      createEvent(write, makeEvent({ calendarId, ...event }), `e${index}`, clock)
    }
  })
  return book
}

describe('monthBetween', () => {
  it('sends what has room, and of the rest how many there are', async () => {
    const book = await bookWith(
      [9, 10, 11, 12, 13].map((hour) => ({
        summary: `At ${hour}`,
        start: at('2026-06-09', `${hour}:00`.padStart(5, '0')),
        end: at('2026-06-09', `${hour}:30`.padStart(5, '0')),
      })),
    )
    const month = monthBetween(book.read, weeks)
    expect(month.events.map(({ summary }) => summary)).toEqual(['At 9', 'At 10'])
    expect(month.hidden).toEqual([0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(month.busy).toEqual([0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    const counted = monthBetween(book.read, { ...weeks, lines: 0 })
    expect([counted.events, counted.busy]).toEqual([[], month.busy])
    expect(monthBetween(book.read, { ...weeks, lines: 5 }).events).toHaveLength(5)
  })

  it('puts events on the days of the reader, and those that last on each of them', async () => {
    const book = await bookWith([
      { summary: 'Late', start: at('2026-06-09', '23:00'), end: at('2026-06-10', '01:00') },
      { summary: 'Till midnight', start: at('2026-06-11', '22:00'), end: at('2026-06-12', '00:00') },
      { summary: 'Fair', start: { local: '2026-06-05', zone: null }, end: { local: '2026-06-10', zone: null } },
    ])
    const month = monthBetween(book.read, weeks)
    expect(month.busy.slice(0, 7)).toEqual([1, 2, 1, 1, 0, 0, 0])
    const inTokyo = monthBetween(book.read, { ...weeks, zone: 'Asia/Tokyo' })
    // Seven hours later by the clock; whole days stay where they are.
    expect(inTokyo.busy.slice(0, 7)).toEqual([1, 1, 1, 0, 1, 0, 0])
  })

  it('sends once and counts nowhere what has room in one week and none in the next', async () => {
    const day = (on: string) => ({ local: on, zone: null })
    const long = { summary: 'Long', start: day('2026-06-13'), end: day('2026-06-17') }
    const whole = (on: string) => ({ summary: `On ${on}`, start: day(on), end: null })
    const before = { summary: 'Before', start: day('2026-06-15'), end: day('2026-06-20') }
    const book = await bookWith([long, before, whole('2026-06-15'), whole('2026-06-16')])
    const month = monthBetween(book.read, { ...weeks, lines: 1 })
    expect(month.events.map(({ summary }) => summary)).toContain('Long')
    expect(month.hidden[7]).toBe(2)
  })

  it('counts what the book puts on days among what has room, with names and faces', async () => {
    const book = await bookWith([], (write) => {
      for (const formattedName of ['Ada', 'Bram', 'Cleo', 'Dora']) {
        createContact(
          write,
          makeFields({ formattedName, dates: [{ kind: 'birthday', label: '', on: '1990-06-09', text: '' }] }),
          formattedName,
          clock,
        )
      }
    })
    const month = monthBetween(book.read, { ...weeks, layers: ['dates'] })
    expect(month.layers.map(({ people }) => people[0]?.name)).toEqual(['Ada', 'Bram'])
    expect([month.hidden[1], month.busy[1]]).toEqual([2, 0])
  })
})
