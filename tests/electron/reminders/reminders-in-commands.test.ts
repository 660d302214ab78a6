import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dueAt } from '../../support/fake-reminders.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { started, states, titles } from '../../support/started-reminders.ts'

describe('reminders that come due while a long command holds the book', () => {
  /** A book with a command under way since before the reminder was due; `end` ends it, well or not. */
  async function held() {
    const parts = await started()
    const { promise: over, resolve, reject } = Promise.withResolvers<void>()
    const running = parts.book.write(() => over).catch(() => undefined)
    await parts.world.passUntil('2026-06-10T09:00:00Z')
    const end = async (failure?: Error) => {
      if (failure) reject(failure)
      else resolve()
      await running
      await parts.world.settle()
    }
    return { ...parts, end }
  }

  it.each([
    ['is done', undefined],
    ['is taken back', new Error('cancelled')],
  ])('are shown meanwhile, and not once more when it %s', async (_, failure) => {
    const { world, desktop, book, kith, end, again } = await held()
    expect(desktop.shown).toEqual([])
    await world.pass(1_000)
    expect(titles(desktop)).toEqual(['Task 1'])
    expect(states(book, kith)).toEqual([])
    await end(failure)
    expect(states(book, kith)).toEqual([['Task 1', 'shown']])
    await kith.end()
    again()
    await world.pass(60 * 60_000)
    expect([desktop.shown.length, kith.errors]).toEqual([1, []])
  })

  it('are each shown at their time', async () => {
    const { world, desktop, list, book, kith, end } = await held()
    list.add(dueAt(2, '2026-06-10T09:05:00Z'))
    await world.passUntil('2026-06-10T09:04:59Z')
    expect(titles(desktop)).toEqual(['Task 1'])
    await world.passUntil('2026-06-10T09:05:00Z')
    expect(titles(desktop)).toEqual(['Task 1', 'Task 2'])
    await end()
    expect(states(book, kith)).toEqual([
      ['Task 2', 'shown'],
      ['Task 1', 'shown'],
    ])
  })

  it('are shown at once after sleep', async () => {
    const { world, desktop, list, kith, end } = await held()
    list.add(dueAt(2, '2026-06-10T11:00:00Z'))
    await world.pass(1_000)
    world.sleep(3)
    kith.look()
    await world.settle()
    expect(titles(desktop)).toEqual(['Task 1', 'Task 2'])
    await end()
    expect(titles(desktop)).toEqual(['Task 1', 'Task 2'])
  })

  it('arm no timer that is too long to be kept', async () => {
    const { world, list, end } = await held()
    list.add(dueAt(2, '2026-09-10T09:05:00Z'))
    const before = world.fired()
    await world.pass(10_000)
    expect(world.fired() - before).toBeLessThan(3)
    await end()
  })

  it('are shown where the command began once they were claimed', async () => {
    const { world, desktop, book, kith } = await started()
    const { promise: over, resolve } = Promise.withResolvers<void>()
    const ends = book.subscribe((event) => {
      if (event !== 'reminders.changed') return
      ends()
      void book.write(() => over)
    })
    await world.passUntil('2026-06-10T09:00:00.900Z')
    expect(titles(desktop)).toEqual(['Task 1'])
    resolve()
    await world.settle()
    expect(states(book, kith)).toEqual([['Task 1', 'shown']])
    await world.pass(60 * 60_000)
    expect([desktop.shown.length, kith.errors]).toEqual([1, []])
  })

  it('are shown where the command began once another had been shown', async () => {
    const { world, desktop, book, kith, list } = await started()
    list.add(dueAt(2, '2026-06-10T09:05:00Z'))
    const { promise: over, resolve } = Promise.withResolvers<void>()
    const { show } = desktop.notifier
    desktop.notifier.show = (...args) => {
      void book.write(() => over)
      desktop.notifier.show = show
      return show(...args)
    }
    await world.passUntil('2026-06-10T09:05:00Z')
    expect(titles(desktop)).toEqual(['Task 1', 'Task 2'])
    resolve()
    await world.settle()
    expect(states(book, kith)).toEqual([
      ['Task 2', 'shown'],
      ['Task 1', 'shown'],
    ])
    await world.pass(60 * 60_000)
    expect([desktop.shown.length, kith.errors]).toEqual([2, []])
  })

  it('are shown where the command began before Kith looked for the first time', async () => {
    const { world, desktop, book, kith, again } = await started()
    await kith.end()
    await world.passUntil('2026-06-10T09:00:10Z')
    const { promise: over, resolve } = Promise.withResolvers<void>()
    void book.write(() => over)
    const second = again()
    await world.pass(900)
    expect(titles(desktop)).toEqual(['Task 1'])
    resolve()
    await world.settle()
    expect(states(book, second)).toEqual([['Task 1', 'shown']])
    await world.pass(60 * 60_000)
    expect([desktop.shown.length, second.errors]).toEqual([1, []])
  })

  it('are shown at their time also where one command follows the other', async () => {
    const { world, desktop, list, book, kith, end } = await held()
    list.add(dueAt(2, '2026-06-10T09:05:00Z'))
    const { promise: over, resolve } = Promise.withResolvers<void>()
    await world.pass(1_000)
    const next = book.write(() => over)
    await end()
    await world.passUntil('2026-06-10T09:05:00.900Z')
    expect(titles(desktop)).toEqual(['Task 1', 'Task 2'])
    resolve()
    await next
    await world.settle()
    expect(states(book, kith)).toEqual([
      ['Task 2', 'shown'],
      ['Task 1', 'shown'],
    ])
  })

  it('wait for the end of quiet hours like any other', async () => {
    const { world, desktop, book, kith, end } = await held()
    kith.change({ isQuietOn: true, quietFrom: '08:00', quietTo: '20:00' })
    await world.pass(60_000)
    expect(desktop.shown).toEqual([])
    await end()
    expect(states(book, kith)).toEqual([['Task 1', 'held']])
  })

  it('open the person at once and are put off as soon as the book is free', async () => {
    const { world, desktop, book, kith, end } = await held()
    await world.pass(1_000)
    desktop.react(0, { is: 'opened' })
    expect(kith.opened).toEqual([{ to: 'contact', contactId: 1 }])
    desktop.react(0, { is: 'chosen', action: 'oneHour' })
    await end()
    await world.settle()
    expect(states(book, kith)).toEqual([['Task 1', 'snoozed']])
    await world.pass(61 * 60_000)
    expect(titles(desktop)).toEqual(['Task 1', 'Task 1'])
  })

  it('are shown while cards are imported', async () => {
    const { world, desktop, book, kith } = await started()
    const seen: string[][] = []
    const cards = Array.from({ length: 2_000 }, (_, n) =>
      card(`Ada Lindqvist${n}`, `NOTE:${'Likes paper. '.repeat(20)}`),
    )
    const watched = Promise.withResolvers<void>()
    const report = () => {
      if (seen.length > 0) return
      seen.push([])
      void world.passUntil('2026-06-10T09:00:01Z').then(() => {
        seen.push(titles(desktop))
        watched.resolve()
      })
    }
    const before = book.read.prepare('SELECT count(*) FROM contact').pluck()
    const isUnderWay = watched.promise.then(() => before.get() === 0)
    const { files } = await importTexts(book, [cards.join('')], { report })
    await world.settle()
    expect(await isUnderWay).toBe(true)
    expect(files[0]?.records.created).toBe(2_000)
    expect(seen).toEqual([[], ['Task 1']])
    expect(states(book, kith)).toEqual([['Task 1', 'shown']])
    expect(desktop.shown).toHaveLength(1)
  })

  it('are not shown where it cannot be noted that they were, but after it', async () => {
    const { world, desktop, book, kith, end } = await held()
    mkdirSync(join(book.folder, 'reminders-shown.jsonl'))
    await world.pass(1_000)
    expect(desktop.shown).toEqual([])
    expect(kith.errors).toHaveLength(1)
    await end()
    expect(titles(desktop)).toEqual(['Task 1'])
  })
})
