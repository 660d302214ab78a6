import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent } from '../../../electron/calendar/events.service.ts'
import { redoLast, undoLast } from '../../../electron/history/history.service.ts'
import { dismissDate, setRhythm } from '../../../electron/keep-in-touch/cadences.service.ts'
import { finishTasks } from '../../../electron/tasks/move-tasks.service.ts'
import { addTask } from '../../../electron/tasks/tasks.service.ts'
import { logEntry } from '../../../electron/timeline/entries.service.ts'
import { entryMeetings } from '../../../electron/today/entry-meetings.ts'
import { eventMeetings } from '../../../electron/today/event-meetings.ts'
import type { MeetingSource } from '../../../electron/today/meeting-source.ts'
import { todayOf } from '../../../electron/today/today.service.ts'
import type { TaskPatch } from '../../../shared/contract/tasks.contract.ts'
import type { ContactDate } from '../../../shared/domain/contact.ts'
import { openTouchBook } from '../../support/book-of-contacts.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { makeEvent } from '../../support/make-event.ts'
import { touchPlace } from '../../support/touch-place.ts'

const born = (on: string, kind: ContactDate['kind'] = 'birthday') => ({ dates: [{ kind, label: '', on, text: '' }] })

async function openAt(time: string, zone?: string, more: readonly MeetingSource[] = []) {
  const place = touchPlace(time, zone)
  const { book, run, ...rest } = await openTouchBook(place)
  let made = 0
  const task = (fields: TaskPatch) => run((write) => addTask(write, fields, `task-${made++}`, place))
  return { place, book, run, task, today: () => todayOf(book.read, place, [entryMeetings, ...more]), ...rest }
}

