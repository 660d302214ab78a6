import { finishTasks } from '../../electron/tasks/move-tasks.service.ts'
import { addTask } from '../../electron/tasks/tasks.service.ts'
import type { TaskPatch } from '../../shared/contract/tasks.contract.ts'
import { openTestBook } from './open-test-book.ts'

/** Thursday 11 June 2026, 10:24 in Berlin. */
export const NOW = Date.UTC(2026, 5, 11, 8, 24)

/** A book with tasks, read at a time and in a zone that the test sets. */
export async function bookOfTasks(at = NOW, zone = 'Europe/Berlin') {
  const book = await openTestBook()
  const reader = { at, zone }
  const here = { clock: () => reader.at, zone: () => reader.zone }
  let made = 0
  const add = (patch: TaskPatch) => book.write(async (write) => addTask(write, patch, `task-${++made}`, here))
  const finish = (...ids: number[]) => book.write(async (write) => finishTasks(write, ids, here))
  return { book, reader, here, add, finish }
}
