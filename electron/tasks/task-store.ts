import type { Selectable } from 'kysely'
import { PRIORITIES, type Task, type TaskFields } from '../../shared/domain/tasks/task.ts'
import { dueInstant, reminderTime } from '../../shared/domain/tasks/task-times.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import type { TaskRow } from '../db/record-tables.ts'
import type { RecordStore, Stamped } from '../db/records.ts'

/** What is known of a task's place in a series: nothing of one that comes once. */
export type Series = {
  /** The day that the rule is counted from, so that month ends do not drift. */
  readonly seriesOn: string | null
  /** Which of the rule's days this task stands for, also when it was postponed. */
  readonly occurrenceOn: string | null
  /** The task that came after this one when it was done. */
  readonly nextId: number | null
}
/** A task as the history keeps it. */
export type StoredTask = TaskFields & Series & Stamped & Pick<Task, 'uid' | 'state' | 'closedAt' | 'createdAt'>
type Reader = Pick<ReadConnection, 'prepare'>

const COLUMNS = `uid, title, notes, kind, priority, urgency, due_on, due_time, zone, due_at, reminder, remind_at, remind_local,
  rule, series_on, occurrence_on, next_id, state, closed_at, created_at, updated_at, changed_by`
const PLACES = COLUMNS.replaceAll(/\w+/g, '?')
const EXCLUDED = COLUMNS.replaceAll(/\w+/g, 'excluded.$&')
/** More changed tasks than this are announced as "all". */
const MOST_IDS = 1_000

/** How tasks are kept. Those who are no longer in the book are left out of whom a task is about. */
export const taskStore: RecordStore<StoredTask> = {
  kind: 'task',
  find(read, id) {
    const row = read.prepare('SELECT * FROM task WHERE id = ?').get(id) as Selectable<TaskRow> | undefined
    const contactIds = read.prepare('SELECT contact_id FROM task_contact WHERE task_id = ? ORDER BY position').pluck()
    return row && toStored(row, contactIds.all(id) as number[])
  },
  insert(write, task) {
    const { lastInsertRowid } = write.prepare(`INSERT INTO task (${COLUMNS}) VALUES (${PLACES})`).run(...valuesOf(task))
    insertContacts(write, Number(lastInsertRowid), task)
    return Number(lastInsertRowid)
  },
  put(write, id, task) {
    if (task === null) {
      write.prepare('DELETE FROM task WHERE id = ?').run(id)
      return
    }
    write.prepare('DELETE FROM task_contact WHERE task_id = ?').run(id)
    // Not REPLACE, which would take along all that refers to the task.
    write
      .prepare(`INSERT INTO task (id, ${COLUMNS}) VALUES (?, ${PLACES})
        ON CONFLICT (id) DO UPDATE SET (${COLUMNS}) = (${EXCLUDED})`)
      .run(id, ...valuesOf(task))
    insertContacts(write, id, task)
  },
  nameOf: ({ title }) => title,
  isAbout: (read, contactId) =>
    read.prepare('SELECT 1 FROM task_contact WHERE contact_id = ? LIMIT 1').get(contactId) !== undefined,
  peopleOf: ({ contactIds }) => contactIds,
  listAbout: (read, contactIds) =>
    read
      .prepare('SELECT DISTINCT task_id FROM task_contact WHERE contact_id IN (SELECT value FROM json_each(?))')
      .pluck()
      .all(JSON.stringify(contactIds)) as number[],
  announce: (write, ids) => write.emit('tasks.changed', { ids: ids.length > MOST_IDS ? null : ids }),
}

function valuesOf(task: StoredTask): (string | number | null)[] {
  const { uid, title, notes, kind, priority, dueOn, dueTime, zone, reminder, rule, seriesOn, occurrenceOn } = task
  const { nextId, state, closedAt, createdAt, updatedAt, changedBy } = task
  const remind = reminderTime(task, reminder)
  const [remindAt, remindLocal] = typeof remind === 'number' ? [remind, null] : [null, remind]
  return [
    ...[uid, title, notes, kind, priority, PRIORITIES.indexOf(priority), dueOn, dueTime, zone, dueInstant(task)],
    ...[reminder && JSON.stringify(reminder), remindAt, remindLocal],
    ...[rule, seriesOn, occurrenceOn, nextId, state, closedAt, createdAt, updatedAt, changedBy],
  ]
}

function insertContacts(write: WriteConnection, id: number, { contactIds }: StoredTask): void {
  const contact = write.prepare(
    'INSERT OR IGNORE INTO task_contact (task_id, position, contact_id) SELECT ?, ?, id FROM contact WHERE id = ?',
  )
  contactIds.forEach((contactId, position) => {
    contact.run(id, position, contactId)
  })
}

type Dated = { readonly task: StoredTask; readonly dueAt: number | null }

/** These tasks, each with the instant at which it is due, by their keys; those gone are left out. */
export function listStored(read: Reader, ids: readonly number[]): Map<number, Dated> {
  const keys = JSON.stringify(ids)
  const rows = read
    .prepare('SELECT * FROM task WHERE id IN (SELECT value FROM json_each(?))')
    .all(keys) as Selectable<TaskRow>[]
  const people = read
    .prepare(`SELECT task_id, contact_id FROM task_contact WHERE task_id IN (SELECT value FROM json_each(?))
      ORDER BY task_id, position`)
    .raw()
    .all(keys) as [number, number][]
  const peopleOf = Map.groupBy(people, ([id]) => id)
  return new Map(
    rows.map((row) => {
      const contactIds = (peopleOf.get(row.id) ?? []).map(([, contactId]) => contactId)
      return [row.id, { task: toStored(row, contactIds), dueAt: row.due_at }]
    }),
  )
}

function toStored(row: Selectable<TaskRow>, contactIds: readonly number[]): StoredTask {
  return {
    uid: row.uid,
    title: row.title,
    notes: row.notes,
    kind: row.kind,
    priority: row.priority,
    dueOn: row.due_on,
    dueTime: row.due_time,
    zone: row.zone,
    reminder: row.reminder === null ? null : JSON.parse(row.reminder),
    rule: row.rule,
    contactIds,
    seriesOn: row.series_on,
    occurrenceOn: row.occurrence_on,
    nextId: row.next_id,
    state: row.state,
    closedAt: row.closed_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    changedBy: row.changed_by,
  }
}
