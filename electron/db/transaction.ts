import type Database from 'better-sqlite3'

/** Runs `work` in one transaction. Whatever fails, nothing of it stays, and the first failure is what is thrown. */
export async function inTransaction<T>(writer: Database.Database, work: () => Promise<T>): Promise<T> {
  writer.exec('BEGIN IMMEDIATE')
  try {
    const value = await work()
    writer.exec('COMMIT')
    return value
  } catch (error) {
    rollBack(writer)
    throw error
  }
}

/** On a full disk or one that is gone SQLite has rolled back by itself, or cannot even do that: nothing was committed. */
function rollBack(writer: Database.Database): void {
  try {
    if (writer.inTransaction) writer.exec('ROLLBACK')
  } catch {
    // The transaction ends with the connection, or with the next one.
  }
}
