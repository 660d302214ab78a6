import type { ReadConnection, WriteConnection } from '../db/book.ts'

export type PhotoRow = { readonly media_type: string; readonly bytes: Uint8Array }

export function findPhotoRow({ prepare }: Pick<ReadConnection, 'prepare'>, sha256: string): PhotoRow | undefined {
  return prepare('SELECT media_type, bytes FROM photo WHERE sha256 = ?').get(sha256) as PhotoRow | undefined
}

export function findThumbnailRow({ prepare }: Pick<ReadConnection, 'prepare'>, sha256: string): Uint8Array | undefined {
  return prepare('SELECT bytes FROM photo_thumbnail WHERE sha256 = ?').pluck().get(sha256) as Uint8Array | undefined
}

/** Of a photo that went meanwhile nothing is kept. */
export function insertThumbnail({ prepare }: WriteConnection, sha256: string, bytes: Uint8Array): void {
  prepare('INSERT OR IGNORE INTO photo_thumbnail (sha256, bytes) SELECT sha256, ? FROM photo WHERE sha256 = ?').run(
    bytes,
    sha256,
  )
}
