import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { KithError } from '../../shared/contract/errors.ts'
import type { FileProgress } from '../../shared/contract/interchange.contract.ts'
import { insertCalendar, requireOwn } from '../calendar/calendars.service.ts'
import type { QueuedEvent, WriteConnection } from '../db/book.ts'
import { countContactsOf, recordCommand } from '../db/changes.ts'
import type { CardReview } from './card-review.ts'
import type { CardDecoder } from './decode-file.ts'
import { removeGone } from './followed-calendar.ts'
import { importFile } from './import-file.ts'
import type { Imported, Noted, ThreadOrder, ThreadReply } from './import-messages.ts'
import { insertImport, keepsUnreadable } from './imports.repository.ts'
import { createPlanNotes } from './plan-notes.ts'
import { createPlanReview } from './plan-review.ts'

const MOST_NAMED = 3

type Order = Omit<ThreadOrder, 'file'>
type Parts = {
  readonly decoder: CardDecoder
  readonly signal: AbortSignal
  readonly tell: (reply: ThreadReply, handedOver?: readonly ArrayBuffer[]) => void
}
type InTransaction = <T>(
  work: (write: WriteConnection) => Promise<T>,
) => Promise<{ readonly value: T; readonly events: readonly QueuedEvent[] }>
/** `isMade`: there is a calendar more, and be it empty. */
type Done = Imported & { readonly isMade?: boolean }

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
 * cancelled (`import.cancelled`). One that changes nobody leaves no trace, unless it holds cards that cannot be read and
 * are not kept yet.
 */
export async function writeImport(
  transact: InTransaction,
  order: Order,
  { decoder, signal, tell }: Parts,
): Promise<{ readonly value: Imported; readonly events: readonly QueuedEvent[] }> {
  const { review, close, at } = reviewOf(order.review, (noted, handedOver) =>
    tell({ kind: 'noted', noted }, handedOver),
  )
  const report = (progress: FileProgress) => tell({ kind: 'progress', progress, at: at() })
  try {
    const { value, events } = await transact(async (write) => {
      if (signal.aborted) throw new KithError('import.cancelled')
      const imported = await importInto(write, { ...order, review }, { decoder, signal, report })
      if (order.isDryRun || !isChanging(write, imported)) throw new TakenBack(imported.files)
      if (!order.follows) write.emit('contacts.changed', { ids: null })
      if (imported.files.some(({ format }) => format === 'ics')) {
        write.emit('calendar.changed', {})
        write.emit('tasks.changed', { ids: null })
      }
      return imported
    })
    const { isMade: _isMade, ...imported } = value
    return { value: imported, events }
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
    await close()
    return { value: { importId: null, files: error.files }, events: [] }
  }
}

/** Who looks on, how far they have come, and what is to be waited for at the end. */
function reviewOf(asked: Order['review'], send: (noted: Noted, handedOver?: readonly ArrayBuffer[]) => void) {
  const nothing = { at: () => 0, close: async () => undefined }
  if (asked === null) return { ...nothing, review: undefined }
  if (asked === 'note') return { ...nothing, ...createPlanNotes(send) }
  const review = createPlanReview(asked)
  return { ...nothing, review, at: review.at }
}

/** Whether somebody came or changed, or a card that nobody can read came for the first time: its text is kept. */
function isChanging(write: WriteConnection, { importId, files, removed = 0, isMade = false }: Done): boolean {
  if (isMade || removed > 0) return true
  if (files.some(({ records }) => records.created + records.updated > 0)) return true
  // Text outside of cards is no record, but has a warning.
  const mayKeep = files.some(({ records, warnings }) => records.unreadable + warnings.length > 0)
  return importId !== null && mayKeep && keepsUnreadable(write, importId)
}

/** The files of an import as its step of the history calls them: all by name, or of many the first and how many there are. */
function filesIn(names: readonly string[]): string {
  return names.length > MOST_NAMED ? `${names.slice(0, 2).join(', ')}, … (${names.length})` : names.join(', ')
}

async function importInto(
  write: WriteConnection,
  { sources, at, review, into, follows }: Omit<Order, 'review'> & { readonly review: CardReview | undefined },
  parts: Omit<Parts, 'tell'> & { readonly report: (progress: FileProgress) => void },
): Promise<Done> {
  review?.begin(write)
  const subject = filesIn(sources.map(({ name }) => basename(name)))
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
    ...{ ...parts, write, importId, commandId, at, newUid },
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
