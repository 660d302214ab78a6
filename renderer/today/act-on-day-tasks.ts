import type { TaskRow } from '../../shared/contract/tasks.contract.ts'
import { invoke } from '../api/kith.ts'
import { actAtOnce } from '../contacts/act-on-many.ts'

type Some = Pick<TaskRow, 'id' | 'title'>

/** Each does one thing with a task, says so, and offers to take it back. */
export const finishTask = ({ id, title }: Some) =>
  actAtOnce({ name: 'tasks.done', subject: title }, () => invoke('tasks.done', { ids: [id] }))

export const reopenTask = ({ id, title }: Some) =>
  actAtOnce({ name: 'tasks.reopen', subject: title }, () => invoke('tasks.reopen', { ids: [id] }))

export const dismissTask = ({ id, title }: Some) =>
  actAtOnce({ name: 'tasks.dismiss', subject: title }, () => invoke('tasks.dismiss', { ids: [id] }))

export const postponeTask = ({ id, title }: Some, to: 'today' | 'tomorrow' | 'nextWeek') =>
  actAtOnce({ name: 'tasks.postpone', subject: title }, () => invoke('tasks.postpone', { ids: [id], to: { to } }))
