import { addDays, instantOf } from '../civil-time.ts'
import type { TaskDue, TaskReminder } from './task.ts'

/** The instant at which a task with a time is due, or null without one. By the clock of its zone, as `instantOf` says. */
export function dueInstant({ dueOn, dueTime, zone }: TaskDue): number | null {
  return dueOn === null || dueTime === null || zone === null ? null : instantOf(dueOn, dueTime, zone)
}

/**
 * When to remind of a task: an instant where it has a zone, else the day and time on the clock of whoever reads it
 * (`2026-06-11T09:00`). Null without a reminder, or where the reminder has nothing to count from.
 */
export function reminderTime(due: TaskDue, reminder: TaskReminder | null): number | string | null {
  if (reminder === null) return null
  if (reminder.kind === 'before') {
    const at = dueInstant(due)
    return at === null ? null : at - reminder.minutes * 60_000
  }
  const on = reminder.kind === 'at' ? reminder.on : due.dueOn && addDays(due.dueOn, -reminder.daysBefore)
  if (on === null) return null
  return due.zone === null ? `${on}T${reminder.time}` : instantOf(on, reminder.time, due.zone)
}
