import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { KithError } from '../../shared/contract/errors.ts'
import { APPLICATION_ID } from './check-file.ts'
import { migrations as allMigrations, type Migration } from './migrations/migrations.ts'

/** The number of a book's schema; 0 for a new file. */
export function schemaVersion(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

async function copyBook(database: Database.Database, path: string, version: number): Promise<string> {
  let copy = path.replace(/\.sqlite$/, `.before-schema-${version + 1}.sqlite`)
  for (let n = 2; existsSync(copy); n++) copy = path.replace(/\.sqlite$/, `.before-schema-${version + 1}-${n}.sqlite`)
  await database.backup(copy)
  const check = new Database(copy, { readonly: true })
  try {
    if (check.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('the copy cannot be read back')
  } finally {
    check.close()
  }
  return copy
}

function checkAfterwards(database: Database.Database): void {
  const finding = database.pragma('integrity_check(1)', { simple: true })
  if (finding !== 'ok') throw new Error(String(finding))
  const orphans = database.pragma('foreign_key_check')
  if (Array.isArray(orphans) && orphans.length > 0) throw new Error(`${orphans.length} rows point nowhere`)
}

/**
 * Brings a book to the newest schema: copies it first unless it is new, applies what is missing in one transaction,
 * and commits only when the result is sound. Returns the copy's path, or null when there was nothing to do or to copy.
 * Throws `book.newer`, or `book.migrationFailed` with the book as it was.
 */
export async function migrate(
  database: Database.Database,
  path: string,
  migrations: readonly Migration[] = allMigrations,
): Promise<string | null> {
  const found = schemaVersion(database)
  if (found > migrations.length) throw new KithError('book.newer', { path, found, known: migrations.length })
  if (found === migrations.length) return null
  const copy = found === 0 ? null : await copyBook(database, path, found)
  database.pragma('foreign_keys = OFF')
  try {
    database.transaction(() => {
      for (const { statements } of migrations.slice(found)) for (const statement of statements) database.exec(statement)
      checkAfterwards(database)
      database.pragma(`application_id = ${APPLICATION_ID}`)
      database.pragma(`user_version = ${migrations.length}`)
    })()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new KithError('book.migrationFailed', { path, reason, copy: copy ?? path }, { cause: error })
  } finally {
    database.pragma('foreign_keys = ON')
  }
  return copy
}
