import { createHash } from 'node:crypto'
import type { KeptPhoto } from '../../shared/contract/contacts.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { imageFactsOf } from '../../shared/formats/vcard/image-facts.ts'
import { imageTypeOf } from '../../shared/formats/vcard/image-type.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { insertPhoto } from './contacts.repository.ts'
import { findPhotoRow } from './photos.repository.ts'

export type StoredPhoto = { readonly mediaType: string; readonly bytes: Uint8Array }
/** What the window can show. SVG is left out: it is a document, not a picture. */
const SHOWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']

/** The photo with this SHA-256 (hexadecimal, small letters), with the media type that its card gave. */
export function findPhoto(read: Pick<ReadConnection, 'prepare'>, sha256: string): StoredPhoto | undefined {
  const row = findPhotoRow(read, sha256)
  return row && { mediaType: row.media_type, bytes: row.bytes }
}

/** A picture of more pixels takes more memory to show than a window has to spare; four bytes each. */
const MOST_PIXELS = 64_000_000

/**
 * What a picture is by its first bytes, whatever its card says, or null where it must not be decoded: it is of no kind
 * that the window shows, names no size, or names one that is too large.
 */
export function shownTypeOf(bytes: Uint8Array): string | null {
  const mediaType = imageTypeOf(bytes)
  if (mediaType === null || !SHOWN.includes(mediaType)) return null
  const facts = imageFactsOf(bytes, mediaType)
  return facts !== null && facts.width * facts.height <= MOST_PIXELS ? mediaType : null
}

/**
 * Keeps a picture given as Base64, once. What it is its first bytes say. Throws `photo.unknown`, `photo.damaged` where
 * its end or its size is missing, and `photo.tooManyPixels`.
 */
export function keepPhoto(write: WriteConnection, base64: string): KeptPhoto {
  const bytes = Buffer.from(base64, 'base64')
  const mediaType = imageTypeOf(bytes)
  if (mediaType === null || !SHOWN.includes(mediaType)) throw new KithError('photo.unknown')
  const facts = imageFactsOf(bytes, mediaType)
  if (facts === null || !facts.isWhole) throw new KithError('photo.damaged')
  if (shownTypeOf(bytes) === null) {
    throw new KithError('photo.tooManyPixels', { width: facts.width, height: facts.height, most: MOST_PIXELS / 1e6 })
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  insertPhoto(write, sha256, mediaType, bytes)
  return { kind: 'stored', sha256, mediaType, byteLength: bytes.length }
}
