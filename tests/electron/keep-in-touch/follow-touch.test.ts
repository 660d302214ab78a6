import { describe, expect, it, onTestFinished } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent } from '../../../electron/calendar/events.service.ts'
import { setRhythm } from '../../../electron/keep-in-touch/cadences.service.ts'
import { computeTouch } from '../../../electron/keep-in-touch/compute-touch.ts'
import { followTouch } from '../../../electron/keep-in-touch/follow-touch.ts'
import { keepInTouchOf, listGoingCold } from '../../../electron/keep-in-touch/keep-in-touch.service.ts'
import { isSettled } from '../../../electron/keep-in-touch/settle-touch.ts'
import { logEntry } from '../../../electron/timeline/entries.service.ts'
import { openTouchBook } from '../../support/book-of-contacts.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { makeEvent } from '../../support/make-event.ts'
import { touchPlace } from '../../support/touch-place.ts'

describe('followTouch', () => {
  const open = async () => {
    const place = touchPlace('2026-06-11T10:24')
    const { book, add } = await openTouchBook(place)
    const ada = await add('Ada')
    const follower = followTouch(book, place, (error) => {
      throw error
    })
    onTestFinished(follower.stop)
    const cold = () => listGoingCold(book.read, { offset: 0, limit: 9 }, place).total
    return { place, book, ada, follower, cold }
  }

  it('computes anew after a commit, and tells the windows once it has', async () => {
    const { place, book, ada, cold } = await open()
    const told: number[] = []
    const when = Promise.withResolvers<void>()
    onTestFinished(
      book.subscribe((event) => {
        if (event === 'keepInTouch.changed') told.push(cold())
        if (cold() === 1) when.resolve()
      }),
    )
    const entry = makeEntry({ kind: 'call', happenedAt: Date.parse('2026-04-01T12:00Z'), contactIds: [ada] })
    await book.write(async (write) => logEntry(write, entry, 'entry', place.clock))
    await book.write((write) => setRhythm(write, [ada], { every: 1, unit: 'month' }, place.clock))
    await when.promise
    expect(told.at(-1)).toBe(1)
  })

  it('counts a meeting of the calendar once it is over, where meetings count', async () => {
    const { place, book, ada, follower, cold } = await open()
    const attendee = { contactId: ada, name: '', address: '', role: 'required', participation: 'accepted' } as const
    const start = { local: '2026-05-01T12:00:00', zone: 'UTC' }
    const fields = { start, end: { ...start, local: '2026-05-01T13:00:00' }, rules: ['FREQ=WEEKLY;COUNT=8'] }
    await book.write((write) => setRhythm(write, [ada], { every: 5, unit: 'day' }, place.clock))
    await book.write(async (write) => {
      const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'work' }, place.clock)
      const attendees = [{ ...attendee, isAsked: false }]
      createEvent(write, makeEvent({ ...fields, calendarId, attendees }), 'series', place.clock)
    })
    await follower.settle()
    const spokeOn = () => keepInTouchOf(book.read, ada, place).spokeOn
    const kept = () => book.read.prepare('SELECT * FROM touch').get()
    // The fifth of June was a Friday, the next lies ahead.
    expect([spokeOn(), cold()]).toEqual(['2026-06-05', 1])
    expect(keepInTouchOf(book.read, ada, place).weeks.slice(-7)).toEqual([1, 1, 1, 1, 1, 1, 0])
    place.goTo('2026-06-12T12:30')
    await follower.settle()
    expect([spokeOn(), kept()]).toEqual(['2026-06-05', computeTouch(book.read, [ada], place).get(ada)])
    place.goTo('2026-06-12T13:00')
    await follower.settle()
    expect([spokeOn(), cold(), kept()]).toEqual(['2026-06-12', 0, computeTouch(book.read, [ada], place).get(ada)])
    place.setRules({ spokenKinds: ['call'] })
    await follower.settle()
    expect(spokeOn()).toBeNull()
  })

  it('takes up what an earlier run left, and computes all anew under other rules', async () => {
    const { place, book, ada, follower, cold } = await open()
    follower.stop()
    const entry = makeEntry({ kind: 'call', happenedAt: Date.parse('2026-04-01T12:00Z'), contactIds: [ada] })
    await book.write(async (write) => logEntry(write, entry, 'entry', place.clock))
    await book.write((write) => setRhythm(write, [ada], { every: 1, unit: 'month' }, place.clock))
    expect([isSettled(book.read, place), cold()]).toEqual([false, 0])
    const next = followTouch(book, place, () => undefined)
    onTestFinished(next.stop)
    await next.settle()
    expect([isSettled(book.read, place), cold()]).toEqual([true, 1])
    place.setRules({ breakMonths: [6] })
    expect(isSettled(book.read, place)).toBe(false)
    await next.settle()
    expect(cold()).toBe(0)
  })

  it('keeps what is computed from scratch', async () => {
    const { place, book, ada, follower } = await open()
    for (const day of ['2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22', '2026-05-29', '2026-06-05']) {
      const entry = makeEntry({ kind: 'call', happenedAt: Date.parse(`${day}T12:00Z`), contactIds: [ada] })
      await book.write(async (write) => logEntry(write, entry, day, place.clock))
    }
    await follower.settle()
    const kept = book.read.prepare('SELECT * FROM touch').get()
    expect(kept).toMatchObject({ source: 'history', usual_days: 7 })
    expect(kept).toEqual(computeTouch(book.read, [ada], place).get(ada))
  })
})
