import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckedBackup } from '../../shared/contract/backup.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { lockBook } from '../db/book-lock.ts'
import { keepAside } from '../db/check-file.ts'
import { isSameFile } from '../db/file-identity.ts'
import { BOOK_FILE, restoredPath } from '../db/open-book.ts'
import { explainDatabaseError } from '../db/sqlite-errors.ts'
import { restoreFiles } from './backup-of-files.ts'
import { checkBackup } from './check-backup.ts'
import { makeSingleFile } from './single-file.ts'

/** What was restored, and where the book that stood there before is kept; null when there was none. */
export type Restored = CheckedBackup & { readonly keptAs: string | null }

/**
 * Puts a backup in the place of a book that is closed. The backup is checked, and copied whole, before anything is
 * touched; then the present book is renamed, never removed. Throws `backup.unusable`, `book.busy`, `book.notFound`.
 */
export function restoreBackup(bookFolder: string, file: string, at: number): Restored {
  const path = join(bookFolder, BOOK_FILE)
  if (isSameFile(file, path)) throw new KithError('backup.unusable', { file, reason: 'it is the book itself' })
  const checked = checkBackup(file)
  const partial = `${path}.partial`
  const restored = restoredPath(path)
  try {
    mkdirSync(bookFolder, { recursive: true })
    const lock = lockBook(bookFolder)
    try {
      // Whole under its second name, so that a start after a crash knows it can be used.
      copyFileSync(file, partial)
      // A book that was kept aside without having been closed: its last changes lie in the log.
      if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${partial}-wal`)
      makeSingleFile(partial)
      restoreFiles(file, bookFolder)
      renameSync(partial, restored)
      const keptAs = existsSync(path) ? keepAside(path, 'before-restore', at) : null
      renameSync(restored, path)
      return { ...checked, keptAs }
    } finally {
      // Not noted as closed in good order: the next start looks at every page.
      lock.release(null)
    }
  } catch (error) {
    for (const ending of ['', '-wal', '-shm']) rmSync(partial + ending, { force: true })
    throw explainDatabaseError(error, path)
  }
}
