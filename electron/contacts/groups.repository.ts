import type { ContactId } from '../../shared/domain/contact.ts'
import type { ReadConnection } from '../db/book.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/** Every group outside the trash. */
export function findGroups(read: Reader): { id: ContactId; uid: string; name: string }[] {
  return read
    .prepare(`SELECT id, uid, display_name AS name FROM contact WHERE kind = 'group' AND deleted_at IS NULL`)
    .all() as { id: ContactId; uid: string; name: string }[]
}

/** The UIDs of these people, in the order of the keys. */
export function findUids(read: Reader, ids: readonly number[]): string[] {
  return read
    .prepare(`SELECT uid FROM json_each(?) AS wanted JOIN contact ON contact.id = wanted.value ORDER BY wanted.key`)
    .pluck()
    .all(JSON.stringify(ids)) as string[]
}
