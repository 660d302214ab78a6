import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { KithError } from '../../shared/contract/errors.ts'
import type { FileProgress, ImportSummary } from '../../shared/contract/interchange.contract.ts'
import type { ChoicesByTable } from '../../shared/domain/table-mapping.ts'
import { backUpIfNeeded } from '../backup/backups.service.ts'
import { insertCalendar, type NewCalendar, requireOwn } from '../calendar/calendars.service.ts'
import { type Clock, countContacts } from '../contacts/contacts.service.ts'
import type { Book, WriteConnection } from '../db/book.ts'
import { countContactsOf, recordCommand } from '../db/changes.ts'
import { deferCheckpoint, resumeCheckpoints } from '../db/checkpoint.ts'
import type { CardSource } from './card-batch.ts'
import type { CardReview } from './card-review.ts'
import { type CardDecoder, startDecoder } from './decode-file.ts'
import { removeGone } from './followed-calendar.ts'
import { importFile } from './import-file.ts'
import { insertImport, keepsUnreadable } from './imports.repository.ts'
import { tableOf, unpackSources } from './zip-archive.ts'

export type ImportRequest = {
  readonly book: Book
  readonly sources: readonly CardSource[]
  /** Where decode-worker is: the bundle's file, or the source itself. */
  readonly worker: URL
  readonly clock: Clock
  readonly signal?: AbortSignal
  /** Called after each batch of cards. */
  readonly report?: (progress: FileProgress) => void
  /** Does everything, says what it did, and takes it back. */
  readonly isDryRun?: boolean
  /** How tables are to be read; those that are not named tell it themselves. */
  readonly tables?: ChoicesByTable
  /** Every new person gets this tag. */
  readonly tag?: string
  /** Sees every card, and may have something else done with it. */
  readonly review?: CardReview
  /** The calendar that all events come into, also one to be made; not there: by the names in the files. */
  readonly into?: number | NewCalendar
  /** The calendar then holds just what the file says, and this is what was done. */
  readonly follows?: { readonly name: 'calendars.subscribe' | 'calendars.refresh'; readonly subject: string }
}

/** Up to this many cards the journal stays short. */
const MOST_AT_ONCE = 2_000

/** Of a calendar that is followed also how many events went. */
type Followed = { readonly removed?: number }
/** `isMade`: there is a calendar more, and be it empty. */
type Imported = Pick<ImportSummary, 'importId' | 'files'> & Followed & { readonly isMade?: boolean }

/** Carries what was found out of a transaction that is to be taken back. */
class TakenBack extends Error {
  readonly files: Imported['files']
  constructor(files: Imported['files']) {
    super('nothing is to be changed')
    this.files = files
  }
}

/**
 * Imports files as one command in one transaction: each file whole or not at all, and nothing of any when it is
 * cancelled (`import.cancelled`). A book with people in it is backed up before. An import that changes nobody leaves no
 * trace, unless it holds cards that cannot be read and are not kept yet.
 */
export async function importFiles(request: ImportRequest): Promise<ImportSummary & Followed> {
  const { book, worker } = request
  const signal = request.signal ?? new AbortController().signal
  const decoder = startDecoder(worker)
  signal.addEventListener('abort', decoder.abort)
  try {
    // A refresh touches nothing but what can be fetched again.
    if (!request.isDryRun && !request.follows) await backUpIfNeeded(book, 'import', request.clock())
    const sources = (await unpackSources(request.sources)).map((source) => withChoices(source, request))
    const { isMade: _isMade, ...imported } = await importInOneGo(book, { ...request, sources, signal }, decoder)
    if (isLarge(imported)) {
      // Where that fails, one of the next commits does it.
      await decoder.checkpoint(book.path).catch(() => undefined)
      await resumeCheckpoints(book)
    }
    return { ...imported, contacts: countContacts(book.read).contacts }
  } catch (error) {
    if (signal.aborted) throw new KithError('import.cancelled', {}, { cause: error })
    throw error
  } finally {
    signal.removeEventListener('abort', decoder.abort)
    await decoder.close()
  }
}

