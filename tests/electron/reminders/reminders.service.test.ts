import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Book } from '../../../electron/db/book.ts'
import { readInbox } from '../../../electron/reminders/inbox.service.ts'
import { dueAt, fakeDesktop, fakeSource, remindIn } from '../../support/fake-reminders.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { openTestBook } from '../../support/open-test-book.ts'

const START = '2026-06-10T08:00:00Z'
type Settings = Parameters<typeof remindIn>[1]['settings']

async function started(items = [dueAt(1, '2026-06-10T09:00:00Z')], settings: Settings = {}) {
  const [book, world, list] = [await openTestBook(), fakeWorld(START), fakeSource(items)]
  const desktop = fakeDesktop(world.clock)
  const parts = { world, desktop, sources: [list.source], settings }
  const kith = remindIn(book, parts)
  await world.settle()
  return { book, world, list, desktop, kith, again: () => remindIn(book, parts) }
}

const titles = ({ shown }: ReturnType<typeof fakeDesktop>) => shown.map(({ title }) => title)
const states = (book: Book, kith: ReturnType<typeof remindIn>) =>
  readInbox(book.read, kith.context).items.map(({ title, state }) => [title, state])

describe('reminders', () => {
  it('are shown at their time, once, with one timer in between and none when there is nothing more', async () => {
    const { world, desktop, kith, book } = await started()
    expect([world.armed(), world.fired()]).toEqual([1, 0])
    await world.passUntil('2026-06-10T08:59:59.999Z')
    expect(desktop.shown).toEqual([])
    await world.passUntil('2026-06-10T09:00:00Z')
    expect(desktop.shown).toMatchObject([{ title: 'Task 1', at: Date.parse('2026-06-10T09:00:00Z') }])
    await world.pass(10 * 24 * 60 * 60_000)
    expect(desktop.shown).toHaveLength(1)
    expect(world.armed()).toBe(0)
    expect(states(book, kith)).toEqual([['Task 1', 'shown']])
    expect(kith.errors).toEqual([])
  })

  it('set anew while Kith runs arm the timer anew, also for the minute that has begun', async () => {
    const { world, desktop, list, book } = await started([dueAt(1, '2026-06-10T20:00:00Z')])
    const tell = () => book.write(async (write) => write.emit('timeline.changed', { ids: [] }))
    list.add(dueAt(2, '2026-06-10T08:30:00Z'))
    await tell()
    await world.passUntil('2026-06-10T08:30:20Z')
    expect(titles(desktop)).toEqual(['Task 2'])
    list.add(dueAt(3, '2026-06-10T08:30:00Z'))
    await tell()
    await world.pass(1_000)
    expect(titles(desktop)).toEqual(['Task 2', 'Task 3'])
    list.add(dueAt(4, '2026-06-09T08:30:00Z'))
    await tell()
    await world.passUntil('2026-06-10T19:00:00Z')
    expect(titles(desktop)).toEqual(['Task 2', 'Task 3'])
  })

  describe('that come due while a long command holds the book', () => {
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

  it('of the time before Kith knew reminders are not told', async () => {
    const { world, desktop } = await started([dueAt(1, '2026-06-09T09:00:00Z')])
    await world.pass(1_000)
    expect(desktop.shown).toEqual([])
  })

  it('missed while Kith was off or asleep arrive once, and as one when they are many', async () => {
    const items = [1, 2, 3, 4, 5].map((id) => dueAt(id, `2026-06-10T1${id}:00:00Z`))
    const { world, desktop, kith, again, book } = await started(items)
    await kith.end()
    world.sleep(48)
    const second = again()
    await world.pass(1_000)
    expect(desktop.shown).toMatchObject([
      { title: '5 follow-ups are due from while you were away', body: 'Task 1, Task 2, Task 3 and 2 more' },
    ])
    expect(states(book, second).map(([, state]) => state)).toEqual(Array(5).fill('missed'))
    await second.end()
    again()
    await world.pass(1_000)
    expect(desktop.shown).toHaveLength(1)
  })

  it('say when they were due, when one alone comes late after sleep', async () => {
    const { world, desktop, kith } = await started()
    world.sleep(5)
    kith.look()
    kith.look()
    await world.pass(1_000)
    expect(desktop.shown).toMatchObject([{ title: 'Task 1', body: 'Was due 10 Jun at 11:00.' }])
  })

  it('are not shown again when the clock is set back, nor lost when it was set forward and back', async () => {
    const { world, desktop, kith, list, book } = await started()
    await world.passUntil('2026-06-10T09:10:00Z')
    world.setClock('2026-06-10T08:00:00Z')
    kith.look()
    list.add(dueAt(2, '2026-06-10T08:40:00Z'))
    await book.write(async (write) => write.emit('timeline.changed', { ids: [] }))
    await world.passUntil('2026-06-10T10:00:00Z')
    expect(titles(desktop)).toEqual(['Task 1', 'Task 2'])
    world.setClock('2050-01-01T00:00:00Z')
    kith.look()
    await world.pass(1_000)
    world.setClock('2026-06-10T10:30:00Z')
    kith.look()
    await world.settle()
    list.add(dueAt(3, '2026-06-10T11:00:00Z'))
    await book.write(async (write) => write.emit('timeline.changed', { ids: [] }))
    await world.passUntil('2026-06-10T11:00:00Z')
    expect(titles(desktop)).toEqual(['Task 1', 'Task 2', 'Task 3'])
  })

  it('of the past are no flood when a clock that stood at 1970 is put right', async () => {
    const { world, desktop, kith, list, again } = await started()
    await world.passUntil('2026-06-10T09:10:00Z')
    await kith.end()
    list.add(...[2, 3, 4].map((id) => dueAt(id, `200${id}-01-01T00:00:00Z`)))
    list.add(dueAt(5, '2026-06-10T09:20:00Z'))
    world.setClock('1970-01-01T00:00:00Z')
    const second = again()
    await world.settle()
    world.setClock('2026-06-10T09:30:00Z')
    second.look()
    await world.pass(1_000)
    expect(titles(desktop)).toEqual(['Task 1', 'Task 5'])
  })

  it('are held in quiet hours and on quiet days, and then come as one', async () => {
    const items = ['T18:00', 'T20:00', 'T23:00'].map((time, index) => dueAt(index + 1, `2026-06-12${time}:00Z`))
    const quiet = { isQuietOn: true, quietFrom: '19:30', quietTo: '08:00', quietDays: [6, 7] }
    const { world, desktop, kith, book } = await started(items, quiet)
    await world.passUntil('2026-06-14T12:00:00Z')
    expect(desktop.shown).toEqual([])
    expect(states(book, kith)).toEqual([
      ['Task 3', 'held'],
      ['Task 2', 'held'],
      ['Task 1', 'held'],
    ])
    // Friday evening, over Saturday and Sunday, to Monday at eight in Berlin.
    await world.passUntil('2026-06-15T05:59:59Z')
    expect(desktop.shown).toEqual([])
    await world.passUntil('2026-06-15T06:00:00Z')
    expect(titles(desktop)).toEqual(['3 follow-ups are due'])
    await world.pass(7 * 24 * 60 * 60_000)
    expect(desktop.shown).toHaveLength(1)
  })

  it('that are held come at once when quiet hours are switched off', async () => {
    const quiet = { isQuietOn: true, quietFrom: '10:30', quietTo: '23:00' }
    const { world, desktop, kith } = await started(undefined, quiet)
    await world.passUntil('2026-06-10T09:30:00Z')
    kith.change({ isQuietOn: false })
    await world.pass(1_000)
    expect(desktop.shown).toMatchObject([{ title: 'Task 1', body: '' }])
  })

  it('are only in the inbox when notifications are off, and not shown later', async () => {
    const { world, desktop, kith, book } = await started(undefined, { areNotificationsOn: false })
    await world.passUntil('2026-06-10T10:00:00Z')
    kith.change({ areNotificationsOn: true })
    await world.pass(1_000)
    expect(desktop.shown).toEqual([])
    expect(states(book, kith)).toEqual([['Task 1', 'suppressed']])
  })

  it('that the desktop refused are in the inbox, and are tried once more at the next start', async () => {
    const { world, desktop, kith, book, again } = await started()
    desktop.refuse('no server')
    await world.passUntil('2026-06-10T09:01:00Z')
    expect(states(book, kith)).toEqual([['Task 1', 'failed']])
    await world.pass(60_000)
    expect(world.armed()).toBe(0)
    desktop.refuse(null)
    await kith.end()
    again()
    await world.pass(1_000)
    expect(titles(desktop)).toEqual(['Task 1'])
  })

  it('of what was done, moved or deleted meanwhile are not shown', async () => {
    const { world, desktop, kith, list, book } = await started()
    world.sleep(3)
    const { dueWithin } = list.source
    Object.assign(list.source, {
      dueWithin: (...args: Parameters<typeof dueWithin>) => {
        const due = dueWithin(...args)
        if (due.length > 0) list.remove('task:1')
        return due
      },
    })
    kith.look()
    await world.pass(1_000)
    expect(desktop.shown).toEqual([])
    expect(states(book, kith)).toEqual([])
  })

  it('say neither who nor what where details are hidden, and the last note only where it is wanted', async () => {
    const { world, desktop, kith, list } = await started([dueAt(1, '2026-06-10T09:00:00Z', { body: 'Invoice.' })])
    kith.change({ isLastNoteShown: true })
    await world.passUntil('2026-06-10T09:00:00Z')
    kith.change({ areDetailsHidden: true })
    list.add(dueAt(2, '2026-06-10T09:30:00Z', { body: 'Invoice.' }))
    list.add(...[3, 4, 5].map((id) => dueAt(id, '2026-06-10T10:00:00Z')))
    kith.look()
    await world.passUntil('2026-06-10T10:00:00Z')
    expect(desktop.shown).toMatchObject([
      { title: 'Task 1', body: 'Invoice. You last spoke on 22 May.' },
      { title: 'A follow-up is due', body: 'Open Kith to see more.' },
      { title: '3 follow-ups are due', body: 'Open Kith to see them.' },
    ])
  })

  it('open the person on a click, and the inbox where they are many', async () => {
    const items = [dueAt(7, '2026-06-10T09:00:00Z'), ...[1, 2, 3].map((id) => dueAt(id, '2026-06-10T10:00:00Z'))]
    const { world, desktop, kith, book } = await started(items)
    await world.passUntil('2026-06-10T10:00:00Z')
    desktop.react(0, { is: 'opened' })
    desktop.react(1, { is: 'opened' })
    await world.settle()
    expect(kith.opened).toEqual([{ to: 'contact', contactId: 7 }, { to: 'inbox' }])
    expect(readInbox(book.read, kith.context).unseen).toBe(0)
  })

  it('open a task, a day or the page of the day where they are about nobody, and begin what was chosen', async () => {
    const nobody = { contactIds: [] }
    const items = [
      dueAt(1, '2026-06-10T09:00:00Z', { ...nobody, place: { to: 'task', taskId: 1 } }),
      dueAt(2, '2026-06-10T10:00:00Z', { ...nobody, place: { to: 'day', day: '2026-06-11' } }),
      dueAt(3, '2026-06-10T11:00:00Z', { ...nobody, place: { to: 'today' } }),
      dueAt(4, '2026-06-10T12:00:00Z', { deed: 'call' }),
    ]
    const { world, desktop, kith } = await started(items)
    await world.passUntil('2026-06-10T12:00:00Z')
    for (const index of [0, 1, 2]) desktop.react(index, { is: 'opened' })
    for (const action of ['call', 'log']) desktop.react(3, { is: 'chosen', action })
    await world.settle()
    expect(kith.opened).toEqual([
      { to: 'task', taskId: 1 },
      { to: 'day', day: '2026-06-11' },
      { to: 'today' },
      { to: 'contact', contactId: 4, deed: 'call' },
      { to: 'contact', contactId: 4, deed: 'log' },
    ])
  })

  it('are put off, and done, from the notification itself', async () => {
    const items = [dueAt(1, '2026-06-10T09:00:00Z'), dueAt(2, '2026-06-10T09:00:00Z')]
    const { world, desktop, kith, book } = await started(items)
    await world.passUntil('2026-06-10T09:00:00Z')
    desktop.react(0, { is: 'chosen', action: 'oneHour' })
    desktop.react(1, { is: 'chosen', action: 'finish' })
    await world.settle()
    expect(states(book, kith)).toEqual([['Task 1', 'snoozed']])
    await world.passUntil('2026-06-10T10:00:01Z')
    expect(titles(desktop)).toEqual(['Task 1', 'Task 2', 'Task 1'])
    expect(kith.opened).toEqual([])
    await world.pass(24 * 60 * 60_000)
    expect(desktop.shown).toHaveLength(3)
  })

  it('go on when the book could not be written to for a while', async () => {
    const { world, desktop, kith, list, book } = await started()
    const { dueWithin } = list.source
    Object.assign(list.source, {
      dueWithin: () => {
        throw new Error('the disk is gone')
      },
    })
    await world.passUntil('2026-06-10T09:02:30Z')
    expect(kith.errors.length).toBeGreaterThan(0)
    expect(kith.errors.length).toBeLessThan(6)
    Object.assign(list.source, { dueWithin })
    await world.pass(60_000)
    expect(titles(desktop)).toEqual(['Task 1'])
    expect(states(book, kith)).toEqual([['Task 1', 'shown']])
  })
})
