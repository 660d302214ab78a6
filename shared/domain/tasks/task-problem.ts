import { parsePartialDate } from '../partial-date.ts'
import type { TaskFields } from './task.ts'

/** What keeps a task from being saved, and the field beside which the sentence belongs. */
export type TaskProblem = {
  readonly field: 'title' | 'due' | 'time' | 'zone' | 'reminder' | 'rule'
  readonly code:
    | 'noTitle'
    | 'noSuchDate'
    | 'noSuchTime'
    | 'timeWithoutDate'
    | 'noSuchZone'
    | 'reminderNeedsTime'
    | 'reminderNeedsDate'
    | 'repeatNeedsDate'
  readonly details: Readonly<Record<string, string>>
}
type Found = TaskProblem | null

/** The first thing that is wrong with a task, or null. The rule itself is looked at by `ruleProblem`. */
export function taskProblem(task: Omit<TaskFields, 'contactIds' | 'kind' | 'priority' | 'notes'>): Found {
  if (task.title.trim() === '') return { field: 'title', code: 'noTitle', details: {} }
  return dueProblem(task) ?? reminderProblem(task) ?? repeatProblem(task)
}

function dueProblem({ dueOn, dueTime, zone }: Pick<TaskFields, 'dueOn' | 'dueTime' | 'zone'>): Found {
  if (dueOn !== null && !isCivilDate(dueOn)) return { field: 'due', code: 'noSuchDate', details: { date: dueOn } }
  if (dueTime === null) return null
  if (!isCivilTime(dueTime)) return { field: 'time', code: 'noSuchTime', details: { time: dueTime } }
  if (dueOn === null) return { field: 'due', code: 'timeWithoutDate', details: {} }
  return isZone(zone ?? '') ? null : { field: 'zone', code: 'noSuchZone', details: { zone: zone ?? '' } }
}

function reminderProblem({ reminder, dueOn, dueTime }: Pick<TaskFields, 'reminder' | 'dueOn' | 'dueTime'>): Found {
  if (reminder === null) return null
  if (reminder.kind === 'before') {
    return dueTime === null ? { field: 'reminder', code: 'reminderNeedsTime', details: {} } : null
  }
  if (!isCivilTime(reminder.time)) return { field: 'reminder', code: 'noSuchTime', details: { time: reminder.time } }
  if (reminder.kind === 'day') {
    return dueOn === null ? { field: 'reminder', code: 'reminderNeedsDate', details: {} } : null
  }
  return isCivilDate(reminder.on) ? null : { field: 'reminder', code: 'noSuchDate', details: { date: reminder.on } }
}

function repeatProblem({ rule, dueOn }: Pick<TaskFields, 'rule' | 'dueOn'>): Found {
  return rule !== null && dueOn === null ? { field: 'rule', code: 'repeatNeedsDate', details: {} } : null
}

/** Whether this is a day that exists, `2028-02-29`. */
export function isCivilDate(text: string): boolean {
  return text.length === 10 && parsePartialDate(text)?.year != null
}

/** Whether this is a time of the day, `09:05`. */
export function isCivilTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
