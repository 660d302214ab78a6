import { type FileHandle, open } from 'node:fs/promises'
import { KithError } from '../../shared/contract/errors.ts'
import { isCalendarName } from '../../shared/domain/import-files.ts'
import type { Coverage } from '../../shared/formats/csv/coverage.ts'
import type { CalendarPiece } from '../../shared/formats/icalendar/component.ts'
import type { SourceCard } from '../../shared/formats/vcard/card.ts'
import { CardReader, type UnreadPart } from '../../shared/formats/vcard/read-cards.ts'
import type { CardSource, FileEnd } from './card-batch.ts'
import { readCalendar } from './read-calendar.ts'
import { isJCards, readJCards } from './read-jcards.ts'
import { readTable } from './read-table.ts'
import { isCalendar, isLikelyCards, isTable, unreadable } from './unreadable.ts'
import { readEntry } from './zip-archive.ts'

const CHUNK = 256 * 1024
/** Of a file that is no cards at all, or one endless card, not all is kept: it is refused. */
const MOST_UNREAD = 512 * 1024 * 1024

export type CardsRead = {
  readonly cards: readonly SourceCard[]
  /** Of a table whose columns are known by now. */
  readonly coverage?: Coverage
  /** Components of calendars; not there where the file holds people. */
  readonly pieces?: readonly CalendarPiece[]
  /** What is in no card. */
  readonly unread?: readonly UnreadPart[]
  readonly bytesRead: number
  readonly bytesTotal: number
}

export type FileHead = { readonly bytes: Uint8Array; readonly isWhole: boolean }

/**
 * The cards of a file, a few at a time, so that the memory needed does not grow with the file.
 * Throws `import.unreadable` when it cannot be read to its end or when more of it is in no card than the book
 * would keep, `import.empty` when nothing is in it, `import.noCards` when no card is, `import.noEvents` when it is called a
 * calendar and is none.
 */
export async function* readFile(source: CardSource): AsyncGenerator<CardsRead, FileEnd> {
  const { path, name } = source
  let file: FileHandle | undefined
  try {
    if (path === null) return yield* readAll(gathered(process.stdin), source, 0)
    file = await open(path)
    const stats = await file.stat()
    if (stats.isDirectory()) throw new KithError('import.unreadable', { file: name, reason: 'it is a folder' })
    const pieces = piecesOf(file)
    // How long an entry is only shows at its end.
    if (source.entry !== undefined) return yield* readAll(gathered(readEntry(pieces, source.entry, name)), source, 0)
    // Pipes have no length.
    return yield* readAll(gathered(pieces), source, stats.isFile() ? stats.size : 0)
  } catch (error) {
    throw unreadable(error, name)
  } finally {
    await file?.close()
  }
}

/** The first bytes of a file of people, and whether that is all of it. Throws as `readFile` does. */
export async function readHead(source: CardSource & { readonly path: string }): Promise<FileHead> {
  let file: FileHandle | undefined
  try {
    file = await open(source.path)
    const pieces = piecesOf(file)
    const all = gathered(source.entry === undefined ? pieces : readEntry(pieces, source.entry, source.name))
    const { value } = await all.next()
    const bytes = value ?? new Uint8Array(0)
    return { bytes, isWhole: bytes.length < CHUNK }
  } catch (error) {
    throw unreadable(error, source.name)
  } finally {
    await file?.close()
  }
}

async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK))
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

/** A pipe gives its bytes in pieces of any size; the first of them has to show what kind of file it is. */
async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    waiting.push(piece)
    length += piece.length
    if (length < CHUNK) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}

async function* readAll(
  chunks: AsyncIterable<Uint8Array>,
  source: CardSource,
  bytesTotal: number,
): AsyncGenerator<CardsRead, FileEnd> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  const head = first.done ? new Uint8Array(0) : first.value
  const all = again(head, iterator)
  if (isBlank(head) && (first.done || head.length < CHUNK)) throw new KithError('import.empty', { file: source.name })
  if (isJCards(head)) return yield* readJCards(all, source.name, bytesTotal)
  if (isCalendar(head, source)) return yield* readCalendar(all, source.name, bytesTotal)
  if (isTable(head, source)) return yield* readTable(all, source.name, bytesTotal, source.table)
  return yield* readCards(all, source.name, bytesTotal)
}

/** What is missing in a file in which nothing was found. */
function noneIn(name: string): 'import.noCards' | 'import.noEvents' {
  return isCalendarName(name) ? 'import.noEvents' : 'import.noCards'
}

/** Nothing but blanks and line ends, in any encoding. */
function isBlank(head: Uint8Array): boolean {
  return (
    Buffer.from(head)
      .toString('latin1')
      .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0/g, '')
      .trim() === ''
  )
}

/** What was looked at, and all that follows. */
async function* again(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  for (let step = await rest.next(); !step.done; step = await rest.next()) yield step.value
}

async function* readCards(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  bytesTotal: number,
): AsyncGenerator<CardsRead, FileEnd> {
  const reader = new CardReader()
  const within = createLimit()
  let bytesRead = 0
  let count = 0
  for await (const chunk of chunks) {
    if (bytesRead === 0 && !isLikelyCards(chunk, name)) throw new KithError(noneIn(name), { file: name })
    bytesRead += chunk.length
    const cards = reader.push(chunk)
    count += cards.length
    yield { cards, unread: within(name, reader.takeUnread()), bytesRead, bytesTotal }
  }
  if (bytesRead < bytesTotal) {
    throw new KithError('import.unreadable', { file: name, reason: 'it became shorter while it was being read' })
  }
  const last = reader.end()
  const { warnings } = reader
  if (count + last.length + warnings.length === 0) throw new KithError('import.noCards', { file: name })
  yield { cards: last, unread: within(name, reader.takeUnread()), bytesRead, bytesTotal }
  return { format: 'vcard', byteLength: bytesRead, warnings }
}

/** Counts what is in no card of one file. */
function createLimit(): (file: string, parts: readonly UnreadPart[]) => readonly UnreadPart[] {
  let length = 0
  return (file, parts) => {
    for (const { bytes } of parts) length += bytes.length
    if (length <= MOST_UNREAD) return parts
    const reason = `more than ${MOST_UNREAD / 1024 / 1024} MB of it is in no card that can be read`
    throw new KithError('import.unreadable', { file, reason })
  }
}
