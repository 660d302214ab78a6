import type { TaskPatch } from '../../../shared/contract/tasks.contract.ts'
import type { Task } from '../../../shared/domain/tasks/task.ts'
import { invoke } from '../../api/kith.ts'
import { attempt } from '../../contacts/act.ts'
import { sayDone } from '../act-on-tasks.ts'

/** Adds a task and says so; what went wrong is said too, and then there is none. */
export async function addTask(fields: TaskPatch): Promise<Task | null> {
  let task: Task | null = null
  await attempt(async () => {
    task = await invoke('tasks.add', { fields })
  })
  if (task !== null) sayDone('tasks.add', [task])
  return task
}
