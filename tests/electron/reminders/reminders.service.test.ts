import { describe, expect, it } from 'vitest'
import { readInbox } from '../../../electron/reminders/inbox.service.ts'
import { dueAt } from '../../support/fake-reminders.ts'
import { started, states, titles } from '../../support/started-reminders.ts'

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
