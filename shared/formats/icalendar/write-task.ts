import { apartFrom } from './calendar-zones.ts'
import type { EventStamps } from './codec.ts'
import type { TaskContent } from './decode-task.ts'
import { EMPTY_EVENT } from './event-draft.ts'
import { blocksOfKept, writeBlock } from './kept-blocks.ts'
import { lineOfKept } from './kept-line.ts'
import { LineWriter } from './line-writer.ts'
import { attendee } from './properties/people.ts'
import { KIND_PROPERTY, PRIORITY_NUMBERS, TASK_READERS } from './task-properties.ts'
import { writeTaskReminder } from './task-reminder.ts'
import { timeParameters, timeText } from './time-text.ts'
import { stampText, type WritableEvent, writeStamps } from './write-event.ts'

/** A task and what stood with it. `kept` are lines as `decodeTask` keeps them. */
export type WritableTask = EventStamps & Pick<WritableEvent, 'kept' | 'zones'> & { readonly task: TaskContent }

const STATUS = { open: 'NEEDS-ACTION', done: 'COMPLETED', dismissed: 'CANCELLED' } as const

/** Writes a task as a VTODO (RFC 5545 section 3.6.2), as `writeEvent` does an event. */
export function writeTask({ task, kept, zones, createdAt, revisedAt }: WritableTask, now: number): string {
  const writer = new LineWriter()
  writer.line('BEGIN:VTODO')
  if (task.uid !== '') writer.text('UID', task.uid)
  writeStamps({ createdAt, revisedAt }, now, writer)
  writeDue(task, writer)
  if (task.rule !== null) writer.property('RRULE', task.rule)
  if (task.title !== '') writer.text('SUMMARY', task.title)
  if (task.notes !== '') writer.text('DESCRIPTION', task.notes)
  if (task.priority !== 'normal') writer.property('PRIORITY', String(PRIORITY_NUMBERS[task.priority]))
  if (task.state !== 'open') writer.property('STATUS', STATUS[task.state])
  if (task.closedAt !== null) writer.property('COMPLETED', stampText(task.closedAt))
  if (task.kind !== 'task') writer.property(KIND_PROPERTY, task.kind)
  attendee.write({ ...EMPTY_EVENT, attendees: task.people }, writer)
  const own = apartFrom(zones, writer.take())
  const { lines, blocks } = blocksOfKept(kept)
  for (const line of lines) writer.line(lineOfKept(line, isTaken))
  writeTaskReminder(task, task.reminder, writer)
  for (const block of blocks) writeBlock(block, writer)
  writer.line('END:VTODO')
  return own + writer.take()
}

function writeDue({ dueOn, dueTime, zone }: TaskContent, writer: LineWriter): void {
  if (dueOn === null) return
  const due = { local: dueTime === null ? dueOn : `${dueOn}T${dueTime}:00`, zone: dueTime === null ? null : zone }
  writer.property('DUE', timeText(due), timeParameters(due))
}

function isTaken(name: string): boolean {
  return TASK_READERS.has(name) || name === 'BEGIN' || name === 'END'
}
