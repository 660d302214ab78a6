import type { Tag } from '../../shared/contract/tags.contract.ts'
import type { Companion } from '../../shared/contract/timeline.contract.ts'
import type { Entry, EntryFile, EntryKind } from '../../shared/domain/entry.ts'
import type { ReadConnection } from '../db/book.ts'
import { all, query } from '../db/query.ts'
import type { SourcePosition } from './timeline-source.ts'

type Reader = Pick<ReadConnection, 'prepare'>

type Wanted = {
  readonly contactId: number
  readonly kinds: readonly EntryKind[]
  readonly tag: string | null
  /** Only some of these; null for all. */
  readonly ids: readonly number[] | null
}

/** The keys of somebody's entries before a place, the newest first, or after one, the soonest first. */
export function findEntryIds(
  read: Reader,
  { contactId, kinds, tag, ids }: Wanted,
  { before, after }: { before: SourcePosition | null; after: SourcePosition | null },
  limit: number,
): SourcePosition[] {
  const order = before === null ? 'asc' : 'desc'
  let select = query
    .selectFrom('entry_contact')
    .select(['entry_id as id', 'happened_at as at'])
    .where('contact_id', '=', contactId)
    .where('kind', 'in', kinds)
    .orderBy('happened_at', order)
    .orderBy('entry_id', order)
    .limit(limit)
  if (ids !== null) select = select.where('entry_id', 'in', ids)
  if (tag !== null)
    select = select.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('entry_tag')
          .innerJoin('tag', 'tag.id', 'tag_id')
          .select('tag.id')
          .whereRef('entry_tag.entry_id', '=', 'entry_contact.entry_id')
          .where('tag.name', '=', tag),
      ),
    )
  for (const [place, operator] of [
    [before, '<'],
    [after, '>'],
  ] as const) {
    if (place === null) continue
    const { at, id } = place
    select = select.where(({ eb, refTuple, tuple }) => eb(refTuple('happened_at', 'entry_id'), operator, tuple(at, id)))
  }
  return all(read, select)
}

/** The tags of somebody's entries, each with how many carry it. */
export function findEntryTags(read: Reader, contactId: number): Tag[] {
  return all(
    read,
    query
      .selectFrom('entry_contact')
      .innerJoin('entry_tag', 'entry_tag.entry_id', 'entry_contact.entry_id')
      .innerJoin('tag', 'tag.id', 'tag_id')
      .select(({ fn }) => ['tag.name', 'tag.color', fn.countAll<number>().as('count')])
      .where('contact_id', '=', contactId)
      .groupBy('tag.id'),
  )
}

/** Title, text and names of the files of these entries, in this order, to look for something in them. */
export function findTexts(read: Reader, ids: readonly number[]): { id: number; text: string }[] {
  return read
    .prepare(`SELECT entry.id, title || char(10) || text || char(10)
        || ifnull((SELECT group_concat(name, char(10)) FROM entry_file WHERE entry_id = entry.id), '') AS text
      FROM json_each(?) AS wanted JOIN entry ON entry.id = wanted.value ORDER BY wanted.key`)
    .all(JSON.stringify(ids)) as { id: number; text: string }[]
}

type EntryRow = Omit<Entry, 'contactIds' | 'tags' | 'files'> & { readonly length: number }
/** An entry whose text may be cut, with how long it is in whole, in characters. */
export type CutEntry = { readonly entry: Entry; readonly length: number; readonly people: readonly Companion[] }

/** These entries, in this order, with so much of their texts. Four questions, however many there are. */
export function findEntries(read: Reader, ids: readonly number[], most: number): CutEntry[] {
  const wanted = JSON.stringify(ids)
  const rows = read
    .prepare(`SELECT entry.id, uid, kind, happened_at AS happenedAt, direction, outcome,
        duration_minutes AS durationMinutes, title, substr(text, 1, ?) AS text, length(text) AS length,
        created_at AS createdAt, updated_at AS updatedAt
      FROM json_each(?) AS wanted JOIN entry ON entry.id = wanted.value ORDER BY wanted.key`)
    .all(most, wanted) as EntryRow[]
  const parts = <T>(sql: string) =>
    Map.groupBy(read.prepare(sql).all(wanted) as (T & { entryId: number })[], ({ entryId }) => entryId)
  const people = parts<Companion>(`SELECT entry_id AS entryId, contact_id AS id, display_name AS name
    FROM json_each(?) AS wanted JOIN entry_contact ON entry_id = wanted.value
    JOIN contact ON contact.id = contact_id ORDER BY position`)
  const tags = parts<{ name: string }>(`SELECT entry_id AS entryId, name
    FROM json_each(?) AS wanted JOIN entry_tag ON entry_id = wanted.value JOIN tag ON tag.id = tag_id ORDER BY position`)
  const files = parts<EntryFile>(`SELECT entry_id AS entryId, sha256, name, media_type AS mediaType,
      byte_length AS byteLength
    FROM json_each(?) AS wanted JOIN entry_file ON entry_id = wanted.value ORDER BY position`)
  return rows.map(({ length, ...row }) => {
    const companions = (people.get(row.id) ?? []).map(({ id, name }) => ({ id, name }))
    const entry: Entry = {
      ...row,
      contactIds: companions.map(({ id }) => id),
      tags: (tags.get(row.id) ?? []).map(({ name }) => name),
      files: (files.get(row.id) ?? []).map(({ entryId: _entryId, ...file }) => file),
    }
    return { entry, length, people: companions }
  })
}

/** Which of these contacts are in the trash. */
export function findInTrash(read: Reader, contactIds: readonly number[]): ReadonlySet<number> {
  const found = read
    .prepare('SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NOT NULL')
    .pluck()
    .all(JSON.stringify(contactIds))
  return new Set(found as number[])
}
