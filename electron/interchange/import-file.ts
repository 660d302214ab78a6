import { setImmediate as nextTurn } from 'node:timers/promises'
import { KithError } from '../../shared/contract/errors.ts'
import type {
  FileProgress,
  FileWarning,
  ImportedFile,
  RecordCounts,
} from '../../shared/contract/interchange.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { type ImportWarning, isUnreadCard } from '../../shared/domain/import-warning.ts'
import type { Coverage } from '../../shared/formats/csv/coverage.ts'
import { FIELD_COLUMNS } from '../contacts/contact-rows.ts'
import { createInserter } from '../contacts/insert-contacts.ts'
import { nameRulesOf } from '../contacts/name-rules.service.ts'
import type { WriteConnection } from '../db/book.ts'
import type { CardBatch, CardSource, FileEnd, PreparedCard, PreparedPiece } from './card-batch.ts'
import type { CardReview } from './card-review.ts'
import type { CardDecoder } from './decode-file.ts'
import { createPeopleFinder } from './find-people.ts'
import { type DoneCard, importCard } from './import-card.ts'
import { createPieces, type DonePiece, nameOfPiece } from './import-pieces.ts'
import { insertImportFile, nextCardId, updateImportFile } from './imports.repository.ts'
import { createUnreadKeeper } from './keep-unread.ts'
import { createMatcher } from './match-card.ts'

export type FileImport = {
  readonly write: WriteConnection
  readonly decoder: CardDecoder
  readonly importId: number
  readonly commandId: number
  readonly at: number
  readonly newUid: () => string
  readonly signal: AbortSignal
  readonly report: (progress: FileProgress) => void
  /** Sees every card, and may have something else done with it. */
  readonly review?: CardReview
  /** The calendar that events come into, whatever the file calls its own. */
  readonly calendarId?: number
  /** For a calendar that is followed: the events that it still holds. */
  readonly seen?: Set<number>
}

/** The thread hears nothing, and nobody is told anything, for this long, in milliseconds. */
const SLICE = 8
const MOST_WARNINGS = 1_000
const LONGEST_NAME = 200
const NOBODY = { contactId: null, name: '' }
const DISPLAY_NAME = FIELD_COLUMNS.indexOf('display_name')
const NO_RECORDS: RecordCounts = { read: 0, created: 0, updated: 0, unchanged: 0, duplicate: 0, unreadable: 0 }
type Writable<T> = { -readonly [K in keyof T]: T[K] }
/** What is wrong with a file alone; everything else ends the whole import. */
const OF_THE_FILE = new Set<string>(['import.unreadable', 'import.empty', 'import.noCards', 'import.noEvents'])

/** Imports one file, whole or not at all: what is wrong with it stands in the report, and the book is then as before. */
export async function importFile(run: FileImport, source: CardSource): Promise<ImportedFile> {
  const { write } = run
  write.prepare('SAVEPOINT import_file').run()
  try {
    const file = await importCards(run, source)
    write.prepare('RELEASE import_file').run()
    return file
  } catch (error) {
    if (!(error instanceof KithError && OF_THE_FILE.has(error.code))) throw error
    run.review?.failFile()
    write.prepare('ROLLBACK TO import_file').run()
    write.prepare('RELEASE import_file').run()
    return { ...emptyReport(source.name), error: { code: error.code, details: error.details } }
  }
}

