import type { ReadConnection } from '../db/book.ts'
import { findPhotoRow } from './photos.repository.ts'

export type StoredPhoto = { readonly mediaType: string; readonly bytes: Uint8Array }

/** The photo with this SHA-256 (hexadecimal, small letters), with the media type that its card gave. */
export function findPhoto(read: Pick<ReadConnection, 'prepare'>, sha256: string): StoredPhoto | undefined {
  const row = findPhotoRow(read, sha256)
  return row && { mediaType: row.media_type, bytes: row.bytes }
}
