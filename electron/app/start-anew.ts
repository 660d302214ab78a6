import { app } from 'electron'
import { restoreBackup } from '../backup/restore-backup.ts'
import type { Book } from '../db/book.ts'
import { systemClock } from '../platform/clock.ts'

/** Puts a backup in the place of the open book, and starts Kith again, with the old book when that fails. */
export async function startAnewFrom(book: Book, file: string): Promise<void> {
  await book.close()
  try {
    restoreBackup(book.folder, file, systemClock())
  } finally {
    app.relaunch()
    app.exit(0)
  }
}
