import type { TaskPatch, TaskRow } from '../../shared/contract/tasks.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { EMPTY_TASK, type TaskFields, type TaskReminder } from '../../shared/domain/tasks/task.ts'
import { type TaskProblem, taskProblem } from '../../shared/domain/tasks/task-problem.ts'
import { ruleFault } from '../../shared/domain/tasks/task-series.ts'

/** What stands in the editor. */
export type TaskForm = Omit<TaskFields, 'dueOn' | 'dueTime' | 'contactIds'> & {
  readonly dueOn: string
  readonly dueTime: string
  readonly contactIds: readonly number[]
}
export type FormProblem = Omit<TaskProblem, 'code'> & { readonly code: string }

export function formOf(task: TaskRow | null, contactIds: readonly number[], known: Partial<TaskFields> = {}): TaskForm {
  const fields = task ?? { ...EMPTY_TASK, contactIds, ...known }
  return {
    title: fields.title,
    notes: fields.notes,
    kind: fields.kind,
    priority: fields.priority,
    dueOn: fields.dueOn ?? '',
    dueTime: fields.dueTime ?? '',
    zone: fields.zone,
    reminder: fields.reminder,
    rule: fields.rule,
    contactIds: fields.contactIds,
  }
}

/** What is wrong with what stands there, and beside which field it is said. */
export function problemOf(form: TaskForm, here: string): FormProblem | null {
  const fields = fieldsOf(form, here)
  const problem = taskProblem(fields)
  if (problem !== null) return problem
  const fault = fields.rule === null || fields.dueOn === null ? null : ruleFault(fields.rule, fields.dueOn)
  return fault === null ? null : { field: 'rule', code: fault.code, details: { part: fault.part } }
}

/** What is saved. A zone is kept only where there is a time: the one that the task has, or the reader's. */
export function fieldsOf(form: TaskForm, here: string) {
  const { dueOn, dueTime, zone, contactIds, ...rest } = form
  return {
    ...rest,
    dueOn: dueOn === '' ? null : dueOn,
    dueTime: dueTime === '' ? null : dueTime,
    zone: dueTime === '' ? null : (zone ?? here),
    contactIds: contactIds as readonly ContactId[] as ContactId[],
  } satisfies TaskPatch
}

/** The form with another date or time; a reminder that has nothing to count from becomes one that has, or goes. */
export function withDue(form: TaskForm, due: Partial<Pick<TaskForm, 'dueOn' | 'dueTime'>>): TaskForm {
  const next = { ...form, ...due }
  return { ...next, reminder: fittingReminder(next) }
}

function fittingReminder({ reminder, dueOn, dueTime }: TaskForm): TaskReminder | null {
  if (reminder === null || reminder.kind === 'at') return reminder
  if (dueOn === '') return null
  if (reminder.kind === 'day' || dueTime !== '') return reminder
  return { kind: 'day', daysBefore: 0, time: '09:00' }
}
