import { app, BrowserWindow } from 'electron'
import type { Book } from '../db/book.ts'

/** Ends with the last window, except on macOS, and never before the book is closed in good order. */
export function endWell(book: Book, stop: () => unknown, open: () => unknown): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open()
  })
  app.once('will-quit', async (event) => {
    event.preventDefault()
    try {
      await stop()
      await book.close()
    } finally {
      app.exit(0)
    }
  })
}
