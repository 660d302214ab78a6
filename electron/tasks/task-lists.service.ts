import { KithError } from '../../shared/contract/errors.ts'
import type { TaskCounts, TaskList, TaskListName, TaskRow, TaskSection } from '../../shared/contract/tasks.contract.ts'
import { addDays, civilAt, instantOf } from '../../shared/domain/civil-time.ts'
import { daysBetween } from '../../shared/domain/tasks/task-days.ts'
import { wallClock } from '../../shared/domain/zone-offset.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { Here } from './here.ts'
import {
  type Asked,
  countSomeday,
  type DayStart,
  type Elsewhere,
  listElsewhere,
  listSomeday,
} from './open-tasks.repository.ts'
import { countDated, listDated } from './open-tasks.ts'
import { listStored, type StoredTask } from './task-store.ts'
import { countClosed, findClosed } from './tasks.repository.ts'
import { toTask } from './tasks.service.ts'

/** As many of the people of a task as its row shows. */
const SHOWN_PEOPLE = 3
/** The days ahead that stand under a heading of their own. */
const WEEK = 7
const ALWAYS = 9e15
const FIRST: DayStart = { day: '', at: -ALWAYS }
const LAST: DayStart = { day: '~', at: ALWAYS }

/** Where and when a list is read. */
type Reading = {
  readonly at: number
  readonly zone: string
  readonly days: Record<Dated, readonly [DayStart, DayStart]>
}
export type TaskStretch = { readonly contactId: number | null; readonly offset: number; readonly limit: number }
type Section = Exclude<TaskSection, 'done'>
type Dated = Exclude<Section, 'someday'>
type OpenList = Exclude<TaskListName, 'done'>
const SECTIONS: Record<OpenList, readonly Section[]> = {
  open: ['overdue', 'today', 'tomorrow', 'week', 'later', 'someday'],
  overdue: ['overdue'],
  today: ['today'],
  upcoming: ['tomorrow', 'week', 'later'],
  someday: ['someday'],
}

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
  const elsewhere = listElsewhere(read, { ...reading, contactId })
  const sections = countSections(read, list, contactId, reading, elsewhere)
  const total = sections.reduce((sum, { count }) => sum + count, 0)
  const someday = sections.find(({ section }) => section === 'someday')?.count ?? 0
  const dated = total - someday
  const asked = askedBy(list, contactId, reading)
  const ids = offset < dated ? listDated(read, asked, elsewhere, { offset, limit }) : []
  const room = someday === 0 ? 0 : limit - ids.length
  const last = room > 0 ? listSomeday(read, contactId, Math.max(0, offset - dated), room) : []
  return {
    total,
    rows: rowsOf(read, [...ids, ...last], reading),
    sections: sections.filter(({ count }) => count > 0),
  }
}

/** How many tasks each list holds. */
export function countTasks(read: ReadConnection, here: Here): TaskCounts {
  const reading = readingOf(here)
  const elsewhere = listElsewhere(read, { ...reading, contactId: null })
  const counts = new Map(
    countSections(read, 'open', null, reading, elsewhere).map(({ section, count }) => [section, count]),
  )
  const sumOf = (list: OpenList) => SECTIONS[list].reduce((sum, section) => sum + (counts.get(section) ?? 0), 0)
  const [open, today, upcoming] = [sumOf('open'), sumOf('today'), sumOf('upcoming')]
  return { open, today, upcoming, overdue: sumOf('overdue'), someday: sumOf('someday') }
}

/** Tasks as their reader sees them, in this order. */
export function taskRows(read: ReadConnection, ids: readonly number[], here: Here): TaskRow[] {
  return rowsOf(read, ids, readingOf(here))
}

/** The task with this key as its reader sees it. Throws `task.notFound`. */
export function getTaskRow(read: ReadConnection, id: number, here: Here): TaskRow {
  const [row] = rowsOf(read, [id], readingOf(here))
  if (row === undefined) throw new KithError('task.notFound', { id })
  return row
}

/** The open task with somebody that is due next, or was due first; null when none has a date. */
export function nearestTask(read: ReadConnection, contactId: number, here: Here): TaskRow | null {
  const reading = readingOf(here)
  const elsewhere = listElsewhere(read, { ...reading, contactId })
  const ids = listDated(read, askedBy('open', contactId, reading), elsewhere, { offset: 0, limit: 1 })
  return rowsOf(read, ids, reading)[0] ?? null
}

function readingOf({ clock, zone }: Here): Reading {
  const [at, here] = [clock(), zone()]
  const { day } = civilAt(at, here)
  const startIn = (days: number) => {
    const date = addDays(day, days)
    return { day: date, at: instantOf(date, '00:00', here) }
  }
  const [today, tomorrow, week, later] = [startIn(0), startIn(1), startIn(2), startIn(WEEK + 1)]
  return {
    at,
    zone: here,
    days: {
      overdue: [FIRST, today],
      today: [today, tomorrow],
      tomorrow: [tomorrow, week],
      week: [week, later],
      later: [later, LAST],
    },
  }
}

/** How many tasks stand under each heading of a list. */
function countSections(
  read: ReadConnection,
  list: OpenList,
  contactId: number | null,
  { zone, days }: Reading,
  elsewhere: readonly Elsewhere[],
): { section: Section; count: number }[] {
  const countOf = (section: Section) => {
    if (section === 'someday') return countSomeday(read, contactId)
    const [from, until] = days[section]
    return countDated(read, { zone, contactId, from, until }, elsewhere)
  }
  return SECTIONS[list].map((section) => ({ section, count: countOf(section) }))
}

/** Which days a list is of. */
function askedBy(list: OpenList, contactId: number | null, { zone, days }: Reading): Asked {
  const dated = SECTIONS[list].filter((section) => section !== 'someday')
  const [from] = days[dated[0] ?? 'overdue']
  const [, until] = days[dated.at(-1) ?? 'overdue']
  return { zone, contactId, from, until }
}

function rowsOf(read: ReadConnection, ids: readonly number[], reading: Reading): TaskRow[] {
  const tasks = listStored(read, ids)
  const shown = [...tasks.values()].flatMap(({ task }) => task.contactIds.slice(0, SHOWN_PEOPLE))
  const people = new Map(listSummaries(read, [...new Set(shown)]).map((person) => [Number(person.id), person]))
  const clock = wallClock(reading.zone)
  return ids.flatMap((id) => {
    const found = tasks.get(id)
    if (found === undefined) return []
    const { task, dueAt } = found
    const about = task.contactIds.slice(0, SHOWN_PEOPLE).flatMap((contactId) => people.get(contactId) ?? [])
    return [{ ...toTask(id, task), people: about, ...dueOf({ ...task, dueAt }, reading, clock) }]
  })
}

type Due = Pick<StoredTask, 'state' | 'dueOn' | 'dueTime' | 'zone'> & { readonly dueAt: number | null }

/** When a task is due on its reader's clock. */
function dueOf(
  { state, dueOn, dueTime, zone, dueAt }: Due,
  { at, zone: here, days }: Reading,
  clock: ReturnType<typeof wallClock>,
): Pick<TaskRow, 'day' | 'time' | 'isLate' | 'daysLate'> {
  const { day, time } = dueAt === null || zone === here ? { day: dueOn, time: dueTime } : clock(dueAt)
  const daysLate = day === null ? null : daysBetween(day, days.today[0].day)
  const isPast = dueAt === null ? (daysLate ?? 0) > 0 : dueAt < at
  return { day, time, isLate: state === 'open' && isPast, daysLate }
}
