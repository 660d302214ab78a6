import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { eventReminders } from '../../../electron/calendar/event-reminders.ts'
import { createEvent, deleteEvent, updateEvent } from '../../../electron/calendar/events.service.ts'
import { changeOccurrence, deleteOccurrence } from '../../../electron/calendar/series.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { summarySource } from '../../../electron/reminders/summary-source.ts'
import type { CalendarEventFields } from '../../../shared/domain/calendar/calendar-event.ts'
import type { Alarm } from '../../../shared/domain/calendar/event.ts'
import { fakeDesktop, remindIn } from '../../support/fake-reminders.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEvent } from '../../support/make-event.ts'
import { seededRandom } from '../../support/mutate-bytes.ts'
import { openTestBook } from '../../support/open-test-book.ts'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
const START = '2026-06-01T06:00:00Z'

const alarm = (from: 'start' | 'end', minutes: number, more: Partial<Alarm> = {}): Alarm => ({
  trigger: { from, minutes },
  action: 'display',
  description: '',
  ...more,
})

/** A book with a calendar, in a world where it is 1 June. */
async function opened() {
  const [book, world] = [await openTestBook(), fakeWorld(START, 'Europe/Stockholm')]
  const clock = world.clock
  const calendarId = await book.write(async (write) =>
    createCalendar(write, { name: 'Work', color: null, uid: 'work' }, clock),
  )
  let made = 0
  const add = (fields: Partial<CalendarEventFields>) =>
    book.write(async (write) => createEvent(write, makeEvent({ calendarId, ...fields }), `event-${++made}`, clock))
  const source = eventReminders(world.zone, clock)
  const desktop = fakeDesktop(clock)
  const begin = () => remindIn(book, { world, sources: [source], desktop })
  return { book, world, clock, add, source, desktop, begin }
}

const timeOf = (local: string, zone: string | null = 'Europe/Stockholm') => ({ local, zone })
const utc = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString().slice(0, 16))
const all = ({ book, source }: Awaited<ReturnType<typeof opened>>, from = '2026-01-01', to = '2027-01-01') =>
  source
    .dueWithin(book.read, Date.parse(from), Date.parse(to))
    .map(({ dueAt }) => utc(dueAt))
    .sort()

