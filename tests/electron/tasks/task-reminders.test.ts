import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { tasksSource } from '../../../electron/tasks/task-reminders.ts'
import { getTask, updateTask } from '../../../electron/tasks/tasks.service.ts'
import { makeFields } from '../../support/make-contact.ts'
import { bookOfTasks } from '../../support/make-task.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

async function opened() {
  const book = await bookOfTasks()
  return { ...book, source: tasksSource(book.here.zone) }
}

describe('reminders of tasks', () => {
  it('come before the due time, on the day, or at a time of their own', async () => {
    const { book, add, source } = await opened()
    await add({
      title: 'Call',
      dueOn: '2026-06-16',
      dueTime: '15:00',
      reminder: { kind: 'before', minutes: 10 },
    })
    await add({ title: 'Post', dueOn: '2026-06-16', reminder: { kind: 'day', daysBefore: 1, time: '09:00' } })
    await add({ title: 'Think', reminder: { kind: 'at', on: '2026-06-14', time: '20:00' } })
    const times = [Date.UTC(2026, 5, 14, 18), Date.UTC(2026, 5, 15, 7), Date.UTC(2026, 5, 16, 12, 50)] as const
    const found: number[] = []
    for (let next = source.soonestAfter(book.read, 0); next !== null; next = source.soonestAfter(book.read, next)) {
      found.push(next)
    }
    expect(found).toEqual(times)
    // The first instant is left out, the last is in.
    const due = source.dueWithin(book.read, times[0], times[2])
    expect(due.map(({ key, dueAt }) => [key, dueAt]).sort()).toEqual([
      ['task:1', times[2]],
      ['task:2', times[1]],
    ])
  })

  it('follow the computer where the task has no time, and the zone where it has one', async () => {
    const { book, reader, add, source } = await opened()
    await add({ title: 'Post', dueOn: '2026-06-16', reminder: { kind: 'day', daysBefore: 0, time: '09:00' } })
    await add({
      title: 'Call',
      dueOn: '2026-06-16',
      dueTime: '15:00',
      reminder: { kind: 'day', daysBefore: 0, time: '09:00' },
    })
    const all = () =>
      Object.fromEntries(source.dueWithin(book.read, 0, Date.UTC(2027, 0)).map(({ key, ...rest }) => [key, rest]))
    const [berlin, { occurrence = '' } = {}] = [all(), all()['task:1']]
    expect(berlin['task:1']?.dueAt).toBe(Date.UTC(2026, 5, 16, 7))
    reader.zone = 'America/New_York'
    expect(all()['task:1']).toEqual({ occurrence, dueAt: Date.UTC(2026, 5, 16, 13) })
    expect(all()['task:2']).toEqual(berlin['task:2'])
    expect(source.soonestAfter(book.read, 0)).toBe(Date.UTC(2026, 5, 16, 7))
  })

  it('come once where the clock skips their time or shows it twice', async () => {
    const { book, add, source } = await opened()
    const at = (on: string) => ({ kind: 'at', on, time: '02:30' }) as const
    await add({ title: 'skipped', reminder: at('2026-03-29') })
    await add({ title: 'twice', reminder: at('2026-10-25') })
    const midnight = Date.UTC(2026, 2, 28, 23)
    const around = (from: number) =>
      Array.from({ length: 12 }, (_, hour) => from + hour * HOUR).flatMap((hour) =>
        source.dueWithin(book.read, hour, hour + HOUR).map(({ dueAt }) => dueAt),
      )
    expect(around(midnight)).toEqual([Date.UTC(2026, 2, 29, 1, 30)])
    expect(around(Date.UTC(2026, 9, 24, 22))).toEqual([Date.UTC(2026, 9, 25, 0, 30)])
    expect(source.soonestAfter(book.read, midnight)).toBe(Date.UTC(2026, 2, 29, 1, 30))
    // What is written later comes before what the clock skips, and that is found first, also from within the hour.
    await add({ title: 'after the gap', reminder: { kind: 'at', on: '2026-03-29', time: '03:10' } })
    const found: number[] = []
    for (let next = source.soonestAfter(book.read, 0); next !== null; next = source.soonestAfter(book.read, next)) {
      found.push(next)
    }
    expect(found).toEqual([Date.UTC(2026, 2, 29, 1, 10), Date.UTC(2026, 2, 29, 1, 30), Date.UTC(2026, 9, 25, 0, 30)])
    expect(source.soonestAfter(book.read, Date.UTC(2026, 9, 25, 0, 10))).toBe(Date.UTC(2026, 9, 25, 0, 30))
  })

  it('say what to do, when and with whom, while the task stands as it was', async () => {
    const { book, add, here, source } = await opened()
    const ada = await book.write(async (write) =>
      createContact(write, makeFields({ formattedName: 'Ada Lindqvist' }), 'ada', here.clock),
    )
    const { id } = await add({
      title: 'Send the quote',
      notes: 'Paperback\nmid-June',
      dueOn: '2026-06-16',
      dueTime: '15:00',
      reminder: { kind: 'before', minutes: 0 },
      contactIds: [ada.id],
    })
    const [due] = source.dueWithin(book.read, 0, Date.UTC(2027, 0))
    const { key = '', occurrence = '' } = due ?? {}
    expect(source.find(book.read, key, occurrence)).toMatchObject({
      title: 'Send the quote, 15:00',
      body: 'Ada Lindqvist. Paperback',
      contactIds: [ada.id],
    })
    await book.write(async (write) => updateTask(write, id, { dueTime: '16:00' }, here))
    expect(source.find(book.read, key, occurrence)).toBeNull()
  })

  it('mark the task done where that is asked for, and then say nothing', async () => {
    const { book, add, here, source } = await opened()
    const { id } = await add({ title: 'Call', reminder: { kind: 'at', on: '2026-06-14', time: '20:00' } })
    await book.write(async (write) => source.finish?.(write, `task:${id}`, '2026-06-14T20:00', here.clock))
    expect(getTask(book.read, id).state).toBe('done')
    expect(source.soonestAfter(book.read, 0)).toBeNull()
    expect(source.dueWithin(book.read, 0, Date.UTC(2027, 0))).toEqual([])
    expect(source.find(book.read, `task:${id}`, '2026-06-14T20:00')).toBeNull()
  })
})
