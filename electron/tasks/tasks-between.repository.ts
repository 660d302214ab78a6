import type { ReadConnection } from '../db/book.ts'

type DatedRow = {
  readonly id: number
  readonly title: string
  readonly dueOn: string
  readonly dueAt: number | null
  readonly state: 'open' | 'done'
  /** Keys of contacts with commas between them, or null. */
  readonly people: string | null
}

const COLUMNS = `id, title, due_on AS dueOn, due_at AS dueAt, state,
  (SELECT group_concat(contact_id) FROM (SELECT contact_id FROM task_contact WHERE task_id = id ORDER BY position)) AS people`

/** The tasks, open or done, whose own civil day lies from one to another, both included. */
export function listDatedBetween(read: Pick<ReadConnection, 'prepare'>, from: string, to: string): DatedRow[] {
  const of = (state: string) => `SELECT ${COLUMNS} FROM task WHERE state = '${state}' AND due_on BETWEEN @from AND @to`
  return read.prepare(`${of('open')} UNION ALL ${of('done')} ORDER BY dueOn, id`).all({ from, to }) as DatedRow[]
}
