import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { BACKUP_REASONS, type Backup, type BackupReason } from '../../shared/contract/backup.contract.ts'
import { BACKUPS_FOLDER } from '../db/open-book.ts'

const HOUR = 60 * 60 * 1_000
const NAME = /^kith-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3})Z-([a-z]+)\.sqlite$/

export const backupsFolder = (bookFolder: string) => join(bookFolder, BACKUPS_FOLDER)

/** Where a backup of this instant is kept. The folder is made when it is not there. */
export function backupPath(bookFolder: string, at: number, reason: BackupReason): string {
  const folder = join(bookFolder, BACKUPS_FOLDER)
  // Never the folder of the book as well: where that is gone, an empty one must not take its place.
  if (!existsSync(folder)) mkdirSync(folder)
  return join(folder, `kith-${new Date(at).toISOString().replace(/[:.]/g, '-').replace('Z', '')}Z-${reason}.sqlite`)
}

function parseName(name: string): { at: number; reason: BackupReason } | null {
  const [, stamp = '', word] = NAME.exec(name) ?? []
  const reason = BACKUP_REASONS.find((known) => known === word)
  const at = Date.parse(stamp.replace(/T(\d{2})-(\d{2})-(\d{2})-(\d{3})/, 'T$1:$2:$3.$4Z'))
  return reason === undefined || Number.isNaN(at) ? null : { at, reason }
}

/** A backup that may lie anywhere and may have been renamed: its own name tells when it was made, or else its file. */
export function describeBackup(file: string): Backup {
  const stats = statSync(file)
  return {
    file,
    ...(parseName(basename(file)) ?? { at: Math.round(stats.mtimeMs), reason: 'manual' }),
    bytes: stats.size,
  }
}

/** The backups of a book, the newest first. Other files in their folder are passed over. */
export function findBackups(bookFolder: string): Backup[] {
  const folder = join(bookFolder, BACKUPS_FOLDER)
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
  return names
    .flatMap((name) => {
      const parsed = parseName(name)
      const file = join(folder, name)
      const stats = statSync(file, { throwIfNoEntry: false })
      return parsed === null || stats === undefined ? [] : [{ file, ...parsed, bytes: stats.size }]
    })
    .sort((a, b) => b.at - a.at)
}

/** What is left of backups whose process ended before they were whole: nothing has written to it for an hour. */
export function findCutOff(bookFolder: string): string[] {
  const folder = join(bookFolder, BACKUPS_FOLDER)
  const now = Date.now()
  return readdirSync(folder)
    .filter((name) => /^kith-.*\.sqlite\.partial(-journal|-wal|-shm)?$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => Math.abs(now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now)) > HOUR)
}
