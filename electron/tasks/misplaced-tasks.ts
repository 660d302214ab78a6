import { dueInstant, reminderTime } from '../../shared/domain/tasks/task-times.ts'
import type { ReadConnection } from '../db/book.ts'
import { taskStore } from './task-store.ts'

type Row = { id: number; dueAt: number | null; remindAt: number | null; remindLocal: string | null }

/** The keys of the tasks that are not kept by the times at which they are due and reminded of. */
export function findMisplacedTasks(read: ReadConnection): number[] {
  const rows = read
    .prepare('SELECT id, due_at AS dueAt, remind_at AS remindAt, remind_local AS remindLocal FROM task')
    .all() as Row[]
  return rows.flatMap(({ id, dueAt, remindAt, remindLocal }) => {
    const task = taskStore.find(read, id)
    if (task === undefined) return []
    const isKept = dueInstant(task) === dueAt && reminderTime(task, task.reminder) === (remindAt ?? remindLocal)
    return isKept ? [] : id
  })
}
