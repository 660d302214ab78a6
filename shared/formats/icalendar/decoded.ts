import type { EventComponent } from '../../domain/calendar/event.ts'
import type { ImportWarning } from '../../domain/import-warning.ts'
import type { EventStamps } from './codec.ts'
import type { DecodedTask } from './decode-task.ts'

/** How much of a piece was understood. Lines are counted without BEGIN and END. */
export type PieceProof = {
  readonly line: number
  readonly propertyCount: number
  /** Lines that are kept as they stood, since the model has no words for them. */
  readonly keptCount: number
  /** Lines that are neither read nor kept. Nought. */
  readonly lostCount: number
  readonly warnings: readonly ImportWarning[]
}

/** What a VEVENT says, in the words of the model. */
export type DecodedEvent = PieceProof &
  EventStamps & {
    readonly kind: 'event'
    /** The UID is empty where there is none. */
    readonly event: EventComponent
    /** Lines and components without words in the model, as they stood, unfolded. */
    readonly kept: readonly string[]
    /** The VTIMEZONEs without which its TZIDs would mean something else, each as one text. */
    readonly zones: readonly string[]
  }

/** Neither an event nor a task: VJOURNAL, VTIMEZONE, a frame, an event without a start. `kept` is all of it. */
export type DecodedOther = PieceProof & {
  readonly kind: 'other'
  readonly name: string
  readonly kept: readonly string[]
}

export type DecodedPiece = DecodedEvent | DecodedTask | DecodedOther
