import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { KithError } from '../../shared/contract/errors.ts'
import type { Book } from './book.ts'
import { lockBook } from './book-lock.ts'
import { findDamage, keepAside, stateOf } from './check-file.ts'
import { type Connections, connectBook } from './connect-book.ts'
import { copyForReading } from './copy-for-reading.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'
import { BUSY_TIMEOUT, openWriter } from './open-writer.ts'
import { explainDatabaseError, isWriteRefused } from './sqlite-errors.ts'

/** The name of the book's file within its folder. */
export const BOOK_FILE = 'kith.sqlite'

/** The name of the folder of its backups beside it. */
export const BACKUPS_FOLDER = 'backups'

/** Where a restore copies a backup to before it takes the place of the book at `path`. */
export function restoredPath(path: string): string {
  return `${path}.restored`
}

export type OpenOptions = {
  /** For the name of a damaged file that is kept aside. Epoch milliseconds. */
  readonly now?: () => number
  /** Opens beside a window that holds the lock: nothing can be written, nothing is made or migrated. */
  readonly isReadOnly?: boolean
  /** Whether a missing book is made (default) or refused with `book.notFound`. */
  readonly isMade?: boolean
  /**
   * Whether a book that is damaged, or gone from beside its backups, is refused with `book.damaged` or `book.missing`
   * (default), or a new one begun, and the damaged one kept aside.
   */
  readonly whenDamaged?: 'fail' | 'keepAside'
  /** Whether a book on a read-only disk is refused with `book.readOnly` (default) or opened to be looked at. */
  readonly whenReadOnly?: 'fail' | 'look'
}

/**
 * Opens the book of a folder: takes its lock, looks at the file, brings it to the newest schema, connects.
 * Throws `KithError` with a code of `book.*`; whatever fails, the file is left as it was.
 */
export async function openBook(folder: string, options: OpenOptions = {}): Promise<Book> {
  const path = join(folder, BOOK_FILE)
  try {
    if (options.isMade === false && !existsSync(path)) throw new KithError('book.notFound', { path: folder })
    if (options.isReadOnly && existsSync(path)) return openReadOnly(folder, path)
    return await openForWriting(folder, path, options)
  } catch (error) {
    throw explainDatabaseError(error, path)
  }
}

async function openForWriting(folder: string, path: string, options: OpenOptions): Promise<Book> {
  const open = () => connectForWriting(folder, path, { ...options, whenDamaged: 'fail' })
  try {
    const { keptAside, ...first } = await connectForWriting(folder, path, options)
    return connectBook({ folder, path, keptAside, first, open })
  } catch (error) {
    const isReadOnly = isWriteRefused(error) && existsSync(path)
    if (options.whenReadOnly !== 'look' || !isReadOnly) throw error
    return connectBook({ folder, path, keptAside: null, first: connectToRead(path), open })
  }
}

async function connectForWriting(
  folder: string,
  path: string,
  options: OpenOptions,
): Promise<Connections & Pick<Book, 'keptAside'>> {
  mkdirSync(folder, { recursive: true })
  const lock = lockBook(folder)
  let writer: Database.Database | undefined
  try {
    finishRestore(path)
    const damage = findDamage(path, lock.lastClosed, { wasUsed: hasBackups(folder) || lock.lastClosed !== null })
    if (options.whenDamaged !== 'keepAside') {
      if (damage !== null) throw new KithError('book.damaged', { path, reason: damage })
      // A new book in its place would in time push every good backup out with its own.
      if (!existsSync(path) && hasBackups(folder)) throw new KithError('book.missing', { path })
    }
    const keptAside = damage === null ? null : { path, keptAs: keepAside(path, 'damaged', (options.now ?? Date.now)()) }
    writer = openWriter(path)
    writer.pragma('journal_mode = WAL')
    await migrate(writer, path)
    const reader = new Database(path, { readonly: true, timeout: BUSY_TIMEOUT })
    return { keptAside, writer, reader, onClosed: () => lock.release(stateOf(path)) }
  } catch (error) {
    writer?.close()
    // What was not touched is still as it was closed.
    lock.release(writer === undefined ? lock.lastClosed : null)
    throw error
  }
}

/** A restore that was cut off after the book was set aside had its copy ready: it only wants its name. */
function finishRestore(path: string): void {
  if (!existsSync(path) && existsSync(restoredPath(path))) renameSync(restoredPath(path), path)
}

/** Whether there are copies of a book that stood in this folder. */
function hasBackups(folder: string): boolean {
  const backups = join(folder, BACKUPS_FOLDER)
  const isThere = statSync(backups, { throwIfNoEntry: false })?.isDirectory() ?? false
  return isThere && readdirSync(backups).some((name) => name.endsWith('.sqlite'))
}

function openReadOnly(folder: string, path: string): Book {
  return connectBook({ folder, path, keptAside: null, first: connectToRead(path), open: null })
}

function connectToRead(path: string): Connections {
  try {
    return connectToReadAt(path, path)
  } catch (error) {
    if (!isWriteRefused(error)) throw error
    // Also to read a book SQLite has to write beside it. Where it may not, a copy is looked at.
    const copy = copyForReading(path)
    try {
      const { reader } = connectToReadAt(copy.path, path)
      return { writer: null, reader, onClosed: copy.remove }
    } catch (cause) {
      copy.remove()
      throw cause
    }
  }
}

function connectToReadAt(file: string, path: string): Connections {
  const damage = findDamage(file, stateOf(file), { isReadOnly: true, wasUsed: hasBackups(dirname(path)) })
  if (damage !== null) throw new KithError('book.damaged', { path, reason: damage })
  const reader = new Database(file, { readonly: true, timeout: BUSY_TIMEOUT })
  const found = schemaVersion(reader)
  if (found !== migrations.length) {
    reader.close()
    // Only a writer may migrate; a window or a writing command does it.
    throw new KithError(found > migrations.length ? 'book.newer' : 'book.outdated', {
      path,
      found,
      known: migrations.length,
    })
  }
  return { writer: null, reader, onClosed: () => undefined }
}
