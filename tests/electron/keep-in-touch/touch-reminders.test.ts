import { describe, expect, it } from 'vitest'
import { updateContact } from '../../../electron/contacts/contacts.service.ts'
import { historyState, undoLast } from '../../../electron/history/history.service.ts'
import { setRhythm, snoozeTouch, touchChange } from '../../../electron/keep-in-touch/cadences.service.ts'
import { keepInTouchOf } from '../../../electron/keep-in-touch/keep-in-touch.service.ts'
import { touchReminders } from '../../../electron/keep-in-touch/touch-reminders.ts'
import { openTouchBook } from '../../support/book-of-contacts.ts'
import { touchPlace } from '../../support/touch-place.ts'

const at = (time: string) => Date.parse(`${time}Z`)

async function open(zone = 'UTC') {
  const place = touchPlace('2026-06-11T10:24', zone)
  const { book, ...rest } = await openTouchBook(place)
  const rules = { isOn: true, time: '09:00' }
  const source = touchReminders({ rules: () => rules, zone: place.zone, clock: place.clock })
  return { place, book, read: book.read, rules, source, ...rest }
}

describe('touchReminders', () => {
  it('are due on the last day of a rhythm, once, and no longer when they spoke', async () => {
    const { source, read, add, speak, run, place } = await open()
    const ada = await add('Ada')
    await speak(ada, ['2026-05-22'])
    await run((write) => setRhythm(write, [ada], { every: 3, unit: 'week' }, place.clock))
    const due = at('2026-06-12T09:00')
    expect(source.soonestAfter(read, place.clock())).toBe(due)
    expect(source.soonestAfter(read, due)).toBeNull()
    const occurrence = { key: `keepInTouch:${ada}`, occurrence: '2026-06-12', dueAt: due }
    expect(source.dueWithin(read, due - 1, due)).toEqual([occurrence])
    expect(source.dueWithin(read, due, due + 86_400_000)).toEqual([])
    expect(source.find(read, occurrence.key, occurrence.occurrence)).toEqual({
      ...occurrence,
      ...{ title: 'Get in touch with Ada', body: 'You last spoke 20 days ago.', contactIds: [ada] },
    })
    place.goTo('2026-06-14T09:00')
    expect(source.find(read, occurrence.key, occurrence.occurrence)?.body).toBe('You last spoke 23 days ago.')
    place.goTo('2026-06-11T10:24')
    await speak(ada, ['2026-06-11T09:00'])
    expect(source.find(read, occurrence.key, occurrence.occurrence)).toBeNull()
    expect(source.soonestAfter(read, place.clock())).toBe(at('2026-07-02T09:00'))
  })

  it('move with a snooze, and are none while switched off', async () => {
    const { source, read, rules, add, speak, run, place } = await open()
    const ada = await add('Ada')
    await speak(ada, ['2026-05-22'])
    await run((write) => setRhythm(write, [ada], { every: 3, unit: 'week' }, place.clock))
    await run((write) => snoozeTouch(write, [ada], '2026-06-20', place.clock))
    expect(source.soonestAfter(read, place.clock())).toBe(at('2026-06-20T09:00'))
    rules.isOn = false
    expect(source.soonestAfter(read, place.clock())).toBeNull()
    expect(source.dueWithin(read, 0, at('2027-01-01T00:00'))).toEqual([])
  })

  it('are none for somebody of whom not to be reminded, whose rhythm holds all the same', async () => {
    const { source, read, book, add, speak, run, place } = await open()
    const [ada, bo] = [await add('Ada'), await add('Bo')]
    for (const id of [ada, bo]) await speak(id, ['2026-05-22'])
    await run((write) => setRhythm(write, [ada, bo], { every: 3, unit: 'week' }, place.clock))
    const due = at('2026-06-12T09:00')
    const remind = (id: number, isReminded: boolean) =>
      run(async (write) => {
        updateContact(write, id, {}, place.clock, { records: touchChange(write, { isReminded }) })
      })
    const told = () => source.dueWithin(read, due - 1, due).map(({ key }) => key)
    await remind(ada, false)
    expect(told()).toEqual([`keepInTouch:${bo}`])
    expect(source.find(read, `keepInTouch:${ada}`, '2026-06-12')).toBeNull()
    expect(keepInTouchOf(read, ada, place)).toMatchObject({ isReminded: false, latestOn: '2026-06-12' })
    await remind(bo, false)
    expect(source.soonestAfter(read, place.clock())).toBeNull()
    await run((write) => undoLast(write, place.clock))
    expect([told(), historyState(book.read).undo?.name]).toEqual([[`keepInTouch:${bo}`], 'contacts.update'])
    await remind(ada, true)
    expect(told()).toEqual([`keepInTouch:${ada}`, `keepInTouch:${bo}`])
  })

  it('come at the time of the reader’s zone, on a day that clocks change too', async () => {
    const { source, read, add, run, place } = await open('America/New_York')
    const ada = await add('Ada')
    place.goTo('2026-10-02T10:00')
    await run((write) => setRhythm(write, [ada], { every: 30, unit: 'day' }, place.clock))
    // Clocks go back on 1 November 2026: nine o’clock is 14:00 UTC from then on.
    expect(source.soonestAfter(read, place.clock())).toBe(at('2026-11-01T14:00'))
  })

  it('are none for what is only usual', async () => {
    const { source, read, add, speak, place } = await open()
    const ada = await add('Ada')
    await speak(ada, ['2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22', '2026-05-29', '2026-06-05'])
    expect(source.soonestAfter(read, place.clock())).toBeNull()
  })
})