function withChoices(source: CardSource, { tables = {}, tag }: Pick<ImportRequest, 'tables' | 'tag'>): CardSource {
  const table = tables[tableOf(source)]
  return { ...source, ...(table && { table }), ...(tag && { tag }) }
}

/** Whether the commit would hold the window up. */
function isLarge({ importId, files }: Imported): boolean {
  return importId !== null && files.reduce((sum, { records }) => sum + records.read, 0) > MOST_AT_ONCE
}

async function importInOneGo(
  book: Book,
  request: ImportRequest & { readonly signal: AbortSignal },
  decoder: CardDecoder,
): Promise<Imported> {
  try {
    return await book.write(async (write) => {
      if (request.signal.aborted) throw new KithError('import.cancelled')
      const imported = await importInto(write, request, decoder)
      if (request.isDryRun || !isChanging(write, imported)) throw new TakenBack(imported.files)
      if (isLarge(imported)) {
        deferCheckpoint(write)
        await decoder.flush(book.path)
      }
      if (!request.follows) write.emit('contacts.changed', { ids: null })
      if (imported.files.some(({ format }) => format === 'ics')) {
        write.emit('calendar.changed', {})
        write.emit('tasks.changed', { ids: null })
      }
      return imported
    })
  } catch (error) {
    if (error instanceof TakenBack) return { importId: null, files: error.files }
    throw error
  }
}

/** Whether somebody came or changed, or a card that nobody can read came for the first time: its text is kept. */
function isChanging(write: WriteConnection, { importId, files, removed = 0, isMade = false }: Imported): boolean {
  if (isMade || removed > 0) return true
  if (files.some(({ records }) => records.created + records.updated > 0)) return true
  // Text outside of cards is no record, but has a warning.
  const mayKeep = files.some(({ records, warnings }) => records.unreadable + warnings.length > 0)
  return importId !== null && mayKeep && keepsUnreadable(write, importId)
}

async function importInto(
  write: WriteConnection,
  {
    sources,
    clock,
    signal,
    review,
    into,
    follows,
    report = () => undefined,
  }: ImportRequest & { readonly signal: AbortSignal },
  decoder: CardDecoder,
): Promise<Imported> {
  review?.begin(write)
  const at = clock()
  const subject = sources.map(({ name }) => basename(name)).join(', ')
  const command = follows
    ? ({ ...follows, origin: 'sync' } as const)
    : ({ name: 'interchange.import', origin: 'import', subject } as const)
  const commandId = recordCommand(write, { ...command, at })
  const importId = insertImport(write, commandId, at)
  const newUid = () => `urn:uuid:${randomUUID()}`
  if (typeof into === 'number' && !follows) requireOwn(write, into)
  const calendarId =
    typeof into === 'object' ? insertCalendar(write, { commandId, at }, { ...into, uid: newUid() }) : into
  const seen = follows ? new Set<number>() : undefined
  const run = {
    ...{ write, decoder, importId, commandId, at, newUid, signal, report },
    ...(review && { review }),
    ...(calendarId !== undefined && { calendarId }),
    ...(seen && { seen }),
  }
  const files = []
  for (const source of sources) files.push(await importFile(run, source))
  const ofPeople = files.filter(({ format }) => format !== 'ics')
  const touched = ofPeople.reduce((sum, { records }) => sum + records.created + records.updated, 0)
  countContactsOf(write, commandId, touched)
  if (calendarId === undefined || seen === undefined) return { importId, files }
  const error = files.find((file) => file.error !== null)?.error
  if (error) throw new KithError(error.code, error.details)
  const removed = removeGone(write, commandId, { calendarId, seen })
  return { importId, files, removed, isMade: typeof into === 'object' }
}
