import type { ContactFields } from '../../domain/contact.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import type { Parameters } from '../content-lines/parameters.ts'
import type { CardDraft } from './card-draft.ts'
import type { CardWriter } from './card-writer.ts'

/** How one property, or a family of them that says the same thing, is read and written. */
export type PropertyCodec = {
  /** The names it reads, in upper case, in every dialect. */
  readonly names: readonly string[]
  /** Takes the line into the draft; false when it cannot, so that the line is kept as it stands. */
  readonly read: (line: ContentLine, parameters: Parameters, draft: CardDraft) => boolean
  /** Writes the members of the model that are its own. */
  readonly write: (fields: ContactFields, writer: CardWriter) => void
}
