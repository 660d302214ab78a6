import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { Postponement } from '../../shared/contract/tasks.contract.ts'
import { addDays, civilAt } from '../../shared/domain/civil-time.ts'
import type { TaskReminder } from '../../shared/domain/tasks/task.ts'
import { daysBetween, nextMonday } from '../../shared/domain/tasks/task-days.ts'
import type { WriteConnection } from '../db/book.ts'
import { changeRecord, isSameRecord, removeRecord } from '../db/records.ts'
import { checkTask } from './check-task.ts'
import type { Here } from './here.ts'
import { type StoredTask, taskStore } from './task-store.ts'
import { recordTasks } from './tasks.service.ts'

type Found = { readonly id: number; readonly task: StoredTask }

/** Marks tasks done, as one command. Returns how many were not closed before. */
export function finishTasks(write: WriteConnection, ids: readonly number[], here: Here): number {
  return closeTasks(write, ids, 'done', here)
}

/** Closes tasks that are no longer wanted, as one command. Returns how many were not closed before. */
export function dismissTasks(write: WriteConnection, ids: readonly number[], here: Here): number {
  return closeTasks(write, ids, 'dismissed', here)
}

function closeTasks(write: WriteConnection, ids: readonly number[], state: 'done' | 'dismissed', here: Here): number {
  const at = here.clock()
  const name = state === 'done' ? 'tasks.done' : 'tasks.dismiss'
  return changeTasks(write, name, { ids, at }, ({ state: before }) =>
    before === 'open' ? { state, closedAt: at } : null,
  )
}

/** Opens tasks again that were done or dismissed, as one command. Returns how many. */
export function reopenTasks(write: WriteConnection, ids: readonly number[], here: Here): number {
  return changeTasks(write, 'tasks.reopen', { ids, at: here.clock() }, ({ state }) =>
    state === 'open' ? null : { state: 'open', closedAt: null },
  )
}

/**
 * Moves open tasks to another day, as one command; what is to be reminded of at a time of its own moves along. A series
 * goes on from the days that it has always had. Returns how many were moved. Throws `task.noSuchDate`, `task.noSuchTime`.
 */
export function postponeTasks(write: WriteConnection, ids: readonly number[], to: Postponement, here: Here): number {
  const at = here.clock()
  return changeTasks(write, 'tasks.postpone', { ids, at }, (task) => {
    if (task.state !== 'open') return null
    const dueOn = dayOf(to, civilAt(at, task.zone ?? here.zone()).day)
    const dueTime = (to.to === 'day' ? to.time : null) ?? task.dueTime
    const moved = { dueOn, dueTime, zone: dueTime === null ? null : (task.zone ?? here.zone()) }
    checkTask({ ...task, ...moved })
    return { ...moved, reminder: movedReminder(task, dueOn) }
  })
}

function dayOf(to: Postponement, today: string): string {
  if (to.to === 'day') return to.on
  if (to.to === 'nextWeek') return nextMonday(today)
  return to.to === 'today' ? today : addDays(today, 1)
}

function movedReminder({ reminder, dueOn: from }: StoredTask, to: string): TaskReminder | null {
  if (reminder?.kind !== 'at' || from === null) return reminder
  return { ...reminder, on: addDays(reminder.on, daysBetween(from, to)) }
}

/** Removes tasks, as one command. Returns how many. */
export function deleteTasks(write: WriteConnection, ids: readonly number[], here: Here): number {
  const found = findAll(write, ids)
  if (found.length === 0) return 0
  const commandId = recordTasks(write, 'tasks.delete', titlesOf(found), here.clock())
  for (const { id, task } of found) removeRecord(write, taskStore, { commandId, id, record: task })
  return announced(write, found)
}

/** Changes each task as `patchOf` says, as one command; null and what changes nothing are passed over. */
function changeTasks(
  write: WriteConnection,
  name: CommandName & `tasks.${string}`,
  { ids, at }: { readonly ids: readonly number[]; readonly at: number },
  patchOf: (task: StoredTask) => Partial<StoredTask> | null,
): number {
  const changes = findAll(write, ids).flatMap(({ id, task }) => {
    const patch = patchOf(task)
    const to = { ...task, ...patch }
    return patch === null || isSameRecord(task, to) ? [] : [{ id, task, to }]
  })
  if (changes.length === 0) return 0
  const changedBy = recordTasks(write, name, titlesOf(changes), at)
  for (const { id, task, to } of changes) {
    const record = { ...to, updatedAt: at, changedBy }
    changeRecord(write, taskStore, { commandId: changedBy, id, from: task, to: record })
  }
  return announced(write, changes)
}

function findAll(write: WriteConnection, ids: readonly number[]): Found[] {
  return [...new Set(ids)].flatMap((id) => {
    const task = taskStore.find(write, id)
    return task === undefined ? [] : [{ id, task }]
  })
}

const titlesOf = (found: readonly Found[]) => found.map(({ task }) => task)

function announced(write: WriteConnection, found: readonly { readonly id: number }[]): number {
  taskStore.announce(
    write,
    found.map(({ id }) => id),
  )
  return found.length
}
