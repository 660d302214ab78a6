import { dirname } from 'node:path'
import { KithError } from '../../shared/contract/errors.ts'

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** True when another connection holds the file. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY') || codeOf(error).startsWith('SQLITE_LOCKED')
}

/** True when the file is no database, or one that SQLite cannot make sense of. */
export function isDamage(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_CORRUPT') || codeOf(error) === 'SQLITE_NOTADB'
}

/** True when the folder or the disk may be read, but not written to. */
export function isWriteRefused(error: unknown): boolean {
  if (error instanceof KithError) return error.code === 'book.readOnly' || isWriteRefused(error.cause)
  return /^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS|EACCES|EPERM)/.test(codeOf(error))
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the folder or its drive is not there',
  ENOTDIR: 'a file stands where the folder should be',
  EEXIST: 'something else stands where the folder should be',
  EACCES: 'you may not open it',
  EPERM: 'you may not open it',
}
const FULL = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT']
const READ_ONLY = ['SQLITE_READONLY', 'EROFS']
const FAILING = ['SQLITE_IOERR', 'EIO', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE', 'EFBIG']

/** Whether the file system stumbled over the book, its folder, or one above it, rather than over another file. */
function isAbout(error: unknown, path: string): boolean {
  if (!(error instanceof Error && 'path' in error && typeof error.path === 'string')) return false
  return path.startsWith(error.path) || error.path.startsWith(dirname(path))
}

/** What a person can be told of an error of SQLite or the file system; anything else is returned as it is. */
export function explainDatabaseError(error: unknown, path: string): unknown {
  const code = codeOf(error)
  const options = { cause: error }
  const isOneOf = (codes: readonly string[]) => codes.some((known) => code === known || code.startsWith(`${known}_`))
  const message = error instanceof Error ? error.message : String(error)
  if (isBusy(error)) return new KithError('book.busy', {}, options)
  if (isDamage(error)) return new KithError('book.damaged', { path, reason: message }, options)
  if (isOneOf(FULL)) return new KithError('book.diskFull', {}, options)
  if (isOneOf(READ_ONLY)) return new KithError('book.readOnly', { path }, options)
  if (isOneOf(FAILING)) return new KithError('book.failing', { path, reason: message }, options)
  if (isOneOf(['SQLITE_CANTOPEN'])) return new KithError('book.unreadable', { path, reason: message }, options)
  const reason = isAbout(error, path) ? REASONS[code] : undefined
  return reason === undefined ? error : new KithError('book.unreadable', { path, reason }, options)
}