async function importCards(run: FileImport, source: CardSource): Promise<ImportedFile> {
  const { write, decoder, importId, signal, report, review } = run
  const inserter = createInserter(write, run.commandId, run.at)
  const target = { ...run, inserter, fileId: insertImportFile(write, importId, source.name) }
  const match = createMatcher(write)
  const tally = createTally(source)
  const takeTurns = createTurns(signal)
  let cardId = nextCardId(write)
  let coverage: Coverage | null = null
  const keepUnread = createUnreadKeeper(write, target.fileId, () => cardId++)
  // An occurrence that differs from its series is looked at when the series is there.
  const later: { readonly piece: PreparedPiece; readonly source: Uint8Array }[] = []
  let takePiece: ReturnType<typeof createPieces> | undefined
  const takeOne = async (piece: PreparedPiece, bytes: Uint8Array) => {
    await takeTurns()
    takePiece ??= createPieces({ ...target, findPeople: createPeopleFinder(write), fileName: source.name })
    const done = takePiece(piece, bytes, cardId++, () => review?.choosePiece())
    tally.addPiece(piece, done)
    if (done.outcome !== null) review?.notePiece(piece, done)
  }
  const complete = async ({ format, byteLength, warnings }: FileEnd) => {
    for (const { piece, source: bytes } of later) await takeOne(piece, bytes)
    inserter.flush()
    tally.addOutside(warnings)
    const file = { ...tally.file, format }
    updateImportFile(write, target.fileId, byteLength, file, coverage)
    review?.endFile(warnings.filter(isUnreadCard))
    return file
  }
  const batches = decoder.decode(source, nameRulesOf(write))
  for (;;) {
    const step = await batches.next()
    if (step.done) return await complete(step.value)
    const batch = step.value
    coverage ??= batch.coverage ?? null
    for (const card of batch.cards) {
      await takeTurns()
      const found = match(card, coverage)
      const done = importCard(write, target, batch, card, review?.decide(card, found) ?? found, cardId++)
      tally.add(card, done)
      review?.note(card, found, done)
    }
    for (const piece of batch.pieces) {
      const bytes = batch.bytes.subarray(piece.source.start, piece.source.end)
      const { said } = piece
      if (said.kind === 'event' && said.event.recurrenceId !== null) later.push({ piece, source: bytes })
      else await takeOne(piece, bytes)
    }
    if (batch.unread.length > 0) {
      await takeTurns()
      keepUnread(batch)
    }
    report(progressOf(tally.file, batch))
  }
}

/** Listens after each slice of work, and stops when the import was cancelled. */
function createTurns(signal: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now()
  const giveTurn = async () => {
    await nextTurn()
    if (signal.aborted) throw new KithError('import.cancelled')
    since = performance.now()
  }
  return () => (performance.now() - since < SLICE ? undefined : giveTurn())
}

function createTally({ name, tag }: CardSource) {
  const records: Writable<RecordCounts> = { ...NO_RECORDS }
  const properties = { read: 0, kept: 0, lost: 0 }
  const noted: FileWarning[] = []
  const note = (warnings: readonly ImportWarning[], whose: Pick<FileWarning, 'contactId' | 'name'>) => {
    for (const warning of warnings) if (noted.length < MOST_WARNINGS) noted.push({ ...warning, ...whose })
  }
  const countRecord = (outcome: keyof RecordCounts) => {
    records.read += 1
    records[outcome] = (records[outcome] ?? 0) + 1
  }
  const countProperties = ({ propertyCount, lostCount }: Pick<PreparedCard, 'propertyCount' | 'lostCount'>) => {
    properties.read += propertyCount
    properties.lost += lostCount
    properties.kept = properties.read - properties.lost
  }
  return {
    file: { ...emptyReport(name), ...(tag !== undefined && { tag }), records, properties, warnings: noted },
    add(card: PreparedCard, { outcome, warnings, contactId }: DoneCard) {
      countRecord(outcome)
      // Of what was left out nothing was to be kept.
      if (outcome === 'skipped') return
      countProperties(card)
      const name = String(card.rows.columns[DISPLAY_NAME] ?? '').slice(0, LONGEST_NAME)
      note(warnings, { contactId: contactId as ContactId | null, name })
    },
    /** What is no record counts for its properties alone. */
    addPiece(piece: PreparedPiece, { outcome, warnings }: DonePiece) {
      if (outcome !== null) countRecord(outcome)
      if (outcome === 'skipped') return
      countProperties(piece)
      note(warnings, { contactId: null, name: nameOfPiece(piece).slice(0, LONGEST_NAME) })
    },
    /** What stood outside of the cards; a card that could not be read is a card nevertheless. */
    addOutside(warnings: readonly ImportWarning[]) {
      const unread = warnings.filter(isUnreadCard).length
      records.read += unread
      records.unreadable += unread
      note(warnings, NOBODY)
      noted.sort((one, other) => one.line - other.line)
    },
  }
}

function emptyReport(file: string): ImportedFile {
  return {
    file,
    format: 'vcard',
    records: NO_RECORDS,
    properties: { read: 0, kept: 0, lost: 0 },
    warnings: [],
    error: null,
  }
}

function progressOf(
  { file, records }: ImportedFile,
  { cards, pieces, bytesRead, bytesTotal }: CardBatch,
): FileProgress {
  const [card, piece] = [cards.at(-1), pieces.at(-1)]
  const name = piece ? nameOfPiece(piece) : String(card?.rows.columns[DISPLAY_NAME] ?? '')
  return { file, cards: records.read, bytesRead, bytesTotal, name }
}
