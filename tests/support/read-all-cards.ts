import type { DecodedCard, SourceCard } from '../../shared/formats/vcard/card.ts'
import { decodeCard } from '../../shared/formats/vcard/decode-card.ts'
import { CardReader } from '../../shared/formats/vcard/read-cards.ts'

/** Reads all cards of a file, in chunks of the given size. */
export function readAllCards(bytes: Uint8Array, chunkSize = 65_536) {
  const reader = new CardReader()
  const sources: SourceCard[] = []
  for (let at = 0; at < bytes.length; at += chunkSize) sources.push(...reader.push(bytes.slice(at, at + chunkSize)))
  sources.push(...reader.end())
  return { sources, warnings: reader.warnings }
}

/** Reads and decodes all cards of a file. */
export function decodeAllCards(bytes: Uint8Array): DecodedCard[] {
  return readAllCards(bytes).sources.map(decodeCard)
}