describe('alarms of events', () => {
  it('go off so long from the start or the end, again where they repeat, or at an instant', async () => {
    const at = await opened()
    await at.add({
      alarms: [
        alarm('start', -15),
        alarm('end', 5),
        alarm('start', -60, { repeat: { times: 2, minutes: 10 } }),
        { trigger: { from: 'instant', at: Date.parse('2026-06-08T05:00Z') }, action: 'audio', description: '' },
        { ...alarm('start', -1), action: 'email' },
      ],
    })
    // Ten to eleven in Stockholm is eight to nine.
    const times = ['08T05:00', '09T07:00', '09T07:10', '09T07:20', '09T07:45', '09T09:05'].map(
      (day) => `2026-06-${day}`,
    )
    expect(all(at)).toEqual(times)
    const found: (string | null)[] = []
    for (let next = at.source.soonestAfter(at.book.read, 0); next !== null; ) {
      found.push(utc(next))
      next = at.source.soonestAfter(at.book.read, next)
    }
    expect(found).toEqual(times)
  })

  it('follow the computer where the event has no zone, and the zone where it has one', async () => {
    const at = await opened()
    await at.add({
      summary: 'here',
      start: timeOf('2026-06-09T10:00:00', null),
      end: null,
      alarms: [alarm('start', -15)],
    })
    await at.add({ summary: 'there', start: timeOf('2026-06-09T10:00:00'), end: null, alarms: [alarm('start', -15)] })
    await at.add({ summary: 'day', start: timeOf('2026-06-10', null), end: null, alarms: [alarm('start', -15 * 60)] })
    expect(all(at)).toEqual(['2026-06-09T07:00', '2026-06-09T07:45', '2026-06-09T07:45'])
    const named = () =>
      at.source.dueWithin(at.book.read, 0, Date.parse('2027-01-01')).map(({ key, occurrence }) => key + occurrence)
    const before = named()
    at.world.travel('America/New_York')
    expect(all(at)).toEqual(['2026-06-09T07:45', '2026-06-09T13:00', '2026-06-09T13:45'])
    expect(named().sort()).toEqual(before.sort())
    expect(utc(at.source.soonestAfter(at.book.read, Date.parse('2026-06-09T08:00Z')))).toBe('2026-06-09T13:00')
  })

  it('keep to the clock through the change of the hour, and leave out what is not to happen', async () => {
    const at = await opened()
    const { id } = await at.add({
      start: timeOf('2026-10-23T10:00:00'),
      end: timeOf('2026-10-23T11:00:00'),
      rules: ['FREQ=DAILY;COUNT=6'],
      exdates: ['2026-10-24T10:00:00'],
      alarms: [alarm('start', -15)],
    })
    expect(all(at)).toEqual(['23T07:45', '25T08:45', '26T08:45', '27T08:45', '28T08:45'].map((day) => `2026-10-${day}`))
    // One is moved, one is off, one is deleted.
    const change = (day: string, patch: Partial<CalendarEventFields>) =>
      at.book.write(async (write) => {
        const of = { id, occurrence: `2026-10-${day}T10:00:00`, scope: 'this' } as const
        return changeOccurrence(write, of, patch, 'other', at.clock)
      })
    await change('25', { start: timeOf('2026-10-25T15:00:00'), end: timeOf('2026-10-25T16:00:00') })
    await change('26', { status: 'cancelled' })
    await at.book.write(async (write) => {
      deleteOccurrence(write, { id, occurrence: '2026-10-27T10:00:00', scope: 'this' }, at.clock)
    })
    expect(all(at)).toEqual(['23T07:45', '25T13:45', '28T08:45'].map((day) => `2026-10-${day}`))
    const [first] = at.source.dueWithin(at.book.read, Date.parse('2026-10-25'), Date.parse('2026-10-26'))
    expect(first?.key).toBe(`event:${id}`)
    for (let step = 0; step < 3; step++) await at.book.write(async (write) => undoLast(write, at.clock))
    expect(all(at)).toHaveLength(5)
    expect(utc(at.source.soonestAfter(at.book.read, Date.parse('2026-10-25')))).toBe('2026-10-25T08:45')
  })

  it('say what it is, when, with whom and where, for as long as it stands', async () => {
    const at = await opened()
    const { id: ada } = await at.book.write(async (write) =>
      createContact(write, makeFields({ formattedName: 'Ada Lind' }), 'ada', at.clock),
    )
    const attendee = { contactId: ada, name: '', address: '', role: 'required', participation: 'accepted' } as const
    const { id } = await at.add({
      location: 'Café Saturn',
      attendees: [{ ...attendee, isAsked: false }],
      alarms: [alarm('start', -15, { description: 'Bring the proofs' }), alarm('start', -24 * 60)],
    })
    const said = () =>
      at.source
        .dueWithin(at.book.read, 0, Date.parse('2027-01-01'))
        .map(({ key, occurrence }) => at.source.find(at.book.read, key, occurrence))
    expect(said()).toMatchObject([
      { title: 'Proofs, Tue 9 Jun, 10:00', body: 'Ada Lind. Café Saturn. Bring the proofs', contactIds: [ada] },
      { title: 'Proofs, Tue 9 Jun, 10:00', body: 'Ada Lind. Café Saturn', place: { to: 'day', day: '2026-06-09' } },
    ])
    at.world.setClock('2026-06-09T07:45:00Z')
    expect(said().map((due) => due?.title)).toEqual(['Proofs, 10:00', 'Proofs, 10:00'])
    at.world.setClock(START)
    const [due] = at.source.dueWithin(at.book.read, 0, Date.parse('2027-01-01'))
    const find = () => at.source.find(at.book.read, due?.key ?? '', due?.occurrence ?? '')
    await at.book.write(async (write) => {
      updateEvent(write, id, { start: timeOf('2026-06-09T12:00:00'), end: timeOf('2026-06-09T13:00:00') }, at.clock)
    })
    expect(find()).toBeNull()
    await at.book.write(async (write) => undoLast(write, at.clock))
    expect(find()).not.toBeNull()
    await at.book.write(async (write) => {
      deleteEvent(write, id, at.clock)
    })
    expect([find(), at.source.soonestAfter(at.book.read, 0)]).toEqual([null, null])
  })

  it('stand aside in the summary of a day, which tells of what takes place then', async () => {
    const at = await opened()
    await at.add({ alarms: [alarm('start', -24 * 60), alarm('start', -15)] })
    await at.add({ summary: 'Lunch', start: timeOf('2026-06-09T12:00:00'), end: null })
    await at.add({ summary: 'Off', start: timeOf('2026-06-09T09:00:00'), end: null, status: 'cancelled' })
    await at.add({ summary: 'Day', start: timeOf('2026-06-09', null), end: null })
    at.world.setClock('2026-06-09T06:00:00Z')
    const rules = () => ({ isOn: true, time: '08:30' })
    const summary = summarySource({ sources: [at.source], rules, zone: at.world.zone, clock: at.clock })
    expect(summary.find(at.book.read, 'summary:day', '2026-06-09')).toMatchObject({
      title: 'Tuesday: 2 meetings',
      body: 'First, Proofs, 10:00',
    })
  })

  it('are each told of once, through restarts, sleep, journeys and a clock set wrongly', async () => {
    const at = await opened()
    const random = seededRandom(3)
    const rules = ['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=MONTHLY;BYMONTHDAY=31']
    for (let n = 0; n < 12; n++) {
      const on = new Date(Date.parse(START) + random(60 * DAY)).toISOString()
      const isDay = n % 4 === 3
      const zone = isDay || n % 4 === 2 ? null : n % 4 === 1 ? 'America/New_York' : 'Europe/Stockholm'
      const rule = n % 3 === 0 ? [rules[n % rules.length] ?? ''] : []
      await at.add({
        summary: `Event ${n}`,
        start: timeOf(isDay ? on.slice(0, 10) : `${on.slice(0, 16)}:00`, zone),
        end: null,
        rules: rule.map((text) => `${text};COUNT=9`),
        alarms: [alarm('start', -random(90)), alarm('start', -24 * 60)],
      })
    }
    let kith = at.begin()
    await at.world.settle()
    const expected = new Set(
      at.source
        .dueWithin(at.book.read, Date.parse(START), Date.parse('2026-12-01'))
        .map(({ key, occurrence }) => `${key}@${occurrence}`),
    )
    expect(expected.size).toBeGreaterThan(50)
    const zones = ['America/New_York', 'Asia/Kathmandu', 'Europe/Stockholm']
    while (at.clock() < Date.parse('2026-09-20')) {
      await at.world.pass(random(4 * DAY))
      const what = random(5)
      if (what === 0) at.world.sleep(random(60))
      if (what === 1) at.world.travel(zones[random(3)] ?? 'UTC')
      if (what === 2) at.world.setClock(new Date(at.clock() - random(3 * HOUR)).toISOString())
      if (what === 3) {
        await kith.end()
        at.world.sleep(random(100))
        kith = at.begin()
      }
      kith.look()
      await at.world.settle()
    }
    expect(kith.errors).toEqual([])
    const counts = [...at.desktop.counts()].map(([key, times]) => [key, times.length] as const)
    expect(counts.filter(([, times]) => times !== 1)).toEqual([])
    const shown = new Set(counts.map(([key]) => key))
    expect([...expected].filter((key) => !shown.has(key))).toEqual([])
    expect(at.world.armed()).toBeLessThanOrEqual(1)
  }, 120_000)

  it('are found where they lie, from any instant, however far reminders were followed', async () => {
    const at = await opened()
    const random = seededRandom(5)
    for (let n = 0; n < 30; n++) {
      const on = new Date(Date.parse(START) + (random(400) - 200) * DAY + random(24) * HOUR).toISOString()
      const isDay = n % 5 === 0
      await at.add({
        start: timeOf(isDay ? on.slice(0, 10) : `${on.slice(0, 16)}:00`, isDay || n % 5 === 1 ? null : 'Asia/Tokyo'),
        end: null,
        rules:
          n % 2
            ? ['FREQ=WEEKLY', 'FREQ=DAILY;INTERVAL=3;COUNT=40'].slice(n % 4 === 1 ? 0 : 1, n % 4 === 1 ? 1 : 2)
            : [],
        alarms: [alarm(n % 7 ? 'start' : 'end', random(4000) - 3000), alarm('start', -random(30))],
      })
    }
    const years = [Date.parse('2025-01-01'), Date.parse('2028-01-01')] as const
    for (let n = 0; n < 24; n++) {
      at.world.travel(['Europe/Stockholm', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'][n % 3] ?? '')
      const now = years[0] + random(3 * 365) * DAY + random(24 * 60) * MINUTE
      if (n % 2) await at.book.write(async (write) => at.source.settle?.(write, now))
      const every = at.source.dueWithin(at.book.read, 0, years[1] + 30 * DAY).map(({ dueAt }) => dueAt)
      const after = years[0] + random(3 * 365) * DAY
      const until = after + random(20 * DAY)
      const due = at.source.dueWithin(at.book.read, after, until).map(({ dueAt }) => dueAt)
      expect(due.sort()).toEqual(every.filter((dueAt) => dueAt > after && dueAt <= until).sort())
      const coming = every.filter((dueAt) => dueAt > after)
      const next = at.source.soonestAfter(at.book.read, after)
      // Weekly ones go on beyond what was looked through.
      if (coming.length > 0) expect(utc(next)).toBe(utc(Math.min(...coming)))
    }
  }, 60_000)
})
