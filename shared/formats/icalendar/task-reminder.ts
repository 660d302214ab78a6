import { civilAt } from '../../domain/civil-time.ts'
import type { TaskDue, TaskReminder } from '../../domain/tasks/task.ts'
import { readAlarm } from './alarm.ts'
import type { Component } from './component.ts'
import { basicForm } from './date-time.ts'
import { writeMinutes } from './duration.ts'
import type { LineWriter } from './line-writer.ts'
import { instantOfTime, universalLocal } from './time-text.ts'

/** Minutes of a day. */
const DAY = 1440

/** The reminder that a VALARM of a task says; null for one that says more, or that the model has no words for. */
export function readTaskReminder(alarm: Component, { dueOn, dueTime, zone }: TaskDue): TaskReminder | null {
  const reading = readAlarm(alarm)
  if (reading === null || !reading.isWhole || reading.alarm.action !== 'display') return null
  if (reading.alarm.description !== '' && reading.alarm.description !== DESCRIPTION) return null
  const { trigger } = reading.alarm
  if (trigger.from === 'instant') {
    // A task without a zone is reminded of by the reader's clock, which an instant does not say.
    if (zone === null) return null
    const { day, time } = civilAt(trigger.at, zone)
    return trigger.at % 60_000 === 0 ? { kind: 'at', on: day, time } : null
  }
  if (trigger.from !== 'end' || dueOn === null) return null
  if (dueTime !== null) return trigger.minutes <= 0 ? { kind: 'before', minutes: -trigger.minutes || 0 } : null
  // From the midnight that begins the due day.
  const daysBefore = Math.ceil(-trigger.minutes / DAY) || 0
  if (daysBefore < 0) return null
  const minutes = trigger.minutes + daysBefore * DAY
  const two = (value: number) => String(value).padStart(2, '0')
  return { kind: 'day', daysBefore, time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` }
}

const DESCRIPTION = 'Reminder'

/** Writes a task's reminder as a VALARM; nothing where it has no place to count from. */
export function writeTaskReminder(due: TaskDue, reminder: TaskReminder | null, writer: LineWriter): void {
  const trigger = reminder === null ? null : triggerOf(due, reminder)
  if (trigger === null) return
  writer.line('BEGIN:VALARM')
  writer.property('ACTION', 'DISPLAY')
  writer.line(trigger)
  writer.text('DESCRIPTION', DESCRIPTION)
  writer.line('END:VALARM')
}

function triggerOf({ dueOn, dueTime, zone }: TaskDue, reminder: TaskReminder): string | null {
  if (reminder.kind === 'at') {
    const at = zone === null ? null : instantOfTime({ local: `${reminder.on}T${reminder.time}:00`, zone })
    return at === null ? null : `TRIGGER;VALUE=DATE-TIME:${basicForm(universalLocal(at))}Z`
  }
  if (dueOn === null) return null
  if (reminder.kind === 'before') {
    return dueTime === null ? null : `TRIGGER;RELATED=END:${writeMinutes(-reminder.minutes)}`
  }
  if (dueTime !== null) {
    const at = zone === null ? null : instantOfTime({ local: `${dueOn}T${reminder.time}:00`, zone })
    return at === null
      ? null
      : `TRIGGER;VALUE=DATE-TIME:${basicForm(universalLocal(at - reminder.daysBefore * 86_400_000))}Z`
  }
  const [hours = 0, minutes = 0] = reminder.time.split(':').map(Number)
  return `TRIGGER;RELATED=END:${writeMinutes(hours * 60 + minutes - reminder.daysBefore * DAY)}`
}
