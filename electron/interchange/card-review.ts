import type { CardChoice } from '../../shared/domain/card-choice.ts'
import type { ImportWarning } from '../../shared/domain/import-warning.ts'
import type { WriteConnection } from '../db/book.ts'
import type { PreparedCard, PreparedPiece } from './card-batch.ts'
import type { DoneCard } from './import-card.ts'
import type { DonePiece } from './import-pieces.ts'
import type { Match } from './match-card.ts'

/** What is done with a card: what its match asks for, or what somebody chose instead. */
export type Decision =
  | Match
  /** It is left out, and not kept. */
  | { readonly kind: 'skipped' }
  /** It says nothing new about this contact, or about nobody that is known: it is kept, and nothing else is written. */
  | { readonly kind: 'same'; readonly contactId: number | null }

/** Looks on while cards are imported, and may have other things done with them than the book would. */
export type CardReview = {
  /** Called in the transaction before its first change. May throw. */
  begin(write: WriteConnection): void
  decide(card: PreparedCard, match: Match): Decision
  note(card: PreparedCard, match: Match, done: DoneCard): void
  /** What somebody chose for a component of a calendar, and what became of it. */
  choosePiece(): CardChoice | undefined
  notePiece(piece: PreparedPiece, done: DonePiece): void
  /** A file ended. These of its cards could not be read at all. */
  endFile(unread: readonly ImportWarning[]): void
  /** A file could not be used: what was noted of it did not happen. */
  failFile(): void
}

/** What somebody's choice makes of a match. Cards without a property stay unreadable whatever is chosen. */
export function decide(match: Match, choice: CardChoice | undefined): Decision {
  if (choice === undefined || match.kind === 'empty') return match
  switch (choice) {
    case 'skip':
      return { kind: 'skipped' }
    case 'update':
      return match
    case 'new':
      // Whoever is matched has the card's UID, if it has one.
      return match.kind === 'new' ? match : { kind: 'new', isUidFree: false }
    case 'duplicate':
      if (match.kind === 'repeated') return match
      return { kind: 'same', contactId: match.kind === 'new' ? null : match.contactId }
  }
}
