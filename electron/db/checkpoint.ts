import type Database from 'better-sqlite3'

/** SQLite's own: it moves the journal into the book with the commit that makes it longer than this many pages. */
const USUAL_PAGES = 1_000

/**
 * Lets the commits of this connection leave the journal where it is. After a transaction of a hundred megabytes moving
 * it takes half a second.
 */
export function deferCheckpoint(database: Database.Database): void {
  database.pragma('wal_autocheckpoint = 0')
}

/** Lets its commits move the journal into the book again, unless it was closed meanwhile. */
export function resumeCheckpoints(database: Database.Database): void {
  if (database.open) database.pragma(`wal_autocheckpoint = ${USUAL_PAGES}`)
}

/** Moves the journal into the book, as far as nobody reads it. Others read and write meanwhile. */
export function checkpoint(database: Database.Database): void {
  database.pragma('wal_checkpoint(PASSIVE)')
}
