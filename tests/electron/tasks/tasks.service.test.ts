import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { historyState, undoLast } from '../../../electron/history/history.service.ts'
import {
  deleteTasks,
  dismissTasks,
  finishTasks,
  postponeTasks,
  reopenTasks,
} from '../../../electron/tasks/move-tasks.service.ts'
import { addTask, getTask, updateTask } from '../../../electron/tasks/tasks.service.ts'
import type { Postponement, TaskPatch } from '../../../shared/contract/tasks.contract.ts'
import { makeFields } from '../../support/make-contact.ts'
import { bookOfTasks, NOW } from '../../support/make-task.ts'

const code = (expected: string, details = {}) => expect.objectContaining({ code: expected, details })

describe('tasks', () => {
  it('are kept as they were written, with the title in one line and the zone of the reader where there is a time', async () => {
    const { book, add, here } = await bookOfTasks()
    const ada = await book.write(async (write) =>
      createContact(write, makeFields({ formattedName: 'Ada' }), 'ada', here.clock),
    )
    const reminder = { kind: 'before', minutes: 10 } as const
    const { id } = await add({
      title: ' Call\n Ada ',
      kind: 'call',
      dueOn: '2026-06-16',
      dueTime: '15:00',
      reminder,
      contactIds: [ada.id],
    })
    expect(getTask(book.read, id)).toMatchObject({
      title: 'Call Ada',
      kind: 'call',
      priority: 'normal',
      zone: 'Europe/Berlin',
      reminder,
      contactIds: [ada.id],
      state: 'open',
      createdAt: NOW,
    })
    expect(historyState(book.read).undo).toMatchObject({ name: 'tasks.add', subject: 'Call Ada', contacts: 1 })
  })

  it.each<[TaskPatch, unknown]>([
    [{ title: ' ' }, code('task.noTitle')],
    [{ dueOn: '2026-02-29' }, code('task.noSuchDate', { date: '2026-02-29' })],
    [{ dueOn: '2026-06' }, code('task.noSuchDate', { date: '2026-06' })],
    [{ dueOn: '2026-06-11', dueTime: '24:00' }, code('task.noSuchTime', { time: '24:00' })],
    [{ dueTime: '15:00' }, code('task.timeWithoutDate')],
    [{ dueOn: '2026-06-11', dueTime: '15:00', zone: 'Mars/Base' }, code('task.noSuchZone', { zone: 'Mars/Base' })],
    [{ dueOn: '2026-06-11', reminder: { kind: 'before', minutes: 5 } }, code('task.reminderNeedsTime')],
    [{ reminder: { kind: 'day', daysBefore: 0, time: '09:00' } }, code('task.reminderNeedsDate')],
    [{ reminder: { kind: 'at', on: '2026-04-31', time: '09:00' } }, code('task.noSuchDate', { date: '2026-04-31' })],
    [{ rule: 'FREQ=DAILY' }, code('task.repeatNeedsDate')],
    [{ contactIds: [99] as never }, code('contact.notFound', { id: 99 })],
  ])('say what is wrong with %j, and write nothing', async (patch, error) => {
    const { book, here } = await bookOfTasks()
    const adding = book.write(async (write) => addTask(write, { title: 'Call', ...patch }, 'task', here))
    await expect(adding).rejects.toEqual(error)
    expect(historyState(book.read).undo).toBeNull()
  })

  it('are left alone, and out of the history, where a change changes nothing', async () => {
    const { book, add, here } = await bookOfTasks()
    const { id } = await add({ title: 'Call', dueOn: '2026-06-11' })
    const step = historyState(book.read).undo?.id
    await book.write(async (write) => updateTask(write, id, { title: 'Call ' }, here))
    expect(historyState(book.read).undo?.id).toBe(step)
    await book.write(async (write) => updateTask(write, id, { title: 'Write' }, here))
    expect(getTask(book.read, id)).toMatchObject({ title: 'Write', dueOn: '2026-06-11' })
  })

  it('lose their zone with their time, so that they are due wherever their reader is', async () => {
    const { book, add, here } = await bookOfTasks()
    const { id } = await add({ title: 'Call', dueOn: '2026-06-11', dueTime: '15:00' })
    await book.write(async (write) => updateTask(write, id, { dueTime: null }, here))
    expect(getTask(book.read, id)).toMatchObject({ dueTime: null, zone: null })
  })

  it('are done, dismissed, opened again and deleted together, as one step', async () => {
    const { book, add, here } = await bookOfTasks()
    const [one, two] = [await add({ title: 'One' }), await add({ title: 'Two' })]
    const ids = [one.id, two.id, 99]
    const states = () => [one.id, two.id].map((id) => getTask(book.read, id).state)
    expect(await book.write(async (write) => finishTasks(write, ids, here))).toBe(2)
    expect(historyState(book.read).undo).toMatchObject({ name: 'tasks.done', subject: '', contacts: 2 })
    expect(getTask(book.read, one.id).closedAt).toBe(NOW)
    expect(await book.write(async (write) => finishTasks(write, ids, here))).toBe(0)
    await book.write((write) => undoLast(write, here.clock))
    expect(states()).toEqual(['open', 'open'])
    await book.write(async (write) => dismissTasks(write, [one.id], here))
    expect(states()).toEqual(['dismissed', 'open'])
    expect(await book.write(async (write) => reopenTasks(write, ids, here))).toBe(1)
    expect(await book.write(async (write) => deleteTasks(write, ids, here))).toBe(2)
    await book.write((write) => undoLast(write, here.clock))
    expect(states()).toEqual(['open', 'open'])
  })

  it.each<[Postponement, string, string | null]>([
    [{ to: 'today' }, '2026-06-11', '15:00'],
    [{ to: 'tomorrow' }, '2026-06-12', '15:00'],
    [{ to: 'nextWeek' }, '2026-06-15', '15:00'],
    [{ to: 'day', on: '2026-07-01', time: null }, '2026-07-01', '15:00'],
    [{ to: 'day', on: '2026-07-01', time: '08:00' }, '2026-07-01', '08:00'],
  ])('are postponed %j, and what they remind of moves along', async (to, dueOn, dueTime) => {
    const { book, add, here } = await bookOfTasks()
    const reminder = { kind: 'at', on: '2026-06-08', time: '09:00' } as const
    const { id } = await add({ title: 'Call', dueOn: '2026-06-09', dueTime: '15:00', reminder })
    await book.write(async (write) => postponeTasks(write, [id], to, here))
    const task = getTask(book.read, id)
    expect([task.dueOn, task.dueTime]).toEqual([dueOn, dueTime])
    const dayBefore = new Date(Date.parse(dueOn) - 86_400_000).toISOString().slice(0, 10)
    expect(task.reminder).toEqual({ ...reminder, on: dayBefore })
  })

  it('are not postponed to a day that does not exist', async () => {
    const { book, add, here } = await bookOfTasks()
    const { id } = await add({ title: 'Call' })
    const to = { to: 'day', on: '2026-02-30', time: null } as const
    const moving = book.write(async (write) => postponeTasks(write, [id], to, here))
    await expect(moving).rejects.toEqual(code('task.noSuchDate', { date: '2026-02-30' }))
  })

  it('tell the windows which of them changed', async () => {
    const { book, add, finish } = await bookOfTasks()
    const told: unknown[] = []
    book.subscribe((event, payload) => event === 'tasks.changed' && told.push(payload))
    const { id } = await add({ title: 'Call' })
    await finish(id)
    expect(told).toEqual([{ ids: [id] }, { ids: [id] }])
  })
})
