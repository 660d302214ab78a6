import { join } from 'node:path'
import Database from 'better-sqlite3'
import { KithError } from '../../shared/contract/errors.ts'
import { isBusy } from './sqlite-errors.ts'

/** What the book's file looked like when it was last closed in good order. */
export type FileState = { readonly byteLength: number; readonly modifiedAt: number }

/** Held for as long as a book is open for writing. */
export type BookLock = {
  /** The state that the last holder left, or null when it ended without closing. */
  readonly lastClosed: FileState | null
  /** Notes the state of the file, then lets go. */
  release(closed: FileState | null): void
}

/**
 * Takes the lock of a folder: an exclusive transaction in a small database beside the book. The operating system
 * lets go of it when the process ends, however it ends, so that no stale lock is ever left.
 * Throws `book.busy` when another process holds it.
 */
export function lockBook(folder: string): BookLock {
  const database = new Database(join(folder, 'kith.lock'), { timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
    database.exec('CREATE TABLE IF NOT EXISTS closed (byte_length INTEGER NOT NULL, modified_at REAL NOT NULL) STRICT')
    const row = database.prepare<[], { byte_length: number; modified_at: number }>('SELECT * FROM closed').get()
    database.exec('DELETE FROM closed')
    // Committed at once, so that a killed process leaves no record of an orderly end; then taken again.
    database.exec('COMMIT')
    database.exec('BEGIN EXCLUSIVE')
    return {
      lastClosed: row === undefined ? null : { byteLength: row.byte_length, modifiedAt: row.modified_at },
      release(closed) {
        try {
          if (closed !== null)
            database.prepare('INSERT INTO closed VALUES (?, ?)').run(closed.byteLength, closed.modifiedAt)
          database.exec('COMMIT')
        } catch {
          // On a full disk it cannot be noted, so that the next start looks at every page.
        } finally {
          database.close()
        }
      },
    }
  } catch (error) {
    database.close()
    if (isBusy(error)) throw new KithError('book.busy', {}, { cause: error })
    throw error
  }
}
