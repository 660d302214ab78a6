import Database from 'better-sqlite3'

/** Long enough for a reader to wait out another process's checkpoint. */
export const BUSY_TIMEOUT = 5_000

/** A connection that writes to the book at this path: what it has committed is on the disk. */
export function openWriter(path: string, options: Pick<Database.Options, 'fileMustExist'> = {}): Database.Database {
  const writer = new Database(path, { ...options, timeout: BUSY_TIMEOUT })
  writer.pragma('synchronous = FULL')
  return writer
}

/** Makes it fit for the commands of a book of the newest schema. */
export function setUpWriter(writer: Database.Database): void {
  writer.pragma('foreign_keys = ON')
  // More would be no faster, and is what a commit has to write at once.
  writer.pragma('cache_size = -8000')
}
