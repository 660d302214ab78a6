import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent } from '../../../electron/calendar/events.service.ts'
import { eventsTimeline } from '../../../electron/calendar/events-timeline.ts'
import { changeOccurrence } from '../../../electron/calendar/series.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { logEntry } from '../../../electron/timeline/entries.service.ts'
import { entriesSource } from '../../../electron/timeline/entries-source.ts'
import { timelinePage } from '../../../electron/timeline/timeline.service.ts'
import type { TimelineItem, TimelinePosition } from '../../../shared/contract/timeline.contract.ts'
import type { CalendarEventFields } from '../../../shared/domain/calendar/calendar-event.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { makeEvent } from '../../support/make-event.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const NOW = Date.parse('2026-06-11T08:24Z')
const zone = 'Europe/Stockholm'
const clock = steppingClock(NOW - 1_000_000)
const timeOf = (local: string, of: string | null = zone) => ({ local, zone: of })

async function bookOfAda() {
  const book = await openTestBook()
  const [ada, bo, calendarId] = await book.write(
    async (write) =>
      [
        createContact(write, makeFields({ formattedName: 'Ada' }), 'ada', clock).id,
        createContact(write, makeFields({ formattedName: 'Bo' }), 'bo', clock).id,
        createCalendar(write, { name: 'Work', color: null, uid: 'work' }, clock),
      ] as const,
  )
  const person = (contactId: number) =>
    ({ contactId, name: '', address: '', role: 'required', participation: 'accepted', isAsked: false }) as const
  const add = (fields: Partial<CalendarEventFields>, people: readonly number[] = [ada]) =>
    book.write(async (write) =>
      createEvent(
        write,
        makeEvent({ calendarId, end: null, ...fields, attendees: people.map(person) }),
        `${clock()}`,
        clock,
      ),
    )
  /** All of one direction, three at a time. */
  const walk = (direction: 'past' | 'coming', { text = '', limit = 3 } = {}) => {
    const items: TimelineItem[] = []
    let from: TimelinePosition | null = null
    for (let pages = 0; pages < 100; pages++) {
      const ask = { contactId: ada, direction, from, kinds: null, text, tag: null, limit }
      const page: ReturnType<typeof timelinePage> = timelinePage(
        book.read,
        [entriesSource, eventsTimeline(() => zone)],
        ask,
        NOW,
      )
      items.push(...page.items)
      from = page.next
      if (from === null) return items
    }
    throw new Error('A timeline without an end')
  }
  const said = (...of: Parameters<typeof walk>) =>
    walk(...of).map(
      (item) => `${new Date(item.at).toISOString().slice(0, 16)} ${item.type === 'event' ? item.title : item.type}`,
    )
  return { book, ada, bo, add, walk, said }
}

describe('events in a timeline', () => {
  it('stand at their time, whole days until they are over, and none that was called off', async () => {
    const { add, said, walk, ada, bo } = await bookOfAda()
    await add(
      {
        summary: 'Review',
        start: timeOf('2026-06-16T15:00:00'),
        end: timeOf('2026-06-16T15:45:00'),
        conference: 'https://meet.example/x',
      },
      [ada, bo],
    )
    await add({
      summary: 'Fair',
      start: timeOf('2026-06-10', null),
      end: timeOf('2026-06-13', null),
      location: 'Gothenburg',
    })
    await add({ summary: 'Off', start: timeOf('2026-06-17T15:00:00'), status: 'cancelled' })
    await add({ summary: 'Floating', start: timeOf('2026-06-11T10:00:00', null) })
    await add({ summary: 'Bo alone', start: timeOf('2026-06-11T10:00:00', null) }, [bo])
    expect(said('coming')).toEqual(['2026-06-12T21:59 Fair', '2026-06-16T13:00 Review'])
    expect(said('past')).toEqual(['2026-06-11T08:00 Floating'])
    expect(walk('coming')).toMatchObject([
      { on: '2026-06-10', durationMinutes: null, location: 'Gothenburg', isOnline: false, people: [] },
      { on: null, durationMinutes: 45, isOnline: true, people: [{ id: bo, name: 'Bo' }] },
    ])
  })

  it('come page by page with entries between, a series with its next few and all that passed', async () => {
    const { add, said, walk, book, ada } = await bookOfAda()
    const series = await add({ summary: 'Weekly', start: timeOf('2026-04-07T10:00:00'), rules: ['FREQ=WEEKLY'] })
    for (const day of ['2026-05-01', '2026-06-02', '2026-06-09']) {
      await add({ summary: 'Once', start: timeOf(`${day}T10:00:00`) })
    }
    await book.write(async (write) => {
      const of = { id: series.id, occurrence: '2026-06-02T10:00:00', scope: 'this' } as const
      changeOccurrence(write, of, { summary: 'Moved', start: timeOf('2026-06-03T09:00:00') }, 'x', clock)
      const entry = { kind: 'meeting', text: 'Went well', contactIds: [ada] } as const
      logEntry(write, makeEntry({ ...entry, happenedAt: Date.parse('2026-05-26T08:00Z') }), 'e', () => NOW)
    })
    // What was written down stands there alone.
    const past = ['09T08:00 Weekly', '09T08:00 Once', '03T07:00 Moved', '02T08:00 Once'].map((day) => `2026-06-${day}`)
    expect(said('past').slice(0, 6).toSorted()).toEqual(
      [...past, '2026-05-26T08:00 entry', '2026-05-19T08:00 Weekly'].toSorted(),
    )
    expect(said('past').at(-1)).toBe('2026-04-07T08:00 Weekly')
    for (const limit of [1, 2, 5, 50]) expect(said('past', { limit })).toEqual(said('past'))
    expect(new Set(walk('past').map(({ type, id, at }) => `${type} ${id} ${at}`)).size).toBe(13)
    expect(said('coming', { limit: 1 })).toEqual(['16', '23', '30'].map((day) => `2026-06-${day}T08:00 Weekly`))
  })

  it('are found by their words and by whom they are with', async () => {
    const { add, said, ada, bo } = await bookOfAda()
    await add({ summary: 'Cover review', start: timeOf('2026-06-01T15:00:00') }, [ada, bo])
    await add({
      summary: 'Stand-up',
      start: timeOf('2026-01-01T09:00:00'),
      rules: ['FREQ=DAILY'],
      location: 'Café Saturn',
    })
    expect(said('past', { text: 'BO' })).toEqual(['2026-06-01T13:00 Cover review'])
    expect(said('past', { text: 'saturn', limit: 40 })).toHaveLength(162)
    expect(said('past', { text: 'nowhere' })).toEqual([])
  })
})
