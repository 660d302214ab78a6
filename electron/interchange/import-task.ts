import { systemZone } from '../../shared/domain/civil-time.ts'
import type { Task } from '../../shared/domain/tasks/task.ts'
import type { TaskContent } from '../../shared/formats/icalendar/decode-task.ts'
import { changeRecord, insertRecord } from '../db/records.ts'
import { type StoredTask, taskStore } from '../tasks/task-store.ts'
import type { PreparedPiece } from './card-batch.ts'
import { isOlder, type PieceTarget, type Written } from './import-event.ts'
import { mergeMembers } from './merge-members.ts'
import { findSource } from './sources.repository.ts'

const MEMBERS = [
  'title',
  'notes',
  'kind',
  'priority',
  'dueOn',
  'dueTime',
  'zone',
  'reminder',
  'rule',
  'state',
  'closedAt',
] as const
type Members = Pick<Task, (typeof MEMBERS)[number]>

export function insertTask(
  { write, commandId, at, findPeople }: PieceTarget,
  piece: PreparedPiece,
  task: TaskContent,
): Written {
  const members = membersOf(task, at)
  const contactIds = findPeople(task.people).flatMap(({ contactId }) => contactId ?? [])
  const series = members.rule === null ? null : members.dueOn
  const stored: StoredTask = {
    ...members,
    uid: task.uid,
    contactIds: [...new Set(contactIds)],
    seriesOn: series,
    occurrenceOn: series,
    nextId: null,
    createdAt: piece.createdAt ?? at,
    updatedAt: at,
    changedBy: commandId,
  }
  return { is: 'created', id: insertRecord(write, taskStore, stored), keptMine: [] }
}

/** Brings a task of the book up to date with a file, as `updateEvent` does an event. */
export function updateTask(
  { write, commandId, at }: PieceTarget,
  id: number,
  piece: PreparedPiece,
  task: TaskContent,
): Written {
  const from = taskStore.find(write, id)
  const source = findSource<TaskContent>(write, 'task', id)
  if (from === undefined || source?.fingerprint === piece.fingerprint)
    return { is: 'same', id, keptMine: [], isOld: true }
  const known = { sequence: 0, revisedAt: source ? source.revisedAt : from.updatedAt }
  if (isOlder({ sequence: 0, revisedAt: piece.revisedAt }, known)) return { is: 'same', id, keptMine: [], isOld: true }
  const base = source === undefined ? null : membersOf(source.said, at)
  const { patch, keptMine } = mergeMembers<Members>(MEMBERS, { mine: from, theirs: membersOf(task, at), base })
  const merged = { ...from, ...patch }
  const series = merged.rule === from.rule && merged.dueOn === from.dueOn ? {} : seriesOf(merged)
  const to = { ...merged, ...series, updatedAt: at, changedBy: commandId }
  const isChanged = changeRecord(write, taskStore, { commandId, id, from, to })
  return { is: isChanged ? 'updated' : 'same', id, keptMine }
}

function seriesOf({ rule, dueOn }: Members): Pick<StoredTask, 'seriesOn' | 'occurrenceOn'> {
  const on = rule === null ? null : dueOn
  return { seriesOn: on, occurrenceOn: on }
}

/** A task of the book with a time has a zone, one that is closed a time of that, and a rule a day to count from. */
function membersOf(task: TaskContent, at: number): Members {
  const { title, notes, kind, priority, dueOn, dueTime, zone, reminder, rule, state, closedAt } = task
  return {
    ...{ title, notes, kind, priority, dueOn, reminder, state },
    dueTime: dueOn === null ? null : dueTime,
    zone: dueOn === null || dueTime === null ? null : (zone ?? systemZone()),
    rule: dueOn === null ? null : rule,
    closedAt: state === 'open' ? null : (closedAt ?? at),
  }
}
