import { createHash } from 'node:crypto'
import type { KeptPhoto } from '../../shared/contract/contacts.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { imageTypeOf } from '../../shared/formats/vcard/image-type.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { insertPhoto } from './contacts.repository.ts'
import { findPhotoRow } from './photos.repository.ts'

export type StoredPhoto = { readonly mediaType: string; readonly bytes: Uint8Array }
/** What the window can show. */
const SHOWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']

/** The photo with this SHA-256 (hexadecimal, small letters), with the media type that its card gave. */
export function findPhoto(read: Pick<ReadConnection, 'prepare'>, sha256: string): StoredPhoto | undefined {
  const row = findPhotoRow(read, sha256)
  return row && { mediaType: row.media_type, bytes: row.bytes }
}

/** Keeps a picture given as Base64, once. What it is its first bytes say. Throws `photo.unknown`. */
export function keepPhoto(write: WriteConnection, base64: string): KeptPhoto {
  const bytes = Buffer.from(base64, 'base64')
  const mediaType = imageTypeOf(bytes)
  if (mediaType === null || !SHOWN.includes(mediaType)) throw new KithError('photo.unknown')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  insertPhoto(write, sha256, mediaType, bytes)
  return { kind: 'stored', sha256, mediaType, byteLength: bytes.length }
}
