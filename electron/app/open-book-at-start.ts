import { join } from 'node:path'
import { app, dialog } from 'electron'
import type { KithError } from '../../shared/contract/errors.ts'
import type { Book } from '../db/book.ts'
import { BOOK_FILE, openBook } from '../db/open-book.ts'
import { toKithError } from '../ipc/to-kith-error.ts'
import type { Logger } from '../platform/logger.ts'

/** Opens the book, asking again for as long as the user wants to. Undefined when they would rather quit. */
export async function openBookAtStart(folder: string, logger: Logger): Promise<Book | undefined> {
  for (;;) {
    try {
      const book = await openBook(folder, { whenDamaged: 'keepAside' })
      if (book.keptAside) logger.error('The book was damaged. It was kept aside and a new one begun.')
      return book
    } catch (thrown) {
      const error = toKithError(thrown, join(folder, BOOK_FILE))
      logger.error(`The book cannot be opened: ${error.code}`, thrown)
      if (!(await wantsAnotherTry(error))) return undefined
    }
  }
}

async function wantsAnotherTry(error: KithError): Promise<boolean> {
  // For those who started Kith from a terminal.
  process.stderr.write(`${error.message}\n`)
  await app.whenReady()
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Kith',
    message: 'Kith cannot open its book',
    detail: error.message,
    buttons: ['Try again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
