import type { ErrorCode, ErrorDetails } from '../../shared/contract/errors.ts'
import type { FileProgress, ImportSummary } from '../../shared/contract/interchange.contract.ts'
import type { NewCalendar } from '../calendar/calendars.service.ts'
import type { OpenedFile, QueuedEvent } from '../db/book.ts'
import type { CardSource } from './card-batch.ts'
import type { PlanRow } from './import-plan.ts'

/** What is to be imported, and how. It crosses to the thread that does it. */
export type ImportOrder = {
  readonly sources: readonly CardSource[]
  /** Does everything, says what it did, and takes it back. */
  readonly isDryRun?: boolean
  /** The calendar that all events come into, also one to be made; not there: by the names in the files. */
  readonly into?: number | NewCalendar
  /** The calendar then holds just what the file says, and this is what was done. */
  readonly follows?: { readonly name: 'calendars.subscribe' | 'calendars.refresh'; readonly subject: string }
}

/** What somebody chose for the cards of a plan, as `ImportPlan.chosen` has it, made when the book was at `stamp`. */
export type PlanChoices = { readonly chosen: Uint8Array; readonly stamp: number }

/** What a preview finds out, piece by piece and in order. */
export type Noted =
  /** Where the book stands. */
  | { readonly stamp: number }
  /** The rows of the plan from this one on; those that were there did not happen. */
  | { readonly from: number; readonly rows: readonly PlanRow[] }
  /** The next cards, packed. */
  | { readonly pack: Uint8Array<ArrayBuffer> }

/** What became of it. Of a calendar that is followed also how many events went. */
export type Imported = Pick<ImportSummary, 'importId' | 'files'> & { readonly removed?: number }

/** The order with what only the main thread knows: the file, the time, and whether its cards are noted or were chosen. */
export type ThreadOrder = ImportOrder & {
  readonly file: OpenedFile
  readonly at: number
  readonly review: PlanChoices | 'note' | null
}

export type ThreadRequest = { readonly write: ThreadOrder } | 'cancel' | 'end'
export type ThreadReply =
  /** `at`: how many cards of the plan that is carried out are done. */
  | { readonly kind: 'progress'; readonly progress: FileProgress; readonly at: number }
  | { readonly kind: 'noted'; readonly noted: Noted }
  /** The transaction is over; the connection is still in use. */
  | { readonly kind: 'written'; readonly value: Imported; readonly events: readonly QueuedEvent[] }
  /** Nothing was written, and the connection is closed. */
  | { readonly kind: 'failed'; readonly failure: Failure }
/** An error, as it crosses. `known`: Kith has a sentence for it. */
export type Failure = {
  readonly known: { readonly code: ErrorCode; readonly details: ErrorDetails } | null
  readonly message: string
  readonly stack: string
}
