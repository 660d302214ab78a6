import { KithError } from '../../shared/contract/errors.ts'
import { explainDatabaseError } from '../db/sqlite-errors.ts'

const LONGEST_REASON = 200

/** Whatever was thrown, as a failure that has a sentence. Only `internal` is a surprise, worth a line in the log. */
export function toKithError(thrown: unknown, bookPath: string): KithError {
  const error = explainDatabaseError(thrown, bookPath)
  return error instanceof KithError
    ? error
    : new KithError('internal', { reason: shortReason(error) }, { cause: error })
}

/** One line that fits into a sentence: it ends without a full stop. */
function shortReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const line = message.split('\n', 1)[0]?.trim().replace(/\.+$/, '') ?? ''
  if (line === '') return 'no reason was given'
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line
}
