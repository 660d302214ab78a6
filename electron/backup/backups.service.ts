import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { Backup, BackupReason, CheckedBackup } from '../../shared/contract/backup.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { instantsToKeep } from '../../shared/domain/backup-retention.ts'
import type { Book, ReadConnection } from '../db/book.ts'
import { isSameFile } from '../db/file-identity.ts'
import { explainDatabaseError } from '../db/sqlite-errors.ts'
import { backupPath, describeBackup, findBackups, findCutOff } from './backup-files.ts'
import { backUpFiles, pruneFiles } from './backup-of-files.ts'
import { type CheckBackup, checkBackupInTurns } from './check-backup.ts'
import { makeSingleFile } from './single-file.ts'

/** Every backup of the book in this folder, the newest first. */
export function listBackups(bookFolder: string): Backup[] {
  return findBackups(bookFolder)
}

/** A file that is taken for a backup, wherever it lies. Throws `backup.unusable` when it is not there. */
export function backupAt(file: string): Backup {
  try {
    return describeBackup(file)
  } catch (cause) {
    throw new KithError('backup.unusable', { file, reason: 'there is no such file' }, { cause })
  }
}

/**
 * Copies the book to a file while it stays in use, and opens the copy to see that it is whole. A file of that name is
 * replaced only when the copy is good. Throws `backup.failed`, `book.diskFull`, `book.gone`.
 */
export async function copyBook(
  book: Book,
  file: string,
  check: CheckBackup = checkBackupInTurns,
): Promise<CheckedBackup> {
  // The one that is open would be written to no longer, and the copy lacks what is written meanwhile.
  if (isSameFile(file, book.path)) throw new KithError('backup.failed', { file, reason: 'it is the book itself' })
  const there = statSync(file, { throwIfNoEntry: false })
  if (there !== undefined && !there.isFile()) {
    throw new KithError('backup.failed', { file, reason: there.isDirectory() ? 'it is a folder' : 'it is no file' })
  }
  const partial = `${file}.partial`
  try {
    rmSync(partial, { force: true })
    await book.copyTo(partial)
    makeSingleFile(partial)
    const checked = await check(partial)
    await backUpFiles(book, file)
    renameSync(partial, file)
    return { ...checked, file }
  } catch (error) {
    removeQuietly(partial)
    const known = explainDatabaseError(error, file)
    if (known instanceof KithError && ['book.diskFull', 'book.gone'].includes(known.code)) throw known
    const reason = existsSync(dirname(file)) ? messageOf(error) : 'there is no such folder'
    throw new KithError('backup.failed', { file, reason }, { cause: error })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // What cannot be removed is in nobody's way: the next backup has another name.
  }
}

/** Makes a backup in the book's own folder, then lets go of those that are not kept any longer. */
export async function backUp(
  book: Book,
  reason: BackupReason,
  at: number,
  check?: CheckBackup,
): Promise<CheckedBackup> {
  if (!existsSync(book.path)) throw new KithError('book.gone', { path: book.path })
  const made = await copyBook(book, backupPath(book.folder, at, reason), check)
  pruneBackups(book.folder, at)
  return made
}

/** As `backUp`, but null when there is nobody to lose, or nothing has been done since the last backup. */
export async function backUpIfNeeded(
  book: Book,
  reason: BackupReason,
  at: number,
  check?: CheckBackup,
): Promise<CheckedBackup | null> {
  const last = lastCommandOf(book.read)
  if (last === undefined) return null
  const backups = findBackups(book.folder)
  // Where the clock was ahead for a while, the newest by name is not the last that was made.
  const newest = [backups[0], backups.find((backup) => backup.at <= at)]
  if (newest.some((backup) => backup !== undefined && lastCommandIn(backup.file) === last)) return null
  return backUp(book, reason, at, check)
}

/** The key alone says too little: after a restore the same keys are given again. */
function lastCommandOf({ prepare }: Pick<ReadConnection, 'prepare'>): unknown {
  return prepare(`SELECT id || ' ' || performed_at || ' ' || name FROM command ORDER BY id DESC LIMIT 1`).pluck().get()
}

function lastCommandIn(file: string): unknown {
  try {
    const database = new Database(file, { readonly: true })
    try {
      return lastCommandOf({ prepare: (sql) => database.prepare<unknown[]>(sql) })
    } finally {
      database.close()
    }
  } catch {
    // A backup that cannot be read stands for nothing.
    return null
  }
}

/**
 * Removes backups that no day, week or month needs any longer, and what was left of those that were cut off. Those that
 * were asked for are never removed.
 */
function pruneBackups(bookFolder: string, now: number): void {
  const passing = findBackups(bookFolder).filter(({ reason }) => reason !== 'manual')
  const kept = new Set(
    instantsToKeep(
      passing.map(({ at }) => at),
      now,
    ),
  )
  for (const { file, at } of passing) if (!kept.has(at)) removeQuietly(file)
  for (const file of findCutOff(bookFolder)) removeQuietly(file)
  pruneFiles(bookFolder)
}
