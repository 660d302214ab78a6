import { describe, expect, it } from 'vitest'
import {
  createContact,
  deleteContacts,
  restoreContacts,
  updateContact,
} from '../../../electron/contacts/contacts.service.ts'
import { tagContacts } from '../../../electron/contacts/many-contacts.service.ts'
import { historyState, redoLast, undoLast } from '../../../electron/history/history.service.ts'
import {
  listTagRhythms,
  pauseTouch,
  setBreak,
  setRhythm,
  setTagRhythm,
  snoozeTouch,
  touchChange,
} from '../../../electron/keep-in-touch/cadences.service.ts'
import { keepInTouchOf, listGoingCold } from '../../../electron/keep-in-touch/keep-in-touch.service.ts'
import { deleteEntry } from '../../../electron/timeline/entries.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { openTouchBook } from '../../support/book-of-contacts.ts'
import { makeFields } from '../../support/make-contact.ts'
import { touchPlace } from '../../support/touch-place.ts'

const THREE_WEEKS = { every: 3, unit: 'week' } as const
const MONTHLY = { every: 1, unit: 'month' } as const
const ALL = { offset: 0, limit: 100 }

async function openAt(time: string, zone?: string) {
  const place = touchPlace(time, zone)
  const { book, ...rest } = await openTouchBook(place)
  const of = (id: number) => keepInTouchOf(book.read, id, place)
  const cold = () => listGoingCold(book.read, ALL, place).rows.map(({ person }) => person.name)
  return { place, book, of, cold, ...rest }
}

