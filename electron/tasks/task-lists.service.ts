import type { TaskCounts, TaskList, TaskListName, TaskRow, TaskSection } from '../../shared/contract/tasks.contract.ts'
import { addDays, civilAt } from '../../shared/domain/civil-time.ts'
import { PRIORITIES } from '../../shared/domain/tasks/task.ts'
import { daysBetween } from '../../shared/domain/tasks/task-days.ts'
import { dueInstant } from '../../shared/domain/tasks/task-times.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { Here } from './here.ts'
import { type StoredTask, taskStore } from './task-store.ts'
import { countClosed, type Days, findClosed, findOpen, type OpenTask } from './tasks.repository.ts'
import { getStoredTask, toTask } from './tasks.service.ts'

/** As many of the people of a task as its row shows. */
const SHOWN_PEOPLE = 3
/** The days ahead that stand under a heading of their own. */
const WEEK = 7
/** At one instant clocks are up to 26 hours apart, so that a day elsewhere is at most two days from the day here. */
const SLACK = 2
const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

/** Where and when a list is read. */
type Reading = { readonly at: number; readonly zone: string; readonly today: string }
type Placed = { readonly id: number; readonly day: string | null; readonly sortKey: string }
export type TaskStretch = { readonly contactId: number | null; readonly offset: number; readonly limit: number }
type OpenList = Exclude<TaskListName, 'done'>

/** One stretch of a list: what is due first, then what is more urgent; of what is closed, the last first. */
export function listTasks(
  read: ReadConnection,
  list: TaskListName,
  { contactId, offset, limit }: TaskStretch,
  here: Here,
): TaskList {
  const reading = readingOf(here)
  if (list === 'done') {
    const total = countClosed(read, contactId)
    const rows = rowsOf(read, findClosed(read, contactId, limit, offset), reading)
    return { total, rows, sections: total === 0 ? [] : [{ section: 'done', count: total }] }
  }
  const placed = placedIn(read, list, contactId, reading)
  const ids = placed.slice(offset, offset + limit).map(({ id }) => id)
  return { total: placed.length, rows: rowsOf(read, ids, reading), sections: sectionsOf(placed, reading) }
}

/** How many tasks each list holds. */
export function countTasks(read: ReadConnection, here: Here): TaskCounts {
  const reading = readingOf(here)
  const placed = placedIn(read, 'open', null, reading)
  const counts = { open: placed.length, today: 0, upcoming: 0, overdue: 0, someday: 0 }
  for (const { day } of placed) counts[listOf(day, reading.today)] += 1
  return counts
}

/** The task with this key as its reader sees it. Throws `task.notFound`. */
export function getTaskRow(read: ReadConnection, id: number, here: Here): TaskRow {
  return toRow(read, id, getStoredTask(read, id), readingOf(here))
}

/** The open task with somebody that is due next, or was due first; null when none has a date. */
export function nearestTask(read: ReadConnection, contactId: number, here: Here): TaskRow | null {
  const reading = readingOf(here)
  const [first] = placedIn(read, 'open', contactId, reading)
  return first === undefined || first.day === null ? null : (rowsOf(read, [first.id], reading)[0] ?? null)
}

function readingOf({ clock, zone }: Here): Reading {
  const at = clock()
  return { at, zone: zone(), today: civilAt(at, zone()).day }
}

/** The tasks of a list in their order. */
function placedIn(read: ReadConnection, list: OpenList, contactId: number | null, reading: Reading): Placed[] {
  const found = spansOf(list, reading.today).flatMap((days) => findOpen(read, days, contactId))
  const placed = found
    .map((task) => placeOf(task, reading))
    .filter(({ day }) => list === 'open' || listOf(day, reading.today) === list)
  return placed.sort((one, other) =>
    one.sortKey < other.sortKey ? -1 : one.sortKey > other.sortKey ? 1 : one.id - other.id,
  )
}

/** The days among which those of a list lie, whatever the zones of its tasks. */
function spansOf(list: OpenList, today: string): Days[] {
  const soon = addDays(today, SLACK)
  const before = addDays(today, -SLACK)
  if (list === 'someday') return [null]
  if (list === 'overdue') return [{ from: FIRST_DAY, to: soon }]
  if (list === 'today') return [{ from: before, to: soon }]
  if (list === 'upcoming') return [{ from: before, to: LAST_DAY }]
  return [{ from: FIRST_DAY, to: LAST_DAY }, null]
}

/** By day, then what has no time, then by time, then the more urgent. */
function placeOf({ id, priority, ...task }: OpenTask, { zone }: Reading): Placed {
  const { day, time } = localDue({ ...task, dueAt: task.dueAt }, zone)
  return { id, day, sortKey: `${day ?? '~'} ${time ?? ''} ${PRIORITIES.indexOf(priority)}` }
}

type Due = Pick<OpenTask, 'dueOn' | 'dueTime' | 'dueAt' | 'zone'>

/** When a task is due on its reader's clock. Asking for another zone's is slow, and seldom needed. */
function localDue({ dueOn, dueTime, dueAt, zone }: Due, here: string): { day: string | null; time: string | null } {
  if (dueAt === null || zone === here) return { day: dueOn, time: dueTime }
  return civilAt(dueAt, here)
}

function listOf(day: string | null, today: string): Exclude<OpenList, 'open'> {
  if (day === null) return 'someday'
  if (day === today) return 'today'
  return day < today ? 'overdue' : 'upcoming'
}

function sectionsOf(placed: readonly Placed[], { today }: Reading): TaskList['sections'] {
  const [tomorrow, week] = [addDays(today, 1), addDays(today, WEEK)]
  const sections: { section: TaskSection; count: number }[] = []
  for (const { day } of placed) {
    const list = listOf(day, today)
    const section = list !== 'upcoming' ? list : day === tomorrow ? 'tomorrow' : (day ?? '') <= week ? 'week' : 'later'
    const last = sections.at(-1)
    if (last?.section === section) last.count += 1
    else sections.push({ section, count: 1 })
  }
  return sections
}

function rowsOf(read: ReadConnection, ids: readonly number[], reading: Reading): TaskRow[] {
  return ids.flatMap((id) => {
    const task = taskStore.find(read, id)
    return task === undefined ? [] : [toRow(read, id, task, reading)]
  })
}

function toRow(read: ReadConnection, id: number, task: StoredTask, { at, zone, today }: Reading): TaskRow {
  const dueAt = dueInstant(task)
  const { day, time } = localDue({ ...task, dueAt }, zone)
  const daysLate = day === null ? null : daysBetween(day, today)
  const isPast = dueAt === null ? (daysLate ?? 0) > 0 : dueAt < at
  const people = listSummaries(read, task.contactIds.slice(0, SHOWN_PEOPLE))
  return { ...toTask(id, task), people, day, time, isLate: task.state === 'open' && isPast, daysLate }
}
