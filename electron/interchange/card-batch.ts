import type { ErrorCode, ErrorDetails } from '../../shared/contract/errors.ts'
import type { EventComponent } from '../../shared/domain/calendar/event.ts'
import type { ImportWarning } from '../../shared/domain/import-warning.ts'
import type { NameRules } from '../../shared/domain/name-rules.ts'
import type { TableChoices } from '../../shared/domain/table-mapping.ts'
import type { Coverage } from '../../shared/formats/csv/coverage.ts'
import type { CalendarFrame } from '../../shared/formats/icalendar/component.ts'
import type { TaskContent } from '../../shared/formats/icalendar/decode-task.ts'
import type { ContactRows } from '../contacts/contact-rows.ts'

/** How long a file was, and what stood outside of its cards. */
export type FileEnd = {
  readonly format: SourceFormat
  readonly byteLength: number
  readonly warnings: readonly ImportWarning[]
}

/** Kinds of file that people and events come from. */
export type SourceFormat = 'vcard' | 'csv' | 'ics'

/**
 * Where cards come from. `path` null: standard input. `name` is what reports and errors call it. `entry` is a file
 * within the zip archive at the path, `table` how the user wants a table to be read,
 * `tag` what new people are tagged with.
 */
export type CardSource = {
  readonly path: string | null
  readonly name: string
  readonly entry?: string
  readonly table?: TableChoices
  readonly tag?: string
}

/** A stretch of a batch's bytes. */
export type Slice = { readonly start: number; readonly end: number }

/** A card, decoded and ready for the tables. Made of texts, numbers and arrays, so that it crosses threads cheaply. */
export type PreparedCard = {
  readonly line: number
  /** 16 bytes of a hash of what the card says, in hexadecimal. */
  readonly fingerprint: string
  /** UID as it stood, or empty. */
  readonly uid: string
  readonly revisedAt: number | null
  readonly rows: ContactRows
  readonly source: Slice
  readonly photo: (Slice & { readonly sha256: string; readonly mediaType: string }) | null
  readonly propertyCount: number
  readonly lostCount: number
  /** Whether it says more than a contact holds. */
  readonly saysMore: boolean
  readonly warnings: readonly ImportWarning[]
}

/** What a calendar in a file says of itself. */
export type CalendarHead = Pick<CalendarFrame, 'index' | 'name' | 'color' | 'method'>

/** A component of a calendar, decoded: an event, a task, or something that is only kept. */
export type PreparedPiece = {
  readonly line: number
  /** Of the component, in upper case; empty for what stands around components. */
  readonly name: string
  readonly calendar: CalendarHead
  readonly source: Slice
  /** 16 bytes of a hash of what it says, in hexadecimal. */
  readonly fingerprint: string
  readonly said: PieceSaid
  readonly kept: readonly string[]
  readonly zones: readonly string[]
  /** It can stand in a file of ours as it is: whole, in UTF-8, of iCalendar and not of vCalendar. */
  readonly isSound: boolean
  readonly createdAt: number | null
  readonly revisedAt: number | null
  readonly propertyCount: number
  readonly lostCount: number
  readonly warnings: readonly ImportWarning[]
}
export type PieceSaid =
  | { readonly kind: 'event'; readonly event: EventComponent }
  | { readonly kind: 'task'; readonly task: TaskContent }
  | { readonly kind: 'other' }

/** A part of a run of bytes that is in no card that could be read. */
export type PreparedUnread = {
  readonly line: number
  readonly source: Slice
  /** 16 bytes of a hash of the whole run, in hexadecimal, with its last part; null before. */
  readonly fingerprint: string | null
}

/** Cards in the order of the file. `bytes` holds their sources and photos; it is handed over, not copied. */
export type CardBatch = {
  readonly bytes: Uint8Array
  readonly cards: readonly PreparedCard[]
  readonly pieces: readonly PreparedPiece[]
  readonly unread: readonly PreparedUnread[]
  /** What the table has columns for of which the cards are rows. */
  readonly coverage?: Coverage
  /** How far the file was read, and how long it is; 0 when that is not known. */
  readonly bytesRead: number
  readonly bytesTotal: number
}

/** What the worker is told: read this file; go on, one batch was taken; there is no more to do. */
export type WorkerRequest = { readonly read: CardSource; readonly rules: NameRules } | 'next'
/** What it answers. A file ends with `end` or `failed`. */
export type WorkerReply =
  | { readonly kind: 'batch'; readonly batch: CardBatch }
  | { readonly kind: 'end'; readonly end: FileEnd }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails }
