import type { ReadConnection } from '../db/book.ts'

export type PhotoRow = { readonly media_type: string; readonly bytes: Uint8Array }

export function findPhotoRow({ prepare }: Pick<ReadConnection, 'prepare'>, sha256: string): PhotoRow | undefined {
  return prepare('SELECT media_type, bytes FROM photo WHERE sha256 = ?').get(sha256) as PhotoRow | undefined
}
