import { existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Backup, BackupReason, CheckedBackup } from '../../shared/contract/backup.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { instantsToKeep } from '../../shared/domain/backup-retention.ts'
import type { Book } from '../db/book.ts'
import { explainDatabaseError } from '../db/sqlite-errors.ts'
import { backupPath, findBackups } from './backup-files.ts'
import { checkBackup } from './check-backup.ts'

/** Every backup of the book in this folder, the newest first. */
export function listBackups(bookFolder: string): Backup[] {
  return findBackups(bookFolder)
}

/**
 * Copies the book to a file while it stays in use, and opens the copy to see that it is whole. A file of that name is
 * replaced only when the copy is good. Throws `backup.failed`, `book.diskFull`, `book.gone`.
 */
export async function copyBook(book: Book, file: string): Promise<CheckedBackup> {
  const partial = `${file}.partial`
  try {
    rmSync(partial, { force: true })
    await book.copyTo(partial)
    makeSingleFile(partial)
    const checked = checkBackup(partial)
    renameSync(partial, file)
    return { ...checked, file }
  } catch (error) {
    removeQuietly(partial)
    const known = explainDatabaseError(error, file)
    if (known instanceof KithError && ['book.diskFull', 'book.gone'].includes(known.code)) throw known
    throw new KithError(
      'backup.failed',
      { file, reason: error instanceof Error ? error.message : String(error) },
      { cause: error },
    )
  }
}

/** A copy has the book's write-ahead log switched on; without it, it is one file that can be carried anywhere. */
function makeSingleFile(file: string): void {
  const database = new Database(file)
  try {
    database.pragma('journal_mode = DELETE')
  } finally {
    database.close()
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // What cannot be removed is in nobody's way: the next backup has another name.
  }
}

/** Makes a backup in the book's own folder, then lets go of those that are not kept any longer. */
export async function backUp(book: Book, reason: BackupReason, at: number): Promise<CheckedBackup> {
  if (!existsSync(book.path)) throw new KithError('book.gone', { path: book.path })
  const made = await copyBook(book, backupPath(book.folder, at, reason))
  pruneBackups(book.folder)
  return made
}

/** As `backUp`, but null when there is nobody to lose, or nothing has been done since the last backup. */
export async function backUpIfNeeded(book: Book, reason: BackupReason, at: number): Promise<CheckedBackup | null> {
  const lastCommand = book.read.prepare('SELECT max(id) FROM command').pluck().get()
  if (lastCommand === null) return null
  const [newest] = findBackups(book.folder)
  if (newest !== undefined && lastCommandIn(newest.file) === lastCommand) return null
  return backUp(book, reason, at)
}

function lastCommandIn(file: string): unknown {
  try {
    const database = new Database(file, { readonly: true })
    try {
      return database.prepare('SELECT max(id) FROM command').pluck().get()
    } finally {
      database.close()
    }
  } catch {
    // A backup that cannot be read stands for nothing.
    return undefined
  }
}

/** Removes backups that no day, week or month needs any longer. Those that were asked for are never removed. */
function pruneBackups(bookFolder: string): void {
  const passing = findBackups(bookFolder).filter(({ reason }) => reason !== 'manual')
  const kept = new Set(instantsToKeep(passing.map(({ at }) => at)))
  for (const { file, at } of passing) if (!kept.has(at)) removeQuietly(file)
}
