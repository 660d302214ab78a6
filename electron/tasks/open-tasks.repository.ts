import type { ReadConnection } from '../db/book.ts'

type Reader = Pick<ReadConnection, 'prepare'>
/** When a day begins: on the calendar, and on the reader's clock. */
export type DayStart = { readonly day: string; readonly at: number }
/** Which open tasks with a day are asked for. The days from one on, and up to, but without, another. */
export type Asked = {
  /** The reader's zone. What has another one is due on the day that the reader's clock shows then. */
  readonly zone: string
  readonly contactId: number | null
  readonly from: DayStart
  readonly until: DayStart
}
/** Where a task stands in its list. */
export type Place = {
  readonly id: number
  readonly day: string
  readonly time: string | null
  readonly urgency: number
}
/** A task that is due by the clock of another zone: where its own day puts it, and where the reader's does. */
export type Elsewhere = {
  readonly id: number
  readonly dueOn: string
  readonly dueAt: number
  readonly urgency: number
}

const OF = (contactId: number | null) =>
  contactId === null
    ? `task WHERE state = 'open'`
    : `task_contact CROSS JOIN task ON task.id = task_id WHERE contact_id = @contactId AND state = 'open'`
const HERE = '(zone IS NULL OR zone = @zone)'
// Each half is a stretch of the index `task_open_by_zone`.
const ELSEWHERE = ['zone < @zone', 'zone > @zone'] as const

/** A stretch of those that are due by the reader's own clock, in their order. */
export function listHere(
  read: Reader,
  { from, until, ...asked }: Asked,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Place[] {
  return read
    .prepare(`SELECT task.id, due_on AS day, due_time AS time, urgency FROM ${OF(asked.contactId)}
      AND due_on >= @from AND due_on < @until AND ${HERE}
      ORDER BY due_on, due_time, urgency, task.id LIMIT @limit OFFSET @offset`)
    .all({ ...asked, from: from.day, until: until.day, offset, limit }) as Place[]
}

/** All that are due by the clock of another zone, in no order. */
export function listElsewhere(read: Reader, { zone, contactId }: Pick<Asked, 'zone' | 'contactId'>): Elsewhere[] {
  const halves = ELSEWHERE.map(
    (condition) => `SELECT task.id, due_on AS dueOn, due_at AS dueAt, urgency FROM ${OF(contactId)} AND ${condition}`,
  )
  return read.prepare(halves.join(' UNION ALL ')).all({ zone, contactId }) as Elsewhere[]
}

/** A stretch of those without a day, in their order. */
export function listSomeday(read: Reader, contactId: number | null, offset: number, limit: number): number[] {
  return read
    .prepare(`SELECT task.id FROM ${OF(contactId)} AND due_on IS NULL
      ORDER BY due_on, due_time, urgency, task.id LIMIT @limit OFFSET @offset`)
    .pluck()
    .all({ contactId, offset, limit }) as number[]
}

/** How many have a day from one on and up to, but without, another, as their own zones have it. */
export function countBetween(read: Reader, contactId: number | null, from: string, until: string): number {
  const select = `SELECT count(*) FROM ${OF(contactId)} AND due_on >= @from AND due_on < @until`
  return Number(read.prepare(select).pluck().get({ contactId, from, until }))
}

export function countSomeday(read: Reader, contactId: number | null): number {
  return Number(
    read
      .prepare(`SELECT count(*) FROM ${OF(contactId)} AND due_on IS NULL`)
      .pluck()
      .get({ contactId }),
  )
}

/** The first day on which an open task with each of these people is due, up to one; and the first instant elsewhere. */
export function findFirstDue(
  read: Reader,
  contactIds: readonly number[],
  zone: string,
  until: string,
): { contactId: number; dueOn: string | null; dueAt: number | null }[] {
  return read
    .prepare(`SELECT contact_id AS contactId, min(CASE WHEN ${HERE} THEN due_on END) AS dueOn,
        min(CASE WHEN zone <> @zone THEN due_at END) AS dueAt
      FROM json_each(@contactIds) AS wanted CROSS JOIN task_contact ON contact_id = wanted.value
      CROSS JOIN task ON task.id = task_id WHERE state = 'open' AND due_on <= @until GROUP BY contact_id`)
    .all({ contactIds: JSON.stringify(contactIds), zone, until }) as never
}
