import type { ReadConnection, WriteConnection } from '../db/book.ts'
import type { CardBatch } from './card-batch.ts'
import {
  findCard,
  getCardPart,
  insertCard,
  insertCardPart,
  listCardParts,
  listUnreadable,
  updateFingerprint,
} from './imports.repository.ts'
import { CARD_OR_REST } from './unreadable.ts'

/** Keeps what is in no card of one file, part by part, as cards that nobody can read. */
export function createUnreadKeeper(write: WriteConnection, fileId: number, nextCardId: () => number) {
  let cardId: number | null = null
  return ({ bytes, unread }: CardBatch): void => {
    for (const { line, source, fingerprint } of unread) {
      const part = bytes.subarray(source.start, source.end)
      if (cardId === null) {
        cardId = nextCardId()
        insertCard(write, {
          ...{ id: cardId, fileId, line, outcome: 'unreadable', contactId: null },
          ...{ fingerprint: fingerprint ?? '', source: part },
        })
      } else {
        if (part.length > 0) insertCardPart(write, cardId, part)
        if (fingerprint !== null) updateFingerprint(write, cardId, fingerprint)
      }
      if (fingerprint !== null) cardId = null
    }
  }
}

/** All that nobody can read, as it came in, in pieces of which each fits into memory; `isCard` with the last of a card. */
export function* readUnreadable(
  read: ReadConnection,
): Generator<{ bytes: Uint8Array; isLast: boolean; isCard: boolean }> {
  for (const id of listUnreadable(read)) {
    const source = findCard(read, id)?.source ?? new Uint8Array(0)
    const parts = listCardParts(read, id)
    // Else it is text that stood beside cards.
    const isCard = CARD_OR_REST.test(Buffer.from(source).toString('latin1'))
    yield { bytes: source, isLast: parts.length === 0, isCard }
    for (const [at, part] of parts.entries()) {
      yield { bytes: getCardPart(read, part), isLast: at === parts.length - 1, isCard }
    }
  }
}
