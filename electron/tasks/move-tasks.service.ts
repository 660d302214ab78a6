import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { Postponement } from '../../shared/contract/tasks.contract.ts'
import { addDays, civilAt } from '../../shared/domain/civil-time.ts'
import { nextMonday } from '../../shared/domain/tasks/task-days.ts'
import type { WriteConnection } from '../db/book.ts'
import { changeRecord, isSameRecord, removeRecord } from '../db/records.ts'
import { checkTask } from './check-task.ts'
import type { Here } from './here.ts'
import { insertNext, movedReminder, takeSeriesBack } from './task-series.service.ts'
import { type StoredTask, taskStore } from './task-store.ts'
import { recordTasks } from './tasks.service.ts'

type Found = { readonly id: number; readonly task: StoredTask }

/** Marks tasks done, as one command; what comes round is there again. Returns how many were not closed before. */
export function finishTasks(write: WriteConnection, ids: readonly number[], here: Here): number {
  return closeTasks(write, ids, 'done', here)
}

/** Closes tasks that are no longer wanted, as one command; of what comes round, this once. Returns how many. */
export function dismissTasks(write: WriteConnection, ids: readonly number[], here: Here): number {
  return closeTasks(write, ids, 'dismissed', here)
}

function closeTasks(write: WriteConnection, ids: readonly number[], state: 'done' | 'dismissed', here: Here): number {
  const at = here.clock()
  return changeTasks(write, state === 'done' ? 'tasks.done' : 'tasks.dismiss', {
    ids,
    at,
    patchOf: (task) => (task.state === 'open' ? { state, closedAt: at } : null),
    along: (task, changedBy) => ({ nextId: insertNext(write, task, { at, changedBy }, here) }),
  })
}

/** Opens tasks again that were done or dismissed, as one command. Returns how many. */
export function reopenTasks(write: WriteConnection, ids: readonly number[], here: Here): number {
  return changeTasks(write, 'tasks.reopen', {
    ids,
    at: here.clock(),
    patchOf: ({ state }) => (state === 'open' ? null : { state: 'open', closedAt: null }),
    along: (task, changedBy) => takeSeriesBack(write, task, changedBy),
  })
}

/**
 * Moves open tasks to another day, as one command; what is to be reminded of at a time of its own moves along. A series
 * goes on from the days that it has always had. Returns how many were moved. Throws `task.noSuchDate`, `task.noSuchTime`.
 */
export function postponeTasks(write: WriteConnection, ids: readonly number[], to: Postponement, here: Here): number {
  const at = here.clock()
  const patchOf = (task: StoredTask) => {
    if (task.state !== 'open') return null
    const dueOn = dayOf(to, civilAt(at, task.zone ?? here.zone()).day)
    const dueTime = (to.to === 'day' ? to.time : null) ?? task.dueTime
    const moved = { dueOn, dueTime, zone: dueTime === null ? null : (task.zone ?? here.zone()) }
    checkTask({ ...task, ...moved })
    return { ...moved, reminder: movedReminder(task, dueOn) }
  }
  return changeTasks(write, 'tasks.postpone', { ids, at, patchOf })
}

function dayOf(to: Postponement, today: string): string {
  if (to.to === 'day') return to.on
  if (to.to === 'nextWeek') return nextMonday(today)
  return to.to === 'today' ? today : addDays(today, 1)
}

/** Removes tasks, as one command. Returns how many. */
export function deleteTasks(write: WriteConnection, ids: readonly number[], here: Here): number {
  const found = findAll(write, ids)
  if (found.length === 0) return 0
  const commandId = recordTasks(write, 'tasks.delete', titlesOf(found), here.clock())
  for (const { id, task } of found) removeRecord(write, taskStore, { commandId, id, record: task })
  return announced(write, found)
}

type Changing = {
  readonly ids: readonly number[]
  readonly at: number
  /** Null, and what changes nothing, is passed over. */
  readonly patchOf: (task: StoredTask) => Partial<StoredTask> | null
  /** What else the command does for each task, and what that changes in it. */
  readonly along?: (task: StoredTask, commandId: number) => Partial<StoredTask>
}

/** Changes tasks as one command. Returns how many were changed; where none is, nothing is recorded. */
function changeTasks(write: WriteConnection, name: CommandName & `tasks.${string}`, changing: Changing): number {
  const { ids, at, patchOf, along = () => ({}) } = changing
  const changes = findAll(write, ids).flatMap(({ id, task }) => {
    const patch = patchOf(task)
    return patch === null || isSameRecord(task, { ...task, ...patch }) ? [] : [{ id, task, patch }]
  })
  if (changes.length === 0) return 0
  const changedBy = recordTasks(write, name, titlesOf(changes), at)
  for (const { id, task, patch } of changes) {
    const to = { ...task, ...patch, ...along(task, changedBy), updatedAt: at, changedBy }
    changeRecord(write, taskStore, { commandId: changedBy, id, from: task, to })
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
