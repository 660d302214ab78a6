import type { Priority, TaskState } from '../../shared/domain/tasks/task.ts'
import type { ReadConnection } from '../db/book.ts'

type Reader = Pick<ReadConnection, 'prepare'>
/** What a list of open tasks is sorted by. */
export type OpenTask = {
  readonly id: number
  readonly dueOn: string | null
  readonly dueTime: string | null
  readonly dueAt: number | null
  readonly zone: string | null
  readonly priority: Priority
}
type Raw = [OpenTask['id'], OpenTask['dueOn'], OpenTask['dueTime'], OpenTask['dueAt'], OpenTask['zone'], Priority]
/** Civil days, both included. Null asks for those without a day. */
export type Days = { readonly from: string; readonly to: string } | null
const KEYS = 'task.id, due_on, due_time, due_at, zone, priority'
const OF_CONTACT = 'JOIN task_contact ON task_id = task.id AND contact_id = ?'

/** The open tasks of these days, or of nobody's but this contact's, as their own zones have them, in no order. */
export function findOpen(read: Reader, days: Days, contactId: number | null): OpenTask[] {
  const [which, bounds] = days === null ? ['due_on IS NULL', []] : ['due_on BETWEEN ? AND ?', [days.from, days.to]]
  const rows = read
    .prepare(`SELECT ${KEYS} FROM task ${contactId === null ? '' : OF_CONTACT} WHERE state = 'open' AND ${which}`)
    .raw()
    .all(...(contactId === null ? [] : [contactId]), ...bounds) as Raw[]
  return rows.map(([id, dueOn, dueTime, dueAt, zone, priority]) => ({ id, dueOn, dueTime, dueAt, zone, priority }))
}

/** The keys of a stretch of what was done or dismissed, the last first. */
export function findClosed(read: Reader, contactId: number | null, limit: number, offset: number): number[] {
  return read
    .prepare(`SELECT task.id FROM task ${contactId === null ? '' : OF_CONTACT} WHERE state <> 'open'
      ORDER BY closed_at DESC, task.id DESC LIMIT ? OFFSET ?`)
    .pluck()
    .all(...(contactId === null ? [] : [contactId]), limit, offset) as number[]
}

export function countClosed(read: Reader, contactId: number | null): number {
  const select = `SELECT count(*) FROM task ${contactId === null ? '' : OF_CONTACT} WHERE state <> 'open'`
  return Number(
    read
      .prepare(select)
      .pluck()
      .get(...(contactId === null ? [] : [contactId])),
  )
}

/** Open tasks that remind after one instant and up to another, and when. */
export function findRemindAt(read: Reader, after: number, until: number): { id: number; at: number }[] {
  return read
    .prepare(`SELECT id, remind_at AS at FROM task WHERE state = 'open' AND remind_at > ? AND remind_at <= ?`)
    .all(after, until) as { id: number; at: number }[]
}

/** Open tasks that remind by the reader's clock, from one local time to another. */
export function findRemindLocal(read: Reader, from: string, to: string): { id: number; local: string }[] {
  return read
    .prepare(`SELECT id, remind_local AS local FROM task
      WHERE state = 'open' AND remind_local >= ? AND remind_local <= ?`)
    .all(from, to) as { id: number; local: string }[]
}

export function findSoonestAt(read: Reader, after: number): number | null {
  const select = `SELECT min(remind_at) FROM task WHERE state = 'open' AND remind_at > ?`
  return read.prepare(select).pluck().get(after) as number | null
}

/** The first local times from this one on: of six hours with a minute each, and then some more. */
export function findSoonestLocal(read: Reader, from: string): string[] {
  return read
    .prepare(`SELECT DISTINCT remind_local FROM task WHERE state = 'open' AND remind_local >= ?
      ORDER BY remind_local LIMIT 400`)
    .pluck()
    .all(from) as string[]
}

/** Where each task with somebody may stand in their timeline: done, or open with a day. */
export function findTasksOf(read: Reader, contactId: number): TaskOf[] {
  return read
    .prepare(`SELECT task.id, state, closed_at AS closedAt, due_on AS dueOn, due_time AS dueTime, zone
      FROM task_contact JOIN task ON task.id = task_id
      WHERE contact_id = ? AND (state = 'done' OR (state = 'open' AND due_on IS NOT NULL))`)
    .all(contactId) as TaskOf[]
}

export type TaskOf = Pick<OpenTask, 'id' | 'dueOn' | 'dueTime' | 'zone'> & {
  readonly state: TaskState
  readonly closedAt: number | null
}
