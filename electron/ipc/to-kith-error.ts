import { type ErrorCode, type ErrorDetails, KithError } from '../../shared/contract/errors.ts'

/** SQLite's result codes begin with these; the rest of a code only refines it. */
const SQLITE_FAILURES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'book.diskFull'],
  ['SQLITE_READONLY', 'book.readOnly'],
  ['SQLITE_BUSY', 'book.busy'],
  ['SQLITE_LOCKED', 'book.busy'],
  ['SQLITE_CORRUPT', 'book.damagedInUse'],
  ['SQLITE_NOTADB', 'book.damagedInUse'],
  ['SQLITE_IOERR', 'book.unreadable'],
  ['SQLITE_CANTOPEN', 'book.unreadable'],
]

/** Whatever was thrown, as a failure that has a sentence. Only `internal` is a surprise, worth a line in the log. */
export function toKithError(error: unknown, bookPath: string): KithError {
  if (error instanceof KithError) return error
  const reason = shortReason(error)
  const sqlite = sqliteCode(error)
  const known = SQLITE_FAILURES.find(([prefix]) => sqlite?.startsWith(prefix))
  const details: ErrorDetails = known ? { path: bookPath, reason } : { reason }
  return new KithError(known?.[1] ?? 'internal', details, { cause: error })
}

function sqliteCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined
}

/** One line that fits into a sentence: it ends without a full stop. */
function shortReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const line = message.split('\n', 1)[0]?.trim().replace(/\.+$/, '') ?? ''
  if (line === '') return 'no reason was given'
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}
