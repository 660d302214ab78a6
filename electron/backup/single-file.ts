import Database from 'better-sqlite3'

/** Writes what lies in a copy's write-ahead log into it: without the log, it is one file that can be carried anywhere. */
export function makeSingleFile(file: string): void {
  const database = new Database(file)
  try {
    database.pragma('journal_mode = DELETE')
  } finally {
    database.close()
  }
}
