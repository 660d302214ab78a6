import { isUtf8 } from 'node:buffer'
import { hash } from 'node:crypto'
import { KithError } from '../../shared/contract/errors.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { CalendarPiece } from '../../shared/formats/icalendar/component.ts'
import { decodePiece } from '../../shared/formats/icalendar/decode-piece.ts'
import type { DecodedPiece } from '../../shared/formats/icalendar/decoded.ts'
import { readCalendars } from '../../shared/formats/icalendar/read-calendars.ts'
import type { FileEnd, PieceSaid, PreparedPiece } from './card-batch.ts'
import type { CardsRead } from './read-file.ts'

/** A time zone may stand behind what uses it, so that a calendar is held in memory whole. */
const LARGEST = 512 * 1024 * 1024
const AT_ONCE = 64
const FINGERPRINT_DIGITS = 32
/** What is damaged is written anew, so that it does not take others with it. */
const DAMAGED: ReadonlySet<string> = new Set(['ical.missingEnd', 'ical.notAProperty'])
/** Parts of a calendar that are no records of their own. */
const NO_RECORD = new Set(['', 'VTIMEZONE'])

/**
 * The components of a file of calendars, a few at a time. Throws `import.noCards` where there is no calendar, and
 * `import.unreadable` for one too large.
 */
export async function* readCalendar(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  bytesTotal: number,
): AsyncGenerator<CardsRead, FileEnd> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > LARGEST) throw new KithError('import.unreadable', { file: name, reason: 'it is larger than 512 MB' })
    parts.push(chunk)
  }
  const file = Buffer.concat(parts)
  let pieces: CalendarPiece[] = []
  let bytesRead = 0
  for (const piece of readCalendars(file)) {
    pieces.push(piece)
    bytesRead += piece.source.length
    if (pieces.length < AT_ONCE) continue
    yield { cards: [], pieces, bytesRead, bytesTotal }
    pieces = []
  }
  yield { cards: [], pieces, bytesRead: length, bytesTotal }
  return { format: 'ics', byteLength: length, warnings: [] }
}

/** Whether a component counts among what was read: a zone belongs to those that use it, a frame to the file. */
export function isRecord({ name }: { readonly name: string }): boolean {
  return !NO_RECORD.has(name)
}

/** Decodes a component. Its bytes go where `keep` says. */
export function preparePiece(
  piece: CalendarPiece,
  keep: (bytes: Uint8Array) => { start: number; end: number },
): PreparedPiece {
  const decoded = decodePiece(piece)
  const { index, name, color, method } = piece.calendar
  const said = saidBy(decoded)
  const kept = decoded.kind === 'other' ? [] : decoded.kept
  return {
    line: piece.line,
    name: piece.name,
    calendar: { index, name, color, method },
    source: keep(piece.source),
    fingerprint: fingerprintOf(said.kind === 'other' ? piece.source : canonicalJson({ said, kept })),
    said,
    kept,
    zones: decoded.kind === 'other' ? [] : decoded.zones,
    isSound:
      !piece.calendar.isVersion1 && isUtf8(piece.source) && decoded.warnings.every(({ code }) => !DAMAGED.has(code)),
    createdAt: decoded.kind === 'other' ? null : decoded.createdAt,
    revisedAt: decoded.kind === 'other' ? null : decoded.revisedAt,
    propertyCount: decoded.propertyCount,
    lostCount: decoded.lostCount,
    warnings: decoded.warnings,
  }
}

function saidBy(decoded: DecodedPiece): PieceSaid {
  if (decoded.kind === 'event') return { kind: 'event', event: decoded.event }
  if (decoded.kind === 'task') return { kind: 'task', task: decoded.task }
  return { kind: 'other' }
}

function fingerprintOf(text: string | Uint8Array): string {
  return hash('sha256', text, 'hex').slice(0, FINGERPRINT_DIGITS)
}
