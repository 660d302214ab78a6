import { join } from 'node:path'
import { app, dialog } from 'electron'
import type { KithError } from '../../shared/contract/errors.ts'
import { changesInDamaged } from '../backup/changes-since.ts'
import { newestGoodBackup } from '../backup/newest-good-backup.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import type { Book } from '../db/book.ts'
import { BOOK_FILE, openBook } from '../db/open-book.ts'
import { toKithError } from '../ipc/to-kith-error.ts'
import { systemClock as clock } from '../platform/clock.ts'
import type { Logger } from '../platform/logger.ts'
import { damageQuestion, missingQuestion } from './damage-question.ts'

/** Opens the book, asking again for as long as the user wants to. Undefined when they would rather quit. */
export async function openBookAtStart(folder: string, logger: Logger): Promise<Book | undefined> {
  let whenDamaged: 'fail' | 'keepAside' = 'fail'
  for (;;) {
    try {
      const book = await openBook(folder, { whenDamaged, whenReadOnly: 'look' })
      if (book.keptAside) logger.error('The book was damaged. It was kept aside and a new one begun.')
      return book
    } catch (thrown) {
      const error = toKithError(thrown, join(folder, BOOK_FILE))
      logger.error(`The book cannot be opened: ${error.code}`, thrown)
      const isLost = error.code === 'book.damaged' || error.code === 'book.missing'
      const choice = isLost ? await bringBack(folder, error) : await askAgain(error)
      if (choice === 'quit') return undefined
      if (choice === 'keepAside') whenDamaged = 'keepAside'
    }
  }
}

/** With a good backup at hand the user chooses; without one a new book is begun, and the window says so. */
async function bringBack(folder: string, error: KithError): Promise<'again' | 'keepAside' | 'quit'> {
  const backup = newestGoodBackup(folder)
  if (backup === null) return 'keepAside'
  const path = join(folder, BOOK_FILE)
  const { message, detail, buttons } =
    error.code === 'book.missing'
      ? missingQuestion(backup, clock(), path)
      : damageQuestion(backup, clock(), changesInDamaged(path, backup.file))
  const answer = await ask(message, detail, buttons, error)
  if (answer === 0) restoreBackup(folder, backup.file, clock())
  return (['again', 'keepAside', 'quit'] as const)[answer] ?? 'quit'
}

async function askAgain(error: KithError): Promise<'again' | 'quit'> {
  return (await ask('Kith cannot open its book', error.message, ['Try again', 'Quit'], error)) === 0 ? 'again' : 'quit'
}

/** The position of the button that was pressed; the last one stands for closing the question. */
async function ask(message: string, detail: string, buttons: string[], error: KithError): Promise<number> {
  // For those who started Kith from a terminal.
  process.stderr.write(`${error.message}\n`)
  await app.whenReady()
  const look = { type: 'error', title: 'Kith', defaultId: 0, cancelId: buttons.length - 1, noLink: true } as const
  const { response } = await dialog.showMessageBox({ ...look, message, detail, buttons })
  return response
}