describe('todayOf', () => {
  it('is empty in a new book', async () => {
    const { today } = await openAt('2026-06-11T10:24')
    expect(today()).toMatchObject({
      ...{ day: '2026-06-11', overdue: { total: 0, rows: [] }, due: { total: 0, rows: [] }, done: [] },
      ...{ meetings: [], dates: [], cold: { total: 0, late: 0, rows: [] }, tomorrow: { tasks: [], meetings: [] } },
    })
  })

  it('has what is overdue, due, done and for tomorrow apart', async () => {
    const { today, task, run, place } = await openAt('2026-06-11T10:24')
    await task({ title: 'Quote', dueOn: '2026-06-08' })
    await task({ title: 'Invoice', dueOn: '2026-06-11' })
    const { id } = await task({ title: 'Thank', dueOn: '2026-06-11' })
    await task({ title: 'Send', dueOn: '2026-06-12' })
    await task({ title: 'Later', dueOn: '2026-06-13' })
    await run((write) => finishTasks(write, [id], place))
    const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title)
    const { overdue, due, done, tomorrow } = today()
    expect([titles(overdue.rows), titles(due.rows), titles(done), titles(tomorrow.tasks)]).toEqual([
      ['Quote'],
      ['Invoice'],
      ['Thank'],
      ['Send'],
    ])
    place.goTo('2026-06-12T00:01')
    expect([titles(today().overdue.rows), titles(today().done)]).toEqual([['Quote', 'Invoice'], []])
  })

  it('has the events of the day until it was written down what came of them', async () => {
    const { today, add, run, place, book } = await openAt('2026-06-09T14:00', 'Europe/Stockholm', [
      eventMeetings(() => 'Europe/Stockholm'),
    ])
    const ada = await add('Ada')
    const attendee = { contactId: ada, name: '', address: '', role: 'required', participation: 'accepted' } as const
    const fields = {
      location: 'Café Saturn',
      attendees: [{ ...attendee, isAsked: false }],
      rules: ['FREQ=DAILY;COUNT=2'],
    }
    const day = { start: { local: '2026-06-09', zone: null }, end: null }
    const { id } = await run((write) => {
      const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'work' }, place.clock)
      createEvent(write, makeEvent({ calendarId, ...day }), 'day', place.clock)
      createEvent(write, makeEvent({ calendarId, status: 'cancelled' }), 'off', place.clock)
      createEvent(write, makeEvent({ calendarId, isTransparent: true }), 'free', place.clock)
      return createEvent(write, makeEvent({ calendarId, ...fields }), 'series', place.clock)
    })
    const begins = Date.parse('2026-06-09T08:00Z')
    expect(today().meetings).toMatchObject([
      {
        ...{ source: 'event', id, startsAt: begins, endsAt: begins + 3_600_000, title: 'Proofs', place: 'Café Saturn' },
        ...{ hasOutcome: false, people: [{ id: ada }] },
      },
    ])
    expect(today().tomorrow.meetings).toMatchObject([{ id, startsAt: begins + 86_400_000 }])
    await run((write) => {
      const entry = {
        kind: 'meeting',
        title: 'Proofs',
        text: 'Went well',
        happenedAt: begins,
        contactIds: [ada],
      } as const
      return logEntry(write, makeEntry(entry), 'entry', place.clock)
    })
    expect(todayOf(book.read, place, [entryMeetings, eventMeetings(() => 'Europe/Stockholm')]).meetings).toMatchObject([
      { source: 'entry', hasOutcome: true },
    ])
  })

  it('has the meetings of the day in the reader’s zone, with what was said last before each', async () => {
    const { today, add, speak, place } = await openAt('2026-06-11T10:24', 'Europe/Stockholm')
    const ada = await add('Ada')
    await speak(ada, ['2026-06-01'], { text: 'Asked for\nthe print run.' })
    await speak(ada, ['2026-06-11T09:00'], { kind: 'meeting', title: 'Contract review', durationMinutes: 45 })
    await speak(ada, ['2026-06-10T22:30'], { kind: 'meeting', title: 'Very early', text: 'Went well.' })
    await speak(ada, ['2026-06-11T22:00'], { kind: 'meeting', title: 'Press check' })
    const { meetings, tomorrow } = today()
    expect(meetings.map(({ title }) => title)).toEqual(['Very early', 'Contract review'])
    expect(meetings[0]).toMatchObject({ hasOutcome: true, lastWords: 'Asked for the print run.' })
    expect(meetings[1]).toMatchObject({
      ...{ source: 'entry', hasOutcome: false, people: [{ name: 'Ada' }], lastWords: 'Went well.' },
      endsAt: Date.parse('2026-06-11T09:45Z'),
    })
    expect(tomorrow.meetings.map(({ title }) => title)).toEqual(['Press check'])
    place.goTo('2026-06-11T10:24', 'UTC')
    expect(today().meetings.map(({ title }) => title)).toEqual(['Contract review', 'Press check'])
  })

  it('has the whole of a day on which clocks change, and nothing of the next', async () => {
    // 25 hours: New York, 1 November 2026.
    const { today, add, speak } = await openAt('2026-11-01T10:00', 'America/New_York')
    const ada = await add('Ada')
    for (const time of ['2026-11-01T03:59', '2026-11-01T04:00', '2026-11-02T04:59', '2026-11-02T05:00'])
      await speak(ada, [time], { kind: 'meeting', title: time })
    expect(today().meetings.map(({ title }) => title)).toEqual(['2026-11-01T04:00', '2026-11-02T04:59'])
  })

  it('takes meetings from other sources, in the order of their times', async () => {
    const event = { source: 'event', endsAt: null, place: 'Studio', hasOutcome: false } as const
    const startsAt = Date.parse('2026-06-11T08:00Z')
    const source: MeetingSource = (_read, from, until) =>
      from <= startsAt && startsAt < until
        ? [{ ...event, id: 7, key: 'event:7', startsAt, title: 'Planning', contactIds: [1, 99] }]
        : []
    const { today, add, speak } = await openAt('2026-06-11T10:24', 'UTC', [source])
    const ada = await add('Ada')
    await speak(ada, ['2026-06-11T07:00'], { kind: 'meeting', title: 'Before' })
    expect(today().meetings.map(({ title, people }) => [title, people.map(({ name }) => name)])).toEqual([
      ['Before', ['Ada']],
      ['Planning', ['Ada']],
    ])
  })

  it('has birthdays and anniversaries of a week, over the end of a year and without a year', async () => {
    const { today, add, place } = await openAt('2026-12-28T10:24')
    await add('Tove', born('1992-12-28'))
    await add('Henrik', born('--01-04'))
    await add('Pair', born('2020-01-01', 'anniversary'))
    await add('Later', born('1990-01-05'))
    await add('Before', born('1990-12-27'))
    expect(today().dates.map(({ person, daysUntil, years }) => [person.name, daysUntil, years])).toEqual([
      ['Tove', 0, 34],
      ['Pair', 4, 7],
      ['Henrik', 7, null],
    ])
    place.goTo('2026-12-29T00:00')
    expect(today().dates.map(({ person }) => person.name)).toEqual(['Pair', 'Henrik', 'Later'])
  })

  it('leaves out what was dismissed for this year, until that is taken back or it comes round again', async () => {
    const { today, add, place, run } = await openAt('2026-06-10T10:24')
    const tove = await add('Tove', born('1992-06-11'))
    await add('Henrik', born('1990-06-11'))
    const names = () => today().dates.map(({ person }) => person.name)
    const dismiss = () =>
      run((write) => dismissDate(write, tove, { kind: 'birthday', occursOn: '2026-06-11' }, place.clock))
    expect([await dismiss(), await dismiss()]).toEqual([1, 0])
    expect(names()).toEqual(['Henrik'])
    await run((write) => undoLast(write, place.clock))
    expect(names()).toEqual(['Tove', 'Henrik'])
    await run((write) => redoLast(write, place.clock))
    place.goTo('2027-06-10T10:24')
    expect(names()).toEqual(['Tove', 'Henrik'])
    await expect(
      run((write) => dismissDate(write, tove, { kind: 'birthday', occursOn: '2026-06-31' }, place.clock)),
    ).rejects.toMatchObject({ code: 'keepInTouch.noSuchDate' })
  })

  it('keeps 29 February on the 28th where there is none', async () => {
    const { today, add, place } = await openAt('2027-02-28T10:24')
    await add('Leap', born('2000-02-29'))
    expect(today().dates).toMatchObject([{ occursOn: '2027-02-28', daysUntil: 0, years: 27 }])
    place.goTo('2028-02-28T10:24')
    expect(today().dates).toMatchObject([{ occursOn: '2028-02-29', daysUntil: 1, years: 28 }])
  })

  it('has the first four of those who are going cold', async () => {
    const { today, add, run, place } = await openAt('2026-01-01T10:24')
    const ids: number[] = []
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Ed']) ids.push(await add(name))
    await run((write) => setRhythm(write, ids, { every: 1, unit: 'month' }, place.clock))
    place.goTo('2026-06-11T10:24')
    expect([today().cold.total, today().cold.rows.length]).toEqual([5, 4])
  })
})
