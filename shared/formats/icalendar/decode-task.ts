import type { Attendee } from '../../domain/calendar/event.ts'
import type { TaskFields, TaskState } from '../../domain/tasks/task.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import type { EventStamps } from './codec.ts'
import type { CalendarFrame, Component, ReadPiece } from './component.ts'
import { countProperties } from './decode-event.ts'
import type { PieceProof } from './decoded.ts'
import { keptBlock, keptOf } from './kept-line.ts'
import { TaskDraft } from './task-draft.ts'
import { TASK_READERS } from './task-properties.ts'
import { readTaskReminder } from './task-reminder.ts'

/** A task as a VTODO has it: whom it is about is said by addresses. */
export type TaskContent = Omit<TaskFields, 'contactIds'> & {
  readonly uid: string
  readonly state: TaskState
  /** Epoch milliseconds, UTC. */
  readonly closedAt: number | null
  readonly people: readonly Attendee[]
}

/** What a VTODO says, in the words of the model. */
export type DecodedTask = PieceProof &
  EventStamps & {
    readonly kind: 'task'
    readonly task: TaskContent
    /** Lines and components without words in the model, as they stood, unfolded. */
    readonly kept: readonly string[]
    /** As of an event. */
    readonly zones: readonly string[]
  }

/** Reads a VTODO (RFC 5545 section 3.6.2). Every line is either read or kept as it stood. Never throws. */
export function decodeTask({ component, warnings }: ReadPiece, calendar: CalendarFrame): DecodedTask {
  const draft = new TaskDraft(calendar)
  const kept: string[] = []
  let [readCount, keptCount] = [0, 0]
  for (const line of component.lines) {
    if (takeLine(line, draft)) readCount++
    else if (line.name !== 'END') {
      keptCount++
      kept.push(keptOf(line))
    }
  }
  for (const inner of component.components) {
    const count = countProperties(inner.all)
    if (takeAlarm(inner, draft)) readCount += count
    else {
      keptCount += count
      for (const text of keptBlock(inner)) kept.push(text)
    }
  }
  // Some programs say when it was done and leave the STATUS as it was.
  if (draft.task.closedAt !== null && draft.task.state === 'open') draft.task.state = 'done'
  const propertyCount = countProperties(component.all)
  return {
    kind: 'task',
    line: component.line,
    task: draft.task,
    createdAt: draft.createdAt,
    revisedAt: draft.revisedAt ?? draft.stampedAt,
    kept,
    zones: draft.zoneTexts(kept),
    propertyCount,
    keptCount,
    lostCount: propertyCount - readCount - keptCount,
    warnings: draft.warnings.length === 0 ? warnings : [...warnings, ...draft.warnings],
  }
}

function takeLine(line: ContentLine, draft: TaskDraft): boolean {
  return TASK_READERS.get(line.name)?.(line, parseParameters(line.parameters), draft) ?? false
}

/** A task has one reminder; other alarms are kept. */
function takeAlarm(inner: Component, draft: TaskDraft): boolean {
  if (inner.name !== 'VALARM' || draft.task.reminder !== null) return false
  const reminder = readTaskReminder(inner, draft.task)
  if (reminder === null) return false
  draft.task.reminder = reminder
  return true
}
