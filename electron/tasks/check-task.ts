import { KithError } from '../../shared/contract/errors.ts'
import type { TaskFields } from '../../shared/domain/tasks/task.ts'
import { taskProblem } from '../../shared/domain/tasks/task-problem.ts'

/** Throws `task.…` with the sentence for what is wrong with a task, if anything is. */
export function checkTask(task: TaskFields): void {
  const problem = taskProblem(task)
  if (problem !== null) throw new KithError(`task.${problem.code}`, problem.details)
}
