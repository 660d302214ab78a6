import { describe, expect, it } from 'vitest'
import { createContact, deleteContacts, updateContact } from '../../../electron/contacts/contacts.service.ts'
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
import { deleteEntry } from '../../../electron/timeline/entries.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields } from '../../support/make-contact.ts'
import { MONTHLY, openAt, THREE_WEEKS } from '../../support/open-at.ts'

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

  it('stays where only the reminder of it is turned off, and one step does both', async () => {
    const { of, add, run, place } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada')
    await run((write) => setRhythm(write, [ada], THREE_WEEKS, place.clock))
    await run((write) => setRhythm(write, [ada], undefined, place.clock, { isReminded: false }))
    expect(of(ada)).toMatchObject({ rhythm: THREE_WEEKS, isReminded: false })
    await run((write) => setRhythm(write, [ada], MONTHLY, place.clock, { isReminded: true }))
    expect(of(ada)).toMatchObject({ rhythm: MONTHLY, isReminded: true })
    await run((write) => undoLast(write, place.clock))
    expect(of(ada)).toMatchObject({ rhythm: THREE_WEEKS, isReminded: false })
  })

  it('set with the months of its break is one step', async () => {
    const { book, of, add, run, place } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada')
    const { undo: before } = historyState(book.read)
    await run((write) => setRhythm(write, [ada], MONTHLY, place.clock, { months: [7, 8] }))
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
