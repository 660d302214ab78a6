import { closeSync, fsyncSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Book, WriteConnection } from './book.ts'

/** SQLite's own: it moves the journal into the book with the commit that makes it longer than this many pages. */
const USUAL_PAGES = 1_000

/**
 * Lets the coming commit leave the journal where it is. After a transaction of a hundred megabytes that would hold the
 * process up for half a second; `checkpoint` does it on another thread, then `resumeCheckpoints` has to follow.
 */
export function deferCheckpoint(write: WriteConnection): void {
  write.prepare('PRAGMA wal_autocheckpoint = 0').get()
}

/** Lets commits move the journal into the book again. */
export function resumeCheckpoints(book: Book): Promise<unknown> {
  return book.write(async (write) => write.prepare(`PRAGMA wal_autocheckpoint = ${USUAL_PAGES}`).get())
}

/** Moves the journal of the book at this path into it, as far as nobody reads it. Holds up the thread, and no other. */
export function checkpoint(path: string): void {
  const database = new Database(path)
  try {
    database.pragma('wal_checkpoint(PASSIVE)')
  } finally {
    database.close()
  }
}

/**
 * Brings the journal of the book at this path to the disk as far as it is written, so that the commit, which waits for
 * the disk on the main thread, finds little to wait for. Nothing becomes valid by it: that the commit's own record does.
 * SQLite holds no lock on the journal's file that closing it here could let go.
 */
export function flushJournal(path: string): void {
  const journal = openSync(`${path}-wal`, 'r+')
  try {
    fsyncSync(journal)
  } finally {
    closeSync(journal)
  }
}
