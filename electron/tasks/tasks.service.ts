import { KithError } from '../../shared/contract/errors.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { TaskPatch } from '../../shared/contract/tasks.contract.ts'
import { EMPTY_TASK, type Task, type TaskFields } from '../../shared/domain/tasks/task.ts'
import { listStored } from '../contacts/contacts.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { countContactsOf, recordCommand } from '../db/changes.ts'
import { changeRecord, insertRecord, isSameRecord } from '../db/records.ts'
import { checkTask } from './check-task.ts'
import type { Here } from './here.ts'
import { type StoredTask, taskStore } from './task-store.ts'

type Reader = Pick<ReadConnection, 'prepare'>
/** A subject is as long as a sentence can be. */
const MOST_SUBJECT = 80

/** The task with this key. Throws `task.notFound`. */
export function getTask(read: Reader, id: number): Task {
  return toTask(id, getStoredTask(read, id))
}

/** Adds a task with these fields, all others empty, as one command. Throws `contact.notFound` and `task.…`. */
export function addTask(write: WriteConnection, patch: TaskPatch, uid: string, here: Here): Task {
  const fields = completed(EMPTY_TASK, patch, here)
  checkTask(fields)
  checkContacts(write, fields.contactIds)
  const at = here.clock()
  const changedBy = recordTasks(write, 'tasks.add', [fields], at)
  const series = { ...seriesOf(fields), nextId: null }
  const stamp = { createdAt: at, updatedAt: at, changedBy }
  const id = insertRecord(write, taskStore, { ...fields, ...series, ...stamp, uid, state: 'open', closedAt: null })
  taskStore.announce(write, [id])
  return getTask(write, id)
}

/**
 * Changes what is said of a task, as one command; nothing is recorded when nothing differs. Where its day or its rule
 * changes, its series begins anew there. Throws `task.notFound`, `contact.notFound` and `task.…`.
 */
export function updateTask(write: WriteConnection, id: number, patch: TaskPatch, here: Here): Task {
  const from = getStoredTask(write, id)
  const fields: StoredTask = { ...from, ...completed(from, patch, here) }
  checkTask(fields)
  checkContacts(
    write,
    fields.contactIds.filter((contact) => !from.contactIds.includes(contact)),
  )
  const isMoved = fields.dueOn !== from.dueOn || fields.rule !== from.rule
  const to = isMoved ? { ...fields, ...seriesOf(fields) } : fields
  if (isSameRecord(from, to)) return getTask(write, id)
  const at = here.clock()
  const changedBy = recordTasks(write, 'tasks.update', [fields], at)
  changeRecord(write, taskStore, { commandId: changedBy, id, from, to: { ...to, updatedAt: at, changedBy } })
  taskStore.announce(write, [id])
  return getTask(write, id)
}

/** Records that a command on these tasks begins: by its title where it is one. */
export function recordTasks(
  write: WriteConnection,
  name: CommandName & `tasks.${string}`,
  tasks: readonly Pick<TaskFields, 'title' | 'contactIds'>[],
  at: number,
): number {
  const [first] = tasks
  const subject = tasks.length === 1 && first ? first.title.slice(0, MOST_SUBJECT).toWellFormed() : ''
  const commandId = recordCommand(write, { name, origin: 'user', subject, at })
  countContactsOf(write, commandId, tasks.length === 1 && first ? first.contactIds.length : tasks.length)
  return commandId
}

/** The task as the history keeps it. Throws `task.notFound`. */
export function getStoredTask(read: Reader, id: number): StoredTask {
  const task = taskStore.find(read, id)
  if (task === undefined) throw new KithError('task.notFound', { id })
  return task
}

/** What the window is told of a stored task. */
export function toTask(id: number, stored: StoredTask): Task {
  const { changedBy: _by, seriesOn: _series, occurrenceOn: _occurrence, nextId: _next, ...task } = stored
  return { id, ...task }
}

/** The task with these changes; what depends on something that was taken away goes with it. */
function completed(task: TaskFields, patch: TaskPatch, here: Here): TaskFields {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  const fields: TaskFields = { ...task, ...Object.fromEntries(given) }
  const title = fields.title.trim().replaceAll(/\s+/g, ' ')
  return { ...fields, title, zone: fields.dueTime === null ? null : (fields.zone ?? here.zone()) }
}

function seriesOf({ rule, dueOn }: TaskFields) {
  return rule === null ? { seriesOn: null, occurrenceOn: null } : { seriesOn: dueOn, occurrenceOn: dueOn }
}

function checkContacts(write: WriteConnection, ids: readonly number[]): void {
  const known = new Set<number>(listStored(write, ids).map(({ id }) => id))
  const missing = ids.find((id) => !known.has(id))
  if (missing !== undefined) throw new KithError('contact.notFound', { id: missing })
}
