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

/** What a person can be told of an error of SQLite or the file system; anything else is returned as it is. */
export function explainDatabaseError(error: unknown, path: string): unknown {
  const code = codeOf(error)
  const options = { cause: error }
  const reason = error instanceof Error ? error.message : String(error)
  if (isBusy(error)) return new KithError('book.busy', {}, options)
  if (isDamage(error)) return new KithError('book.damaged', { path, reason }, options)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new KithError('book.diskFull', {}, options)
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return new KithError('book.readOnly', { path }, options)
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR'))
    return new KithError('book.unreadable', { path, reason }, options)
  if (code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new KithError('book.unreadable', { path, reason }, options)
  }
  return error
}
