import type { Tag } from '../../shared/contract/tags.contract.ts'
import type { ReadConnection } from '../db/book.ts'

/** Tags that somebody outside the trash carries, each with how many. */
export function listTagsInUse(read: ReadConnection): Tag[] {
  return read
    .prepare(`SELECT name, color, count(*) AS count FROM tag
      JOIN contact_tag ON contact_tag.tag_id = tag.id JOIN contact ON contact.id = contact_tag.contact_id
      WHERE contact.deleted_at IS NULL GROUP BY tag.id`)
    .all() as Tag[]
}
