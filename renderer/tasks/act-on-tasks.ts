import i18next from 'i18next'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { Postponement, TaskRow } from '../../shared/contract/tasks.contract.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { doneSentence, undo } from '../shell/undo.ts'
import { MOD } from '../ui/platform.ts'
import { useToasts } from '../ui/toast-store.ts'

const READ_AT_ONCE = 500
/** More are left for another time: a command takes so many. */
const MOST_AT_ONCE = 10_000

type Some = readonly Pick<TaskRow, 'id' | 'title'>[]

export function finishTasks(tasks: Some): Promise<boolean> {
  return act('tasks.done', tasks, (ids) => invoke('tasks.done', { ids }))
}

export function dismissTasks(tasks: Some): Promise<boolean> {
  return act('tasks.dismiss', tasks, (ids) => invoke('tasks.dismiss', { ids }))
}

export function reopenTasks(tasks: Some): Promise<boolean> {
  return act('tasks.reopen', tasks, (ids) => invoke('tasks.reopen', { ids }))
}

export function postponeTasks(tasks: Some, to: Postponement): Promise<boolean> {
  return act('tasks.postpone', tasks, (ids) => invoke('tasks.postpone', { ids, to }))
}

/** Moves all that is overdue to today, also what the lists do not show yet, as one step. */
export async function moveOverdueToToday(): Promise<boolean> {
  const tasks: TaskRow[] = []
  const isRead = await attempt(async () => {
    for (let isMore = true; isMore; ) {
      const ask = { list: 'overdue', contactId: null, offset: tasks.length, limit: READ_AT_ONCE } as const
      const { rows, total } = await invoke('tasks.list', ask)
      tasks.push(...rows)
      isMore = rows.length > 0 && tasks.length < Math.min(total, MOST_AT_ONCE)
    }
  })
  return isRead && postponeTasks(tasks, { to: 'today' })
}

export function deleteTasks(tasks: Some): Promise<boolean> {
  return act('tasks.delete', tasks, (ids) => invoke('tasks.delete', { ids }))
}

/** Says what was done, with the way to take it back. */
export function sayDone(name: CommandName, tasks: readonly { readonly title: string }[]): void {
  const [first] = tasks
  const subject = tasks.length === 1 ? (first?.title ?? '') : ''
  useToasts.getState().show({
    text: doneSentence({ name, subject, contacts: tasks.length }),
    action: { label: i18next.t('Undo'), keys: [MOD, 'Z'], run: () => void undo() },
  })
}

async function act(name: CommandName, tasks: Some, work: (ids: number[]) => Promise<number>): Promise<boolean> {
  if (tasks.length === 0) return false
  let count = 0
  const isDone = await attempt(async () => {
    count = await work(tasks.map(({ id }) => id))
  })
  if (isDone && count > 0) sayDone(name, tasks)
  return isDone
}
