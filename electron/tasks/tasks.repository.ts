import type { TaskDue, TaskState } from '../../shared/domain/tasks/task.ts'
import type { ReadConnection } from '../db/book.ts'

type Reader = Pick<ReadConnection, 'prepare'>
const OF_CONTACT = 'JOIN task_contact ON task_id = task.id AND contact_id = ?'

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

/** The local times from this one on, the first first. */
export function iterateRemindLocal(read: Reader, from: string): IterableIterator<string> {
  return read
    .prepare(`SELECT DISTINCT remind_local FROM task WHERE state = 'open' AND remind_local >= ? ORDER BY remind_local`)
    .pluck()
    .iterate(from) as IterableIterator<string>
}

/** Where each task with somebody may stand in their timeline: done, or open with a day. */
export function findTasksOf(read: Reader, contactId: number): TaskOf[] {
  return read
    .prepare(`SELECT task.id, state, closed_at AS closedAt, due_on AS dueOn, due_time AS dueTime, zone
      FROM task_contact JOIN task ON task.id = task_id
      WHERE contact_id = ? AND (state = 'done' OR (state = 'open' AND due_on IS NOT NULL))`)
    .all(contactId) as TaskOf[]
}

export type TaskOf = TaskDue & {
  readonly id: number
  readonly state: TaskState
  readonly closedAt: number | null
}
