import { describe, expect, it } from 'vitest'
import { undoLast } from '../../../electron/history/history.service.ts'
import { dismissTasks, postponeTasks, reopenTasks } from '../../../electron/tasks/move-tasks.service.ts'
import { addTask, getTask, updateTask } from '../../../electron/tasks/tasks.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { bookOfTasks } from '../../support/make-task.ts'

/** A series whose tasks are done one after the other, each on its day, and the days they had. */
async function daysOf(dueOn: string, rule: string, count: number) {
  const { book, reader, add, finish } = await bookOfTasks(Date.parse(`${dueOn}T10:00Z`))
  let { id } = await add({ title: 'Pay the rent', dueOn, rule })
  const days: (string | null)[] = [dueOn]
  while (days.length < count) {
    reader.at = Date.parse(`${days.at(-1)}T10:00Z`)
    await finish(id)
    const next = book.read.prepare(`SELECT id, due_on FROM task WHERE state = 'open'`).get()
    if (next === undefined) break
    const { id: nextId, due_on } = next as { id: number; due_on: string }
    id = nextId
    days.push(due_on)
  }
  return days
}

describe('tasks that come round', () => {
  it.each([
    ['2026-01-31', 'FREQ=MONTHLY', ['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31']],
    ['2026-01-31', 'FREQ=MONTHLY;BYMONTHDAY=-1', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    ['2024-02-29', 'FREQ=YEARLY', ['2024-02-29', '2028-02-29', '2032-02-29']],
    ['2026-06-12', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', ['2026-06-12', '2026-06-26', '2026-07-10']],
    ['2026-06-12', 'FREQ=MONTHLY;BYDAY=2FR', ['2026-06-12', '2026-07-10', '2026-08-14']],
    ['2026-06-11', 'FREQ=DAILY;COUNT=3', ['2026-06-11', '2026-06-12', '2026-06-13']],
    ['2026-06-11', 'FREQ=WEEKLY;UNTIL=20260620', ['2026-06-11', '2026-06-18']],
  ])('from %s by %s', async (dueOn, rule, days) => {
    const isOver = /COUNT|UNTIL/.test(rule)
    expect(await daysOf(dueOn, rule, days.length + (isOver ? 1 : 0))).toEqual(days)
  })

  it('leave out the days that passed while one waited, and keep their own days when one is postponed', async () => {
    const { book, reader, here, add, finish } = await bookOfTasks()
    const open = () => book.read.prepare(`SELECT due_on FROM task WHERE state = 'open'`).pluck().all()
    const { id } = await add({ title: 'Water the plants', dueOn: '2026-06-01', rule: 'FREQ=DAILY' })
    await finish(id)
    expect(open()).toEqual(['2026-06-11'])
    const weekly = await add({ title: 'Report', dueOn: '2026-06-08', rule: 'FREQ=WEEKLY' })
    await book.write(async (write) =>
      postponeTasks(write, [weekly.id], { to: 'day', on: '2026-06-25', time: null }, here),
    )
    await finish(weekly.id)
    expect(open()).toEqual(['2026-06-11', '2026-06-15'])
    reader.at = Date.UTC(2026, 5, 22, 10)
    const late = await add({ title: 'Late', dueOn: '2026-06-15', rule: 'FREQ=WEEKLY' })
    await book.write(async (write) => postponeTasks(write, [late.id], { to: 'today' }, here))
    await finish(late.id)
    expect(open().at(-1)).toBe('2026-06-29')
  })

  it('are at the same time of the day after the clocks have changed', async () => {
    const { book, reader, add, finish } = await bookOfTasks(Date.UTC(2026, 2, 28, 12))
    const { id } = await add({
      title: 'Call',
      dueOn: '2026-03-28',
      dueTime: '09:00',
      rule: 'FREQ=DAILY',
      reminder: { kind: 'at', on: '2026-03-27', time: '18:00' },
    })
    reader.at = Date.UTC(2026, 2, 28, 12)
    await finish(id)
    const next = getTask(book.read, id + 1)
    expect(next).toMatchObject({ dueOn: '2026-03-29', dueTime: '09:00', reminder: { on: '2026-03-28' } })
    const dueAt = book.read.prepare(`SELECT due_at FROM task WHERE state = 'open'`).pluck().get()
    expect(dueAt).toBe(Date.UTC(2026, 2, 29, 7))
  })

  it('go with the step that made them, and with what is opened again before anything came of the next', async () => {
    const { book, here, add, finish } = await bookOfTasks()
    const { id } = await add({ title: 'Report', dueOn: '2026-06-11', rule: 'FREQ=WEEKLY' })
    const before = bookContent(book)
    await finish(id)
    expect(getTask(book.read, id + 1)).toMatchObject({ dueOn: '2026-06-18', state: 'open' })
    await book.write((write) => undoLast(write, here.clock))
    expect(bookContent(book)).toEqual(before)
    await finish(id)
    await book.write(async (write) => reopenTasks(write, [id], here))
    expect(book.read.prepare('SELECT count(*) FROM task').pluck().get()).toBe(1)
    expect(getTask(book.read, id).rule).toBe('FREQ=WEEKLY')
  })

  it('go on from the next where something came of that, so that none comes twice', async () => {
    const { book, here, add } = await bookOfTasks()
    const { id } = await add({ title: 'Report', dueOn: '2026-06-11', rule: 'FREQ=WEEKLY' })
    await book.write(async (write) => dismissTasks(write, [id], here))
    const next = Number(book.read.prepare(`SELECT id FROM task WHERE state = 'open'`).pluck().get())
    await book.write(async (write) => updateTask(write, next, { title: 'Weekly report' }, here))
    await book.write(async (write) => reopenTasks(write, [id], here))
    expect([getTask(book.read, id).rule, getTask(book.read, next).rule]).toEqual([null, 'FREQ=WEEKLY'])
  })

  it.each([
    ['FREQ=NEVER', 'task.ruleUnreadable'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'task.ruleNever'],
    ['FREQ=SECONDLY', 'task.ruleTooOften'],
    ['FREQ=DAILY;UNTIL=20260101', 'task.ruleEndsEarly'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20260701', 'task.ruleUnreadable'],
  ])('are refused where the rule is %s', async (rule, code) => {
    const { book, here } = await bookOfTasks()
    const adding = book.write(async (write) => addTask(write, { title: 'x', dueOn: '2026-06-11', rule }, 'x', here))
    await expect(adding).rejects.toMatchObject({ code })
  })
})
