import type { Tag } from '../../shared/contract/tags.contract.ts'
import type { ReadConnection } from '../db/book.ts'
import { all, query } from '../db/query.ts'

type Count = { tag_id: number; people: number }

const carried = query
  .selectFrom('contact_tag')
  .select(({ fn }) => ['tag_id', fn.countAll<number>().as('people')])
  .groupBy('tag_id')
/** Of those whom a tag finds by an entry that carries it, the ones who do not carry it themselves. */
const byEntryAlone = query
  .selectFrom('entry_tagged as found')
  .select(({ fn }) => ['found.tag_id', fn.countAll<number>().as('people')])
  .where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('contact_tag as own')
          .select('own.tag_id')
          .whereRef('own.tag_id', '=', 'found.tag_id')
          .whereRef('own.contact_id', '=', 'found.contact_id'),
      ),
    ),
  )
  .groupBy('found.tag_id')
const trash = query.selectFrom('contact').select('id').where('deleted_at', 'is not', null)

/**
 * Tags that somebody outside the trash carries, or an entry with them, each with how many people. Counted in the indexes
 * of the tags alone, less the few in the trash: looking each person up would take as long as the rest of the start.
 */
export function listTagsInUse(read: ReadConnection): Tag[] {
  const people = new Map<number, number>()
  const add = (counts: Count[], sign: 1 | -1) => {
    for (const { tag_id, people: count } of counts) people.set(tag_id, (people.get(tag_id) ?? 0) + sign * count)
  }
  add(all(read, carried), 1)
  add(all(read, carried.where('contact_id', 'in', trash)), -1)
  add(all(read, byEntryAlone), 1)
  add(all(read, byEntryAlone.where('found.contact_id', 'in', trash)), -1)
  return all(read, query.selectFrom('tag').select(['id', 'name', 'color']))
    .map(({ id, name, color }) => ({ name, color, count: people.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
}

/** Whether somebody carries this tag, or an entry does. */
export function isInUse(read: Pick<ReadConnection, 'prepare'>, name: string): boolean {
  const found = query
    .selectFrom('entry_tagged')
    .innerJoin('tag', 'tag.id', 'tag_id')
    .select('tag.id')
    .where('tag.name', '=', name)
    .limit(1)
  return findCarriers(read, name).length > 0 || all(read, found).length > 0
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

/** The key of the tag with this name, in use or not. */
export function findTag(read: Pick<ReadConnection, 'prepare'>, name: string): number | undefined {
  return all(read, query.selectFrom('tag').select('id').where('name', '=', name))[0]?.id
}