describe('a rhythm of a person', () => {
  it('is counted from the last contact, and any contact of a kind that counts moves it', async () => {
    const { of, add, speak, run, place } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada')
    await speak(ada, ['2026-05-01', '2026-05-22'])
    await run((write) => setRhythm(write, [ada], THREE_WEEKS, place.clock))
    expect(of(ada)).toMatchObject({
      ...{ source: 'own', rhythm: THREE_WEEKS, spokeOn: '2026-05-22', daysSince: 20 },
      ...{ idealOn: '2026-06-10', latestOn: '2026-06-12', mark: { state: 'soon', daysLeft: 1 } },
    })
    await speak(ada, ['2026-06-10'], { kind: 'note' })
    expect(of(ada).latestOn).toBe('2026-06-12')
    await speak(ada, ['2026-06-10'], { kind: 'email' })
    expect(of(ada)).toMatchObject({ latestOn: '2026-07-01', mark: { state: 'fine' } })
  })

  it('is set in the step that saves somebody, and taken back with it', async () => {
    const { book, of, run, place } = await openAt('2026-06-11T10:24')
    const { clock } = place
    const before = bookContent(book)
    const fields = makeFields({ formattedName: 'Ada' })
    const { id } = await run(async (write) =>
      createContact(write, fields, 'ada', clock, { records: touchChange(write, { rhythm: MONTHLY }) }),
    )
    expect(of(id)).toMatchObject({ source: 'own', rhythm: MONTHLY })
    const save = (rhythm: typeof MONTHLY | null, notes: string[]) =>
      run(async (write) =>
        updateContact(write, id, { notes }, clock, { records: touchChange(write, { rhythm: rhythm }) }),
      )
    const steps = () => [historyState(book.read).undo?.id, of(id).rhythm]
    const [created] = steps()
    // Where nothing differs, no step is taken.
    await save(MONTHLY, [])
    expect(steps()).toEqual([created, MONTHLY])
    await save(null, ['Rather not.'])
    expect(of(id).rhythm).toBeNull()
    const after = bookContent(book)
    await run((write) => undoLast(write, clock))
    expect(steps()).toEqual([created, MONTHLY])
    await run((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
    await run((write) => redoLast(write, clock))
    await run((write) => redoLast(write, clock))
    expect(bookContent(book)).toEqual(after)
  })

  it('is of no organisation, whatever is saved with it', async () => {
    const { book, of, run, place } = await openAt('2026-06-11T10:24')
    const fields = makeFields({ formattedName: 'Brightwater', kind: 'organization' })
    const { id } = await run(async (write) =>
      createContact(write, fields, 'b', place.clock, { records: touchChange(write, { rhythm: MONTHLY }) }),
    )
    await run(async (write) =>
      updateContact(write, id, {}, place.clock, { records: touchChange(write, { rhythm: MONTHLY }) }),
    )
    expect([of(id).rhythm, historyState(book.read).undo?.name]).toEqual([null, 'contacts.create'])
  })

  it('is counted from when it was set where they never spoke, and nothing is due where none is set', async () => {
    const { of, add, run, place } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada')
    expect(of(ada)).toMatchObject({ source: null, mark: null, gaps: 0, spokeOn: null })
    await run((write) => setRhythm(write, [ada], MONTHLY, place.clock))
    expect(of(ada)).toMatchObject({ latestOn: '2026-07-11', daysSince: null, mark: { share: 1 } })
  })

  it('follows the day of the reader’s zone', async () => {
    const { of, add, speak, run, place } = await openAt('2026-06-11T10:24', 'America/New_York')
    const ada = await add('Ada')
    await speak(ada, ['2026-06-01T02:00'])
    await run((write) => setRhythm(write, [ada], { every: 10, unit: 'day' }, place.clock))
    expect(of(ada)).toMatchObject({ spokeOn: '2026-05-31', latestOn: '2026-06-10', mark: { state: 'late' } })
    place.goTo('2026-06-11T10:24', 'Europe/Stockholm')
    expect(of(ada)).toMatchObject({ spokeOn: '2026-06-01', latestOn: '2026-06-11', mark: { state: 'soon' } })
  })

  it('does not count what was planned until it has happened', async () => {
    const { of, add, speak, run, settle, cold, place } = await openAt('2026-06-30T10:24')
    const ada = await add('Ada')
    await speak(ada, ['2026-05-22'])
    await run((write) => setRhythm(write, [ada], THREE_WEEKS, place.clock))
    await speak(ada, ['2026-07-01T15:00'], { kind: 'meeting' })
    expect([of(ada).mark?.state, cold()]).toEqual(['late', ['Ada']])
    place.goTo('2026-07-01T15:30')
    await settle()
    expect([of(ada).mark?.state, cold()]).toEqual(['fine', []])
    // A clock that is set back.
    place.goTo('2026-07-01T14:30')
    await settle()
    expect(cold()).toEqual(['Ada'])
  })

  it('is undone and done again with what follows from it', async () => {
    const { of, add, speak, run, cold, place } = await openAt('2026-06-30T10:24')
    const ada = await add('Ada')
    await speak(ada, ['2026-05-22'])
    await run((write) => setRhythm(write, [ada], THREE_WEEKS, place.clock))
    expect(cold()).toEqual(['Ada'])
    await run((write) => undoLast(write, place.clock))
    expect([of(ada).rhythm, cold()]).toEqual([null, []])
    await run((write) => redoLast(write, place.clock))
    expect([of(ada).rhythm, cold()]).toEqual([THREE_WEEKS, ['Ada']])
    await run((write) => deleteEntry(write, 1, place.clock))
    expect([of(ada).daysSince, cold()]).toEqual([null, []])
  })

  it('is changed for many with one step, and for nobody with none', async () => {
    const { book, add, run, place } = await openAt('2026-06-11T10:24')
    const ids = [await add('Ada'), await add('Bo'), await add('Cy')]
    expect(await run((write) => setRhythm(write, ids, MONTHLY, place.clock))).toBe(3)
    expect(await run((write) => setRhythm(write, ids, MONTHLY, place.clock))).toBe(0)
    const { command } = await run((write) => undoLast(write, place.clock))
    expect(command).toMatchObject({ name: 'keepInTouch.setRhythm', contacts: 3, subject: '' })
    expect(book.read.prepare('SELECT count(*) FROM cadence').pluck().get()).toBe(0)
    await expect(run((write) => setRhythm(write, [99], MONTHLY, place.clock))).rejects.toMatchObject({
      code: 'contact.notFound',
    })
  })
})

describe('a snooze, a pause and a break', () => {
  it('a snooze holds until its day, or until they speak', async () => {
    const { of, add, speak, run, cold, place } = await openAt('2026-06-30T10:24')
    const ada = await add('Ada')
    await speak(ada, ['2026-05-22'])
    await run((write) => setRhythm(write, [ada], THREE_WEEKS, place.clock))
    await run((write) => snoozeTouch(write, [ada], '2026-07-07', place.clock))
    expect([of(ada).snoozedUntil, of(ada).mark?.state, cold()]).toEqual(['2026-07-07', 'fine', []])
    place.goTo('2026-07-07T08:00')
    expect([of(ada).snoozedUntil, of(ada).mark?.state, cold()]).toEqual([null, 'soon', ['Ada']])
    place.goTo('2026-07-01T08:00')
    await speak(ada, ['2026-07-01T07:00'])
    expect(of(ada).latestOn).toBe('2026-07-22')
  })

  it('a snooze until a day that does not exist is refused, and nothing is changed', async () => {
    const { of, add, run, place } = await openAt('2026-06-30T10:24')
    const ada = await add('Ada')
    for (const day of ['2026-02-30', '2026-07', '--07-02', 'soon', '2026-07-02T10:00'])
      await expect(run((write) => snoozeTouch(write, [ada], day, place.clock))).rejects.toMatchObject({
        code: 'keepInTouch.noSuchDate',
      })
    expect(of(ada).snoozedUntil).toBeNull()
  })

  it('a pause ends with its opposite, or with a new rhythm', async () => {
    const { of, add, speak, run, cold, place } = await openAt('2026-06-30T10:24')
    const ada = await add('Ada')
    await speak(ada, ['2026-05-22'])
    await run((write) => setRhythm(write, [ada], THREE_WEEKS, place.clock))
    await run((write) => pauseTouch(write, [ada], true, place.clock))
    expect([of(ada).isPaused, of(ada).mark, cold()]).toEqual([true, null, []])
    await run((write) => pauseTouch(write, [ada], false, place.clock))
    expect(cold()).toEqual(['Ada'])
    await run((write) => pauseTouch(write, [ada], true, place.clock))
    await run((write) => setRhythm(write, [ada], MONTHLY, place.clock))
    expect([of(ada).isPaused, cold()]).toEqual([false, ['Ada']])
  })

  it('nothing is due in the months of a break: of the person, or else of the settings', async () => {
    const { of, add, speak, run, settle, cold, place } = await openAt('2026-07-10T10:24')
    const ada = await add('Ada')
    await speak(ada, ['2026-05-22'])
    await run((write) => setRhythm(write, [ada], THREE_WEEKS, place.clock))
    expect(cold()).toEqual(['Ada'])
    await run((write) => setBreak(write, [ada], [7, 8], place.clock))
    expect([of(ada).mark?.state, cold()]).toEqual(['resting', []])
    place.goTo('2026-09-01T08:00')
    expect(cold()).toEqual(['Ada'])
    place.setRules({ breakMonths: [9] })
    await settle()
    expect(cold()).toEqual(['Ada'])
    await run((write) => setBreak(write, [ada], null, place.clock))
    expect([of(ada).isBreakOwn, of(ada).breakMonths, cold()]).toEqual([false, [9], []])
  })

  it('set with the months of its break is one step', async () => {
    const { book, of, add, run, place } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada')
    const { undo: before } = historyState(book.read)
    await run((write) => setRhythm(write, [ada], MONTHLY, place.clock, [7, 8]))
    expect(of(ada)).toMatchObject({ rhythm: MONTHLY, breakMonths: [7, 8] })
    await run((write) => setRhythm(write, [ada], THREE_WEEKS, place.clock))
    expect(of(ada)).toMatchObject({ rhythm: THREE_WEEKS, breakMonths: [7, 8] })
    await run((write) => undoLast(write, place.clock))
    await run((write) => undoLast(write, place.clock))
    expect(of(ada)).toMatchObject({ rhythm: null, isBreakOwn: false })
    expect(historyState(book.read).undo).toEqual(before)
    await run((write) => redoLast(write, place.clock))
    expect(of(ada)).toMatchObject({ rhythm: MONTHLY, breakMonths: [7, 8] })
  })
})

describe('a rhythm of a tag', () => {
  it('holds for whoever carries it, the shortest of several, and a person’s own wins', async () => {
    const { of, add, run, place } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada', { tags: ['Client', 'Press'] })
    await run((write) => setTagRhythm(write, 'Client', { rhythm: MONTHLY, breakMonths: null }, place.clock))
    await run((write) => setTagRhythm(write, 'Press', { rhythm: THREE_WEEKS, breakMonths: [12] }, place.clock))
    expect(of(ada)).toMatchObject({ source: 'tag', tag: 'Press', rhythm: THREE_WEEKS, breakMonths: [12] })
    const yearly = { every: 1, unit: 'year' } as const
    await run((write) => setRhythm(write, [ada], yearly, place.clock))
    expect(of(ada)).toMatchObject({ source: 'own', tag: null, rhythm: yearly })
    await run((write) => setRhythm(write, [ada], null, place.clock))
    expect(of(ada).source).toBe('tag')
  })

  it('comes with the tag and goes with it', async () => {
    const { add, run, cold, place } = await openAt('2026-01-31T10:24')
    const ids = [await add('Ada', { tags: ['Client'] }), await add('Bo')]
    await run((write) => setTagRhythm(write, 'Client', { rhythm: MONTHLY, breakMonths: null }, place.clock))
    place.goTo('2026-03-01T10:24')
    expect(cold()).toEqual(['Ada'])
    await run((write) => tagContacts(write, ids, { add: ['Client'], remove: [] }, place.clock))
    expect(cold()).toEqual(['Ada', 'Bo'])
    await run((write) => tagContacts(write, ids.slice(0, 1), { add: [], remove: ['Client'] }, place.clock))
    expect(cold()).toEqual(['Bo'])
    await run((write) => setTagRhythm(write, 'Client', { rhythm: null, breakMonths: null }, place.clock))
    expect(cold()).toEqual([])
  })

  it('is listed with how many carry the tag, those in the trash left out', async () => {
    const { book, add, run, place } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada', { tags: ['Client'] })
    await add('Bo', { tags: ['Client'] })
    await run((write) => setTagRhythm(write, 'Client', { rhythm: MONTHLY, breakMonths: null }, place.clock))
    await run((write) => setTagRhythm(write, 'Archive', { rhythm: THREE_WEEKS, breakMonths: [8] }, place.clock))
    await run((write) => deleteContacts(write, [ada], place.clock))
    expect(listTagRhythms(book.read)).toEqual([
      { tag: 'Archive', color: 'slate', rhythm: THREE_WEEKS, breakMonths: [8], people: 0 },
      { tag: 'Client', color: 'moss', rhythm: MONTHLY, breakMonths: null, people: 1 },
    ])
  })
})

describe('who is going cold', () => {
  const everyThreeWeeks = ['2026-01-01', '2026-01-22', '2026-02-12', '2026-03-05', '2026-03-26', '2026-04-16']

  it('is told by the history where no rhythm is set, with what it was found from', async () => {
    const { book, add, speak, cold, of, place } = await openAt('2026-05-17T10:24')
    const [ada, bo] = [await add('Ada'), await add('Bo')]
    await speak(ada, everyThreeWeeks, { text: 'Wants the spine\n\nlighter.' })
    await speak(bo, everyThreeWeeks.slice(1))
    expect(cold()).toEqual([])
    expect(of(bo)).toMatchObject({ source: null, usualDays: null, gaps: 4 })
    place.goTo('2026-06-04T10:24')
    expect(listGoingCold(book.read, ALL, place)).toMatchObject({
      total: 1,
      rows: [
        {
          ...{ person: { id: ada, name: 'Ada' }, source: 'history', rhythm: null },
          ...{ usualDays: 21, gaps: 5, daysSince: 49, lastWords: 'Wants the spine lighter.' },
        },
      ],
    })
    // No rhythm, no ring.
    expect(listGoingCold(book.read, ALL, place).rows[0]?.person.touch).toBeUndefined()
  })

  it('counts several contacts of a day once, and leaves out whom they lost touch with long ago', async () => {
    const { add, speak, cold, of, place } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada')
    await speak(ada, [...everyThreeWeeks, '2026-04-16T13:00', '2026-04-16T14:00', '2026-04-16T15:00'])
    expect(of(ada)).toMatchObject({ usualDays: 21, gaps: 5 })
    expect(cold()).toEqual(['Ada'])
    place.goTo('2028-04-14T10:24')
    expect(cold()).toEqual(['Ada'])
    place.goTo('2028-04-15T10:24')
    expect(cold()).toEqual([])
  })

  it('stands with the furthest through their rhythm first, by pages', async () => {
    const { book, add, speak, run, cold, place } = await openAt('2026-06-11T10:24')
    const ids = [await add('Lars'), await add('Amara'), await add('Idris'), await add('Fine')]
    await speak(ids[0] ?? 0, ['2026-04-03'])
    await speak(ids[1] ?? 0, ['2026-03-29'])
    await speak(ids[2] ?? 0, ['2026-03-15'])
    await run((write) => setRhythm(write, [ids[0] ?? 0], { every: 10, unit: 'week' }, place.clock))
    await run((write) => setRhythm(write, [ids[1] ?? 0], MONTHLY, place.clock))
    await run((write) => setRhythm(write, [ids[2] ?? 0], { every: 2, unit: 'month' }, place.clock))
    await run((write) => setRhythm(write, [ids[3] ?? 0], MONTHLY, place.clock))
    expect(cold()).toEqual(['Amara', 'Idris', 'Lars'])
    const page = listGoingCold(book.read, { offset: 1, limit: 1 }, place)
    expect(page).toMatchObject({ total: 3, late: 2, rows: [{ person: { name: 'Idris' }, daysSince: 88 }] })
    expect(listGoingCold(book.read, { offset: 0, limit: 0 }, place)).toEqual({ total: 3, late: 2, rows: [] })
  })

  it('is nobody in the trash, and no organisation', async () => {
    const { add, speak, run, cold, place } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada')
    const press = await add('Brightwater', { kind: 'organization' })
    await speak(ada, everyThreeWeeks)
    await speak(press, everyThreeWeeks)
    expect(cold()).toEqual(['Ada'])
    await run((write) => deleteContacts(write, [ada], place.clock))
    expect(cold()).toEqual([])
    await run((write) => restoreContacts(write, [ada], place.clock))
    expect(cold()).toEqual(['Ada'])
  })

  it('is dismissed by a pause and put off by a snooze without any rhythm', async () => {
    const { add, speak, run, cold, place } = await openAt('2026-06-11T10:24')
    const [ada, bo] = [await add('Ada'), await add('Bo')]
    await speak(ada, everyThreeWeeks)
    await speak(bo, everyThreeWeeks)
    await run((write) => pauseTouch(write, [ada], true, place.clock))
    await run((write) => snoozeTouch(write, [bo], '2026-06-18', place.clock))
    expect(cold()).toEqual([])
    place.goTo('2026-06-18T00:00')
    expect(cold()).toEqual(['Bo'])
  })
})

describe('the weeks of a person', () => {
  it('are 26 from Monday to Sunday, this one last', async () => {
    const { of, add, speak } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada')
    await speak(ada, ['2026-06-08', '2026-06-07', '2026-06-03', '2025-12-15', '2025-12-14'])
    const { weeks } = of(ada)
    expect(weeks).toHaveLength(26)
    expect([weeks[25], weeks[24], weeks[0]]).toEqual([1, 2, 1])
    expect(weeks.reduce((sum, count) => sum + count, 0)).toBe(4)
  })
})
