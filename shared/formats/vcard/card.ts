import type { ContactFields } from '../../domain/contact.ts'
import type { ImportWarning } from '../../domain/import-warning.ts'
import type { ContentLine } from '../content-lines/content-line.ts'

/** A card as it stood in a file. */
export type SourceCard = {
  /** The bytes from BEGIN:VCARD to the end of the END:VCARD line, untouched. */
  readonly source: Uint8Array
  /** Where BEGIN:VCARD stood, counted from 1. */
  readonly line: number
  /** The content lines between BEGIN and END, VERSION included. */
  readonly lines: readonly ContentLine[]
  readonly warnings: readonly ImportWarning[]
}

/** What a card says, in the words of the model. */
export type DecodedCard = {
  readonly line: number
  readonly source: Uint8Array
  readonly version: '2.1' | '3.0' | '4.0'
  /** UID as it stood (trimmed), or empty. */
  readonly uid: string
  /** REV in epoch milliseconds, or null. */
  readonly revisedAt: number | null
  /** Something was left out of it (X-KITH-PARTIAL). */
  readonly isPartial: boolean
  /** `photo` is null here when there are bytes in `photo` below; the caller stores those and sets it. */
  readonly fields: ContactFields
  readonly photo: { readonly mediaType: string; readonly bytes: Uint8Array } | null
  /** Property lines without BEGIN, END and VERSION. */
  readonly propertyCount: number
  /** How many of them are neither in `fields`, `photo`, `uid`, `revisedAt` nor in `fields.rawProperties`. Nought. */
  readonly lostCount: number
  readonly warnings: readonly ImportWarning[]
}
