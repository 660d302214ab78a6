import { randomUUID } from 'node:crypto'
import { addDays, civilAt } from '../../shared/domain/civil-time.ts'
import type { TaskReminder } from '../../shared/domain/tasks/task.ts'
import { daysBetween } from '../../shared/domain/tasks/task-days.ts'
import { dayFrom } from '../../shared/domain/tasks/task-series.ts'
import type { WriteConnection } from '../db/book.ts'
import { insertRecord, removeRecord } from '../db/records.ts'
import type { Here } from './here.ts'
import { type StoredTask, taskStore } from './task-store.ts'

type Command = { readonly at: number; readonly changedBy: number }

/**
 * Adds the task that comes after one that is being closed, as part of that command, and returns its key; null where
 * none comes. Its day is counted from the first of the series, so that neither month ends nor a task that was postponed
 * shift it. Days that have passed meanwhile are left out: nobody has to tick off last week.
 */
export function insertNext(
  write: WriteConnection,
  task: StoredTask,
  { at, changedBy }: Command,
  here: Here,
): number | null {
  const { rule, seriesOn, occurrenceOn, dueOn } = task
  if (rule === null || seriesOn === null || occurrenceOn === null || dueOn === null) return null
  const today = civilAt(at, task.zone ?? here.zone()).day
  const last = dueOn <= today && dueOn > occurrenceOn ? dueOn : occurrenceOn
  const after = addDays(last, 1)
  const next = dayFrom(rule, seriesOn, after > today ? after : today)
  if (next === null) return null
  return insertRecord(write, taskStore, {
    ...task,
    uid: `urn:uuid:${randomUUID()}`,
    dueOn: next,
    occurrenceOn: next,
    reminder: movedReminder(task, next),
    createdAt: at,
    updatedAt: at,
    changedBy,
  })
}

/**
 * What becomes of a series when a task of it is opened again, as part of that command: where the next one is as it was
 * made, it goes, and the series goes on from here; else it goes on from there, and this one comes only once.
 */
export function takeSeriesBack(write: WriteConnection, task: StoredTask, commandId: number): Partial<StoredTask> {
  const { nextId, changedBy } = task
  if (task.rule === null || nextId === null) return {}
  const next = taskStore.find(write, nextId)
  if (next?.state !== 'open' || next.changedBy !== changedBy) {
    return { rule: null, seriesOn: null, occurrenceOn: null, nextId: null }
  }
  removeRecord(write, taskStore, { commandId, id: nextId, record: next })
  return { nextId: null }
}

/** A reminder at a time of its own, moved along with its task. */
export function movedReminder({ reminder, dueOn: from }: StoredTask, to: string): TaskReminder | null {
  if (reminder?.kind !== 'at' || from === null) return reminder
  return { ...reminder, on: addDays(reminder.on, daysBetween(from, to)) }
}
