import type { ReadConnection } from '../db/book.ts'

/** An open task under one of whom it is about, or under nobody, and how many stand there in all. */
export type PersonalTask = { readonly contactId: number | null; readonly id: number; readonly count: number }

/**
 * Open tasks under each person whom they are about, so that one about two stands under both. Whoever is asked for
 * something soonest comes first; what is about nobody comes last. Days are those of the tasks' own zones.
 */
export function findByPerson(read: Pick<ReadConnection, 'prepare'>, limit: number, offset: number): PersonalTask[] {
  return read
    .prepare(`SELECT contact_id AS contactId, task.id, count(*) OVER about AS count
      FROM task LEFT JOIN task_contact ON task_id = task.id WHERE state = 'open'
      WINDOW about AS (PARTITION BY contact_id)
      ORDER BY contact_id IS NULL, min(coalesce(due_on, '~')) OVER about, contact_id,
        due_on IS NULL, due_on, due_time, urgency, task.id LIMIT ? OFFSET ?`)
    .all(limit, offset) as PersonalTask[]
}

/** How many stand there in all. */
export function countByPerson(read: Pick<ReadConnection, 'prepare'>): number {
  return Number(
    read
      .prepare(`SELECT count(*) FROM task LEFT JOIN task_contact ON task_id = task.id WHERE state = 'open'`)
      .pluck()
      .get(),
  )
}
