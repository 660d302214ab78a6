import { KithError } from '../../shared/contract/errors.ts'
import type { TaskFields } from '../../shared/domain/tasks/task.ts'
import { taskProblem } from '../../shared/domain/tasks/task-problem.ts'
import { ruleFault } from '../../shared/domain/tasks/task-series.ts'

/** Throws `task.…` with the sentence for what is wrong with a task, if anything is. */
export function checkTask(task: TaskFields): void {
  const problem = taskProblem(task)
  if (problem !== null) throw new KithError(`task.${problem.code}`, problem.details)
  const fault = task.rule === null ? null : ruleFault(task.rule, task.dueOn ?? '')
  if (fault !== null) throw new KithError(`task.${fault.code}`, { part: fault.part })
}
