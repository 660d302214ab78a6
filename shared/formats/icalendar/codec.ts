import type { EventComponent } from '../../domain/calendar/event.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import type { Parameters } from '../content-lines/parameters.ts'
import type { EventDraft } from './event-draft.ts'
import type { LineWriter } from './line-writer.ts'

/** What an event holds beside the model. Instants are epoch milliseconds, UTC. */
export type EventStamps = { readonly createdAt: number | null; readonly revisedAt: number | null }

/** How one property, or a family of them that says the same thing, is read and written. */
export type EventCodec = {
  /** The names it reads, in upper case. */
  readonly names: readonly string[]
  /** Takes the line into the draft; false when it cannot, so that the line is kept as it stands. */
  readonly read: (line: ContentLine, parameters: Parameters, draft: EventDraft) => boolean
  /** Writes the members of the model that are its own. */
  readonly write: (event: EventComponent, writer: LineWriter) => void
}
