import { describe, expect, it } from 'vitest'
import { createCalendar, showCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent } from '../../../electron/calendar/events.service.ts'
import { changeOccurrence } from '../../../electron/calendar/series.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEvent } from '../../support/make-event.ts'
import { steppingClock } from '../../support/open-test-book.ts'
import { kith } from '../../support/run-cli.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = steppingClock()

describe('kith agenda', { timeout: 60_000 }, () => {
  it('lists occurrences with their people, instants in UTC, of hidden calendars too', async () => {
    const folder = temporaryFolder()
    const book = await openBook(folder)
    await book.write(async (write) => {
      const { id } = createContact(write, makeFields({ formattedName: 'Ada Lind' }), 'ada', clock)
      const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'work' }, clock)
      const asked = { role: 'required', participation: 'accepted', isAsked: false } as const
      const attendees = [
        { contactId: id, name: 'A. L.', address: 'mailto:ada@brightwater.example', ...asked },
        { contactId: null, name: 'Bo', address: 'mailto:bo@brightwater.example', ...asked },
      ]
      const series = createEvent(write, makeEvent({ calendarId, rules: ['FREQ=WEEKLY'], attendees }), 'series', clock)
      const moved = { start: { local: '2026-06-17T12:00:00', zone: 'Europe/Stockholm' }, end: null, summary: 'Moved' }
      const of = { id: series.id, occurrence: '2026-06-16T10:00:00', scope: 'this' } as const
      changeOccurrence(write, of, moved, 'other', clock)
      const utc = { local: '2026-06-18T07:00:00', zone: 'UTC' }
      createEvent(write, makeEvent({ calendarId, summary: 'Call', start: utc, end: null }), 'call', clock)
      const day = { start: { local: '2026-06-20', zone: null }, end: null, rules: ['FREQ=YEARLY'] }
      createEvent(write, makeEvent({ calendarId, summary: 'Midsummer', ...day }), 'day', clock)
      showCalendar(write, calendarId, false)
    })
    await book.close()

    const { status, out } = await kith(folder, ['agenda', '--from', '2026-06-09', '--to', '2026-06-20', '--json'])
    const people = [
      { id: 1, name: 'Ada Lind', address: 'ada@brightwater.example' },
      { id: null, name: 'Bo', address: 'bo@brightwater.example' },
    ]
    const found = JSON.parse(out)
    expect([status, found.slice(0, 3)]).toEqual([
      0,
      [
        {
          uid: 'series',
          recurrenceId: '2026-06-09T08:00:00Z',
          start: '2026-06-09T08:00:00Z',
          end: '2026-06-09T09:00:00Z',
          summary: 'Proofs',
          people,
          isAllDay: false,
          location: '',
          status: null,
        },
        expect.objectContaining({
          uid: 'series',
          recurrenceId: '2026-06-16T08:00:00Z',
          start: '2026-06-17T10:00:00Z',
          end: '2026-06-17T10:00:00Z',
          summary: 'Moved',
        }),
        expect.objectContaining({ uid: 'call', recurrenceId: null, start: '2026-06-18T07:00:00Z', people: [] }),
      ],
    ])
    expect(found.slice(3)).toEqual([
      expect.objectContaining({ uid: 'day', recurrenceId: '2026-06-20', isAllDay: true, summary: 'Midsummer' }),
    ])
    const said = (await kith(folder, ['agenda', '--from', '2026-06-09', '--to', '2026-06-20'])).out
    expect(said).toContain('  Proofs, Ada Lind, Bo\n')
    expect(said).toContain('2026-06-20  Midsummer\n4 occurrences.\n')

    // Across four years, what goes on for ever is followed once each.
    const decade = JSON.parse(
      (await kith(folder, ['agenda', '--from', '2026-01-01', '--to', '2035-12-31', '--json'])).out,
    )
    const days = decade.filter(({ uid }: { uid: string }) => uid === 'day')
    expect(days.map(({ recurrenceId }: { recurrenceId: string }) => recurrenceId)).toEqual(
      Array.from({ length: 10 }, (_, year) => `${2026 + year}-06-20`),
    )
    expect(new Set(decade.map((item: unknown) => JSON.stringify(item))).size).toBe(decade.length)
  })

  it.each([
    [[]],
    [['--from', '2026-06-09']],
    [['--from', '2026-02-30', '--to', '2026-03-01']],
    [['--from', '2026-06-09', '--to', '2026-06-01']],
    [['--from', 'soon', '--to', 'later']],
  ])('says how it is used after %j', async (options) => {
    expect((await kith(temporaryFolder(), ['agenda', ...options])).status).toBe(2)
  })
})
