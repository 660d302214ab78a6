import type { ReadConnection, WriteConnection } from '../db/book.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/** Kept beside the settings: who was looked at is no part of what is known of people, nor of what undo takes back. */
const KEY = 'people.recent'
const MOST = 50

/** The keys of those who were opened last, the newest first. */
export function listRecent(read: Reader): readonly number[] {
  const text = read.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(KEY)
  if (typeof text !== 'string') return []
  try {
    const ids: unknown = JSON.parse(text)
    return Array.isArray(ids) ? ids.filter((id) => Number.isSafeInteger(id)) : []
  } catch {
    return []
  }
}

/** Notes that somebody was opened. */
export function noteOpened(write: WriteConnection, id: number): void {
  save(write, [id, ...listRecent(write).filter((other) => other !== id)].slice(0, MOST))
}

/** Those who are gone for good leave no trace here either. */
export function forgetOpened(write: WriteConnection, ids: readonly number[]): void {
  const gone = new Set(ids)
  const recent = listRecent(write)
  const left = recent.filter((id) => !gone.has(id))
  if (left.length < recent.length) save(write, left)
}

function save(write: WriteConnection, ids: readonly number[]): void {
  write.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)').run(KEY, JSON.stringify(ids))
}
