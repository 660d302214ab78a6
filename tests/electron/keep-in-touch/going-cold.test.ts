import { describe, expect, it } from 'vitest'
import { deleteContacts, restoreContacts } from '../../../electron/contacts/contacts.service.ts'
import { pauseTouch, setRhythm, snoozeTouch } from '../../../electron/keep-in-touch/cadences.service.ts'
import { listGoingCold } from '../../../electron/keep-in-touch/keep-in-touch.service.ts'
import { ALL_ROWS, MONTHLY, openAt } from '../../support/open-at.ts'

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
    expect(listGoingCold(book.read, ALL_ROWS, place)).toMatchObject({
      total: 1,
      rows: [
        {
          ...{ person: { id: ada, name: 'Ada' }, source: 'history', rhythm: null },
          ...{ usualDays: 21, gaps: 5, daysSince: 49, lastWords: 'Wants the spine lighter.' },
        },
      ],
    })
    // No rhythm, no ring.
    expect(listGoingCold(book.read, ALL_ROWS, place).rows[0]?.person.touch).toBeUndefined()
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
