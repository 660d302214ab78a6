import type { interchangeContract } from '../../shared/contract/interchange.contract.ts'
import type { subscriptionsContract } from '../../shared/contract/subscriptions.contract.ts'
import type { CheckBackup } from '../backup/check-backup.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Book } from '../db/book.ts'
import { undoImport } from '../history/history.service.ts'
import type { Broadcast } from '../ipc/broadcast.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { cardText } from './card-text.ts'
import type { FetchOptions } from './fetch-calendar.ts'
import { createImporter } from './importer.ts'
import { cardsOfText } from './pasted-cards.ts'
import { tellCards, tellDetails } from './plan-pages.ts'
import { subscriptionsHandlers } from './subscriptions.handlers.ts'

export type InterchangeParts = {
  readonly book: Book
  readonly clock: Clock
  readonly broadcast: Broadcast
  /** Where import-worker is. */
  readonly worker: URL
  /** How the backup before an import is checked. */
  readonly checkBackup?: CheckBackup
  /** The system's dialog: what was chosen, or null. */
  readonly chooseFilesToImport: (windowId: number) => Promise<readonly string[] | null>
  /** Files opened from the desktop that nobody has asked for yet, or null. */
  readonly takeOpened: () => readonly string[] | null
  /** Other limits than the usual ones for calendars that are fetched. */
  readonly fetchOptions?: FetchOptions
}

/** Binds the channels of import to their services. */
export function interchangeHandlers(parts: InterchangeParts) {
  const { book, clock, worker, checkBackup, broadcast, chooseFilesToImport, takeOpened } = parts
  const onProgress: Parameters<typeof createImporter>[0]['onProgress'] = (progress) =>
    broadcast('imports.progressed', progress)
  const importer = createImporter({ book, worker, clock, onProgress, ...(checkBackup && { checkBackup }) })
  return {
    ...subscriptionsHandlers({
      book,
      clock,
      importer,
      ...(parts.fetchOptions && { fetchOptions: parts.fetchOptions }),
    }),
    'imports.start': ({ paths, tables }) => importer.start(paths, tables),
    'imports.choose': (_input, { windowId }) => chooseFilesToImport(windowId),
    'imports.takeOpened': takeOpened,
    'imports.paste': ({ text }) => {
      const cards = cardsOfText(text)
      return cards === null ? null : importer.paste(cards)
    },
    'imports.plan': ({ paths, tables }) => importer.plan(paths, tables),
    'imports.planned': ({ planId, filter, view, offset, limit }, read) => {
      const plan = importer.kept(planId)
      const indexes = plan.held(filter, view)
      return { total: indexes.length, rows: tellCards(read, plan, indexes.slice(offset, offset + limit)) }
    },
    'imports.plannedCard': ({ planId, index }, read) => tellDetails(read, importer.kept(planId), index),
    'imports.decide': ({ planId, choice, cards }) => {
      const plan = importer.kept(planId)
      plan.choose(Array.isArray(cards) ? cards : plan.held(cards.filter, cards.view), choice)
      return plan.counts()
    },
    'imports.apply': ({ planId, tag, into }) => importer.apply(planId, { tag, into }),
    'imports.forget': ({ planId }) => importer.forget(planId),
    'imports.cancel': () => importer.cancel(),
    'imports.state': () => importer.state(),
    'imports.cardText': ({ importId, file, line }, read) => cardText(read, importId, file, line),
    'imports.undo': ({ importId }, write) => undoImport(write, importId, clock),
  } satisfies Handlers<typeof interchangeContract & typeof subscriptionsContract>
}
