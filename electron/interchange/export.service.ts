import { setImmediate as nextTurn } from 'node:timers/promises'
import { KithError } from '../../shared/contract/errors.ts'
import { listIds } from '../contacts/contacts.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { type CardFormat, type ExportRequest, isTableFormat, type Loss, TARGET_OF } from './export-request.ts'
import { exportTable } from './export-table.ts'
import { findContactByUid } from './imports.repository.ts'
import { readUnreadable } from './keep-unread.ts'
import { inWholeFile } from './whole-file.ts'
import { withLineEnd, writeContacts } from './write-contact.ts'

/** Cards, one after another, as UTF-8 or, untouched ones, in the encoding that they came in. */
export type ExportPiece = { readonly bytes: Uint8Array; readonly written: number; readonly loss: readonly Loss[] }

const PIECE = 256 * 1024
const BATCH = 250
/** What stands between two values of a JSON list. */
const BETWEEN = ',\n'
/** The keys of the people with these UIDs, in their order; those that are nobody's are left out. */
export function findIdsByUid(read: ReadConnection, uids: readonly string[]): number[] {
  return [...new Set(uids)].map((uid) => findContactByUid(read, uid)).filter((id) => id !== undefined)
}

/** The people asked for, as cards, JSON or a table, in pieces of about a quarter of a megabyte. */
export function* exportCards(read: ReadConnection, request: ExportRequest): Generator<ExportPiece> {
  const { format } = request
  const ids = request.ids ?? listIds(read)
  if (isTableFormat(format)) yield* exportTable(read, ids, TARGET_OF[format], request)
  else if (format === 'jcard') yield* asList(exportEach(read, { ...request, format }, ids))
  else yield* exportEach(read, { ...request, format }, ids)
}

/** JSON has one value a file: people stand in a list. */
function* asList(pieces: Iterable<ExportPiece>): Generator<ExportPiece> {
  yield { bytes: Buffer.from('['), written: 0, loss: [] }
  let isFirst = true
  for (const piece of pieces) {
    yield isFirst ? piece : { ...piece, bytes: Buffer.concat([Buffer.from(BETWEEN), piece.bytes]) }
    isFirst = false
  }
  yield { bytes: Buffer.from(']\n'), written: 0, loss: [] }
}

function* exportEach(
  read: ReadConnection,
  request: ExportRequest & { readonly format: CardFormat },
  keys: readonly number[],
): Generator<ExportPiece> {
  let cards: (Uint8Array | string)[] = []
  let size = 0
  let loss: Loss[] = []
  const take = (): ExportPiece => {
    const piece = { bytes: joined(cards, request.format === 'jcard' ? BETWEEN : ''), written: cards.length, loss }
    cards = []
    size = 0
    loss = []
    return piece
  }
  for (let start = 0; start < keys.length; start += BATCH) {
    for (const written of writeContacts(read, keys.slice(start, start + BATCH), request)) {
      cards.push(written.card)
      if (written.loss.length > 0) loss.push(...written.loss)
      size += written.card.length
      if (size >= PIECE) yield take()
    }
  }
  if (cards.length > 0) yield take()
  // What could not be read comes out with all the others, as it came in.
  if (request.format !== 'source' || request.ids !== null) return
  for (const { bytes, isLast, isCard } of readUnreadable(read)) {
    yield { bytes: isLast ? withLineEnd(bytes) : bytes, written: isLast && isCard ? 1 : 0, loss: [] }
  }
}

/** Cards as bytes. Texts that follow each other are encoded at once, which is quicker than one by one. */
function joined(cards: readonly (Uint8Array | string)[], between: string): Uint8Array {
  const parts: Uint8Array[] = []
  let texts: string[] = []
  const encode = () => {
    if (texts.length > 0) parts.push(Buffer.from(texts.join(between)))
    texts = []
  }
  for (const card of cards) {
    if (typeof card === 'string') texts.push(card)
    else {
      encode()
      parts.push(card)
    }
  }
  encode()
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
}

export type ExportOptions = {
  /** Stops it: what was there before stays. */
  readonly signal?: AbortSignal
  readonly onProgress?: (written: number) => void
}

type Exported = { readonly written: number; readonly loss: readonly Loss[] }

/**
 * Writes the cards to a file, whole or not at all: what stood there before stays until everything is on the disk.
 * Throws `export.unwritable`, `export.cancelled`.
 */
export async function exportToFile(
  read: ReadConnection,
  request: ExportRequest,
  path: string,
  options: ExportOptions = {},
): Promise<Exported> {
  return inWholeFile(path, (write) => passOn(read, request, write, options))
}

/** What an export would leave out, found by writing it to nowhere. Throws `export.cancelled`. */
export async function lossOf(
  read: ReadConnection,
  request: ExportRequest,
  options: ExportOptions = {},
): Promise<Exported> {
  return passOn(read, request, () => undefined, options)
}

async function passOn(
  read: ReadConnection,
  request: ExportRequest,
  write: (bytes: Uint8Array) => void,
  { signal, onProgress = () => undefined }: ExportOptions,
): Promise<Exported> {
  const loss: Loss[] = []
  let written = 0
  for (const piece of exportCards(read, request)) {
    write(piece.bytes)
    written += piece.written
    loss.push(...piece.loss)
    onProgress(written)
    await nextTurn()
    if (signal?.aborted) throw new KithError('export.cancelled')
  }
  return { written, loss }
}
