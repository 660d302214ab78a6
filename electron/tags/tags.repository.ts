import type { Tag } from '../../shared/contract/tags.contract.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'

/**
 * Tags that somebody outside the trash carries, each with how many. Counted in the index of the tags alone, less the
 * few in the trash: looking each person up would take as long as the rest of the start.
 */
export function listTagsInUse(read: ReadConnection): Tag[] {
  return read
    .prepare(`WITH
        used AS (SELECT tag_id, count(*) AS people FROM contact_tag GROUP BY tag_id),
        gone AS (SELECT tag_id, count(*) AS people FROM contact_tag
          WHERE contact_id IN (SELECT id FROM contact WHERE deleted_at IS NOT NULL) GROUP BY tag_id)
      SELECT name, color, used.people - coalesce(gone.people, 0) AS count
      FROM tag JOIN used ON used.tag_id = tag.id LEFT JOIN gone ON gone.tag_id = tag.id
      WHERE used.people > coalesce(gone.people, 0)`)
    .all() as Tag[]
}

/** Tags that some of these people carry, each with how many of them. */
export function listTagsOf(read: ReadConnection, ids: readonly number[]): Tag[] {
  return read
    .prepare(`SELECT name, color, count(*) AS count FROM json_each(?) AS wanted
      JOIN contact_tag ON contact_tag.contact_id = wanted.value JOIN tag ON tag.id = tag_id GROUP BY tag.id`)
    .all(JSON.stringify(ids)) as Tag[]
}

/** Everyone who carries this tag, in the trash or not. */
export function findCarriers(read: Pick<ReadConnection, 'prepare'>, name: string): number[] {
  return read
    .prepare('SELECT DISTINCT contact_id FROM contact_tag JOIN tag ON tag.id = tag_id WHERE tag.name = ?')
    .pluck()
    .all(name) as number[]
}

/** Makes the tag `to`, which nobody carries yet, with the colour of `name`. */
export function takeColor(write: WriteConnection, name: string, to: string): void {
  write
    .prepare(`INSERT INTO tag (name, color) SELECT ?, color FROM tag WHERE name = ?
      ON CONFLICT (name) DO UPDATE SET color = excluded.color`)
    .run(to, name)
}

export function updateColor(write: WriteConnection, name: string, color: TagColor): void {
  write.prepare('UPDATE tag SET color = ? WHERE name = ?').run(color, name)
}
