import Database from 'better-sqlite3'
import type { LostSince } from '../../shared/contract/backup.contract.ts'
import type { ReadConnection } from '../db/book.ts'

type Reader = Pick<ReadConnection, 'prepare'>
type Command = { readonly id: number; readonly performed_at: number }

const ALL = 'SELECT id, performed_at FROM command ORDER BY id DESC'
// What was done since and stands, and what had been done before and was undone since.
const SINCE = `SELECT
  (SELECT count(*) FROM command WHERE id > :common AND reverts IS NULL AND state = 'done') +
  (SELECT count(*) FROM command AS step WHERE id <= :common AND reverts IS NULL AND state <> 'done' AND EXISTS
    (SELECT 1 FROM command AS undo WHERE undo.reverts = step.id AND undo.id > :common AND undo.origin = 'undo'))`

/**
 * What the book has that a backup of it has not: how many changes, and how many people there are now. They are counted
 * from the last command that both have, since a book that was itself restored goes its own way from there.
 */
export function changesSince(book: Reader, backup: Reader): LostSince {
  const common = lastCommon(commandsOf(book), new Map(commandsOf(backup).map((row) => [row.id, row.performed_at])))
  const changes = book.prepare(SINCE).pluck().get({ common })
  const contacts = book.prepare('SELECT count(*) FROM contact WHERE deleted_at IS NULL').pluck().get()
  return { changes: Number(changes), contacts: Number(contacts) }
}

/** As `changesSince`, of a file that may be damaged: null when it cannot be told. */
export function changesInDamaged(path: string, backupFile: string): LostSince | null {
  try {
    return withFile(path, (book) => changesInBackup(book, backupFile))
  } catch {
    return null
  }
}

/** As `changesSince`, for the file of a backup. */
export function changesInBackup(book: Reader, backupFile: string): LostSince {
  return withFile(backupFile, (backup) => changesSince(book, backup))
}

function withFile<T>(path: string, work: (read: Reader) => T): T {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return work({ prepare: (sql) => database.prepare<unknown[]>(sql) })
  } finally {
    database.close()
  }
}

function commandsOf(read: Reader): Command[] {
  return read.prepare(ALL).all() as Command[]
}

function lastCommon(newestFirst: readonly Command[], known: ReadonlyMap<number, number>): number {
  return newestFirst.find(({ id, performed_at }) => known.get(id) === performed_at)?.id ?? 0
}
