import type { SourceCard } from '../../shared/formats/vcard/card.ts'
import { CardReader } from '../../shared/formats/vcard/read-cards.ts'
import { decodeWithPhoto } from './prepare-card.ts'

/** The lines of one card that was kept. Throws when its bytes hold no card, which kept ones do. */
export function sourceCard(source: Uint8Array): SourceCard {
  const reader = new CardReader()
  const [card] = [...reader.push(source), ...reader.end()]
  if (card === undefined) throw new Error('a kept card cannot be read')
  return card
}

/** Decodes the bytes of one card that was kept. */
export function readCard(source: Uint8Array): ReturnType<typeof decodeWithPhoto> {
  return decodeWithPhoto(sourceCard(source))
}
