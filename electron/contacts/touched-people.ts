import type { ReadConnection } from '../db/book.ts'

/** Of more people than this a whole order is read as quickly. */
const FEW = 1_000

/** Where the history stands now. */
export function lastChangeOf(read: ReadConnection): number {
  return Number(read.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'change'`).pluck().get() ?? 0)
}

/**
 * The keys of those whom the history names between two of its changes, also of those who are gone. Null when there are
 * too many of them, or when it does not tell everything (people were deleted for good).
 */
export function touchedBetween(read: ReadConnection, after: number, until: number): readonly number[] | null {
  const passed = until - after
  if (passed === 0) return []
  if (passed < 0 || passed > FEW * 10) return null
  const within = 'FROM change WHERE id > ? AND id <= ?'
  if (read.prepare(`SELECT count(*) ${within}`).pluck().get(after, until) !== passed) return null
  const ids = read.prepare(`SELECT DISTINCT contact_id ${within}`).pluck().all(after, until) as number[]
  return ids.length > FEW ? null : ids
}
