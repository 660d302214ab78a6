import type { Tag } from '../../shared/contract/tags.contract.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { all, query, run } from '../db/query.ts'

/**
 * Tags that somebody outside the trash carries, each with how many. Counted in the index of the tags alone, less the
 * few in the trash: looking each person up would take as long as the rest of the start.
 */
export function listTagsInUse(read: ReadConnection): Tag[] {
  const counted = query
    .selectFrom('contact_tag')
    .select(({ fn }) => ['tag_id', fn.countAll<number>().as('people')])
    .groupBy('tag_id')
  const trash = query.selectFrom('contact').select('id').where('deleted_at', 'is not', null)
  const tags = query
    .selectFrom('tag')
    .innerJoin(counted.as('used'), 'used.tag_id', 'tag.id')
    .leftJoin(counted.where('contact_id', 'in', trash).as('gone'), 'gone.tag_id', 'tag.id')
    .select(['name', 'color', 'used.people as carried', 'gone.people as trashed'])
  return all(read, tags)
    .map(({ name, color, carried, trashed }) => ({ name, color, count: carried - (trashed ?? 0) }))
    .filter(({ count }) => count > 0)
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
  const carriers = query.selectFrom('contact_tag').innerJoin('tag', 'tag.id', 'tag_id').where('tag.name', '=', name)
  return all(read, carriers.select('contact_id').distinct()).map((row) => row.contact_id)
}

/** Makes the tag `to`, which nobody carries yet, with the colour of `name`. */
export function takeColor(write: WriteConnection, name: string, to: string): void {
  write
    .prepare(`INSERT INTO tag (name, color) SELECT ?, color FROM tag WHERE name = ?
      ON CONFLICT (name) DO UPDATE SET color = excluded.color`)
    .run(to, name)
}

export function updateColor(write: WriteConnection, name: string, color: TagColor): void {
  run(write, query.updateTable('tag').set({ color }).where('name', '=', name))
}
