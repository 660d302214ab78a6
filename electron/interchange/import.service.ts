import { KithError } from '../../shared/contract/errors.ts'
import type { ImportSummary } from '../../shared/contract/interchange.contract.ts'
import type { ChoicesByTable } from '../../shared/domain/table-mapping.ts'
import { backUpIfNeeded } from '../backup/backups.service.ts'
import type { CheckBackup } from '../backup/check-backup.ts'
import { type Clock, countContacts } from '../contacts/contacts.service.ts'
import type { Book } from '../db/book.ts'
import type { CardSource } from './card-batch.ts'
import type { Imported, ImportOrder, PlanChoices } from './import-messages.ts'
import { type ImportListener, startImportThread } from './import-thread.ts'
import { tableOf, unpackSources } from './zip-archive.ts'

export type ImportRequest = ImportOrder & {
  readonly book: Book
  /** Where import-worker is: the bundle's file, or the source itself. */
  readonly worker: URL
  readonly clock: Clock
  /** How the backup before it is checked. */
  readonly checkBackup?: CheckBackup
  readonly signal?: AbortSignal
  readonly report?: ImportListener['report']
  /** How tables are to be read; those that are not named tell it themselves. */
  readonly tables?: ChoicesByTable
  /** Every new person gets this tag. */
  readonly tag?: string
  /** Hears what becomes of every card. */
  readonly note?: ImportListener['note']
  /** What is to be done with cards instead of what their matches ask for. */
  readonly choices?: PlanChoices
}

/**
 * Imports files as one command in one transaction, on a thread of its own: each file whole or not at all, and nothing of
 * any when it is cancelled (`import.cancelled`). A book with people in it is backed up before.
 */
export async function importFiles(request: ImportRequest): Promise<ImportSummary & Pick<Imported, 'removed'>> {
  const { book, worker, clock, note, choices, report = () => undefined } = request
  const signal = request.signal ?? new AbortController().signal
  const thread = startImportThread(worker)
  signal.addEventListener('abort', thread.cancel)
  try {
    // A refresh touches nothing but what can be fetched again.
    if (!request.isDryRun && !request.follows) {
      await backUpIfNeeded(book, 'import', clock(), request.checkBackup)
    }
    const sources = (await unpackSources(request.sources)).map((source) => withChoices(source, request))
    const review = note ? 'note' : (choices ?? null)
    const { isDryRun = false, into, follows } = request
    const how = { isDryRun, ...(into !== undefined && { into }), ...(follows && { follows }) }
    const imported = await book.writeElsewhere(async (file) => {
      if (signal.aborted) throw new KithError('import.cancelled')
      const order = { ...how, file, sources, at: clock(), review } as const
      return thread.write(order, { report, note: note ?? (() => undefined) })
    })
    return { ...imported, contacts: countContacts(book.read).contacts }
  } catch (error) {
    if (signal.aborted) throw new KithError('import.cancelled', {}, { cause: error })
    throw error
  } finally {
    signal.removeEventListener('abort', thread.cancel)
    thread.close()
  }
}

function withChoices(source: CardSource, { tables = {}, tag }: Pick<ImportRequest, 'tables' | 'tag'>): CardSource {
  const table = tables[tableOf(source)]
  return { ...source, ...(table && { table }), ...(tag && { tag }) }
}
