import type { ContactFields } from '../../domain/contact.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import type { Parameters } from '../content-lines/parameters.ts'
import type { CardDraft } from './card-draft.ts'
import type { CardWriter } from './card-writer.ts'

/** What stands in the parameters of every value that can stand several times. */
export const LABELLED: ReadonlySet<string> = new Set(['TYPE', 'PREF'])

/** How one property, or a family of them that says the same thing, is read and written. */
export type PropertyCodec = {
  /** The names it reads, in upper case, in every dialect. */
  readonly names: readonly string[]
  /** The parameters that it reads, beside VALUE, ENCODING and CHARSET; all others are carried along. */
  readonly parameters?: ReadonlySet<string>
  /** Takes the line into the draft; false when it cannot, so that the line is kept as it stands. */
  readonly read: (line: ContentLine, parameters: Parameters, draft: CardDraft) => boolean
  /** Writes the members of the model that are its own. */
  readonly write: (fields: ContactFields, writer: CardWriter) => void
}
