import { onTestFinished } from 'vitest'
import type { Book } from '../../electron/db/book.ts'
import { type OpenOptions, openBook } from '../../electron/db/open-book.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A book in a folder of its own, closed and removed with the test. */
export async function openTestBook(options: OpenOptions & { folder?: string } = {}): Promise<Book> {
  const { folder = temporaryFolder(), ...rest } = options
  const book = await openBook(folder, rest)
  let isOpen = true
  const close = async () => {
    if (isOpen) await book.close()
    isOpen = false
  }
  onTestFinished(close)
  return { ...book, close }
}

/** A clock that goes on by one millisecond whenever it is read. */
export function steppingClock(start = 1_750_000_000_000): () => number {
  let now = start
  return () => now++
}
