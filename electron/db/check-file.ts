import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { KithError } from '../../shared/contract/errors.ts'
import type { FileState } from './book-lock.ts'
import { isDamage } from './sqlite-errors.ts'

/** `PRAGMA application_id` of every book: "KITH". */
export const APPLICATION_ID = 0x4b495448
const SIGNATURE = 'SQLite format 3\0'
/** Reading a file of this size whole takes less time than drawing a window. */
const ALWAYS_CHECKED = 24 * 1024 * 1024
const COMPANIONS = ['', '-wal', '-shm', '-journal'] as const

/** The state of a file, or null when there is none. */
export function stateOf(path: string): FileState | null {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? null : { byteLength: stats.size, modifiedAt: stats.mtimeMs }
}

/** Whether a file begins as a database does. */
export function hasSignature(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(SIGNATURE.length)
    readSync(file, head, 0, head.length, 0)
    return head.toString('latin1') === SIGNATURE
  } finally {
    closeSync(file)
  }
}

/**
 * Says what is wrong with a book's file, or null. Looks at every page when the file is small, was not closed in good
 * order, or is not what was closed last; else at its head and its schema. `wasUsed` tells that an empty file held a book.
 * Throws `book.foreign` for a sound database of another program.
 */
export function findDamage(
  path: string,
  lastClosed: FileState | null,
  { isReadOnly = false, wasUsed = false }: { readonly isReadOnly?: boolean; readonly wasUsed?: boolean } = {},
): string | null {
  const state = stateOf(path)
  if (state === null) return null
  if (state.byteLength === 0) return wasUsed ? 'it is empty' : null
  if (!hasSignature(path)) return 'it does not begin as a database does'
  let database: Database.Database | undefined
  try {
    database = new Database(path, { readonly: isReadOnly })
    const owner = database.pragma('application_id', { simple: true })
    const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
    if (owner !== APPLICATION_ID && tables !== 0) throw new KithError('book.foreign', { path })
    const isKnown = lastClosed?.byteLength === state.byteLength && lastClosed.modifiedAt === state.modifiedAt
    if (isKnown && state.byteLength > ALWAYS_CHECKED) return null
    const finding = database.pragma('quick_check(1)', { simple: true })
    return finding === 'ok' ? null : String(finding)
  } catch (error) {
    if (isDamage(error)) return error instanceof Error ? error.message : String(error)
    throw error
  } finally {
    database?.close()
  }
}

/** Renames a book, with its journals, to a name that says why and when. Returns the new path. */
export function keepAside(path: string, why: 'damaged' | 'before-restore', at: number): string {
  const stamp = new Date(at).toISOString().replace(/[:.]/g, '-')
  let keptAs = path.replace(/\.sqlite$/, `.${why}-${stamp}.sqlite`)
  for (let n = 2; existsSync(keptAs); n++) keptAs = path.replace(/\.sqlite$/, `.${why}-${stamp}-${n}.sqlite`)
  for (const ending of COMPANIONS) if (existsSync(path + ending)) renameSync(path + ending, keptAs + ending)
  return keptAs
}
