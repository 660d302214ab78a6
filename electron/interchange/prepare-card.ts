import { createHash, hash } from 'node:crypto'
import type { ContactFields } from '../../shared/domain/contact.ts'
import type { DecodedCard, SourceCard } from '../../shared/formats/vcard/card.ts'
import { decodeCard } from '../../shared/formats/vcard/decode-card.ts'
import { fingerprintText } from '../../shared/formats/vcard/fingerprint-text.ts'

/** 16 bytes in hexadecimal. */
export const FINGERPRINT_DIGITS = 32

/** The first 16 bytes, in hexadecimal, of a SHA-256 of what the card says. Equal: the same card. */
export function fingerprintOf(card: SourceCard): string {
  return hash('sha256', fingerprintText(card), 'hex').slice(0, FINGERPRINT_DIGITS)
}

/** What a card says, with its photo under the key by which the book keeps it. */
export function decodeWithPhoto(card: SourceCard): { decoded: DecodedCard; fields: ContactFields } {
  const decoded = decodeCard(card)
  const { photo, fields } = decoded
  if (photo === null) return { decoded, fields }
  const sha256 = createHash('sha256').update(photo.bytes).digest('hex')
  const { mediaType, bytes } = photo
  return { decoded, fields: { ...fields, photo: { kind: 'stored', sha256, mediaType, byteLength: bytes.length } } }
}
