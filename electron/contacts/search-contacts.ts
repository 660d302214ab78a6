import type { ReadConnection } from '../db/book.ts'
import type { SearchQuery } from '../search/search-query.ts'
import type { ListSource } from './contact-lists.repository.ts'

type Page = { readonly total: number; readonly ids: number[] }
/** Beyond any text in the order of code points. */
const LAST = '\u{10ffff}'

/**
 * One stretch of a search: people whose listed name begins with all that was typed, then those of whose names every
 * word was typed, then those found by anything else; each by name.
 */
export function searchPage(
  read: ReadConnection,
  source: ListSource,
  query: SearchQuery,
  offset: number,
  limit: number,
): Page {
  const isOfEveryone = source.where === 'deleted_at IS NULL'
  // The search holds nobody from the trash, so for everyone it needs no second condition.
  const scope = isOfEveryone ? '' : `AND contact.id IN (SELECT id FROM contact WHERE ${source.where})`
  const parameters = [...query.parameters, ...(isOfEveryone ? [] : source.parameters)]
  const found = `SELECT contact.id FROM contact WHERE contact.id IN (${query.sql}) ${scope}`
  const total = isOfEveryone
    ? count(read, `SELECT count(*) FROM (${query.sql})`, query.parameters)
    : count(read, `SELECT count(*) FROM (${found})`, parameters)
  const first = isOfEveryone && query.nameMatch !== null ? findByBeginning(read, query, offset, limit) : null
  if (first !== null && first.length === Math.min(limit, total - offset)) return { total, ids: first }
  const ids = read
    .prepare(`SELECT contact.id FROM (${query.sql}) AS found JOIN contact ON contact.id = found.id
      WHERE 1 ${scope}
      ORDER BY CASE
        WHEN ${BEGINS} THEN 0
        ${query.nameMatch === null ? '' : 'WHEN contact.id IN (SELECT rowid FROM contact_text WHERE contact_text MATCH ?) THEN 1'}
        ELSE 2 END, sort_key, contact.id
      LIMIT ? OFFSET ?`)
    .pluck()
    .all(...parameters, ...beginnings(query), ...(query.nameMatch === null ? [] : [query.nameMatch]), limit, offset)
  return { total, ids: ids as number[] }
}

const BEGINS = '(sort_key >= ? AND sort_key < ? OR sort_key >= ? AND sort_key < ? OR sort_key >= ? AND sort_key < ?)'

/** The three stretches of sort keys (Latin, other letters, digits) of names that begin with what was typed. */
function beginnings({ folded }: SearchQuery): string[] {
  return ['1', '2', '3'].flatMap((script) => [script + folded, script + folded + LAST])
}

/**
 * The stretch of the search when it lies within the names that begin with what was typed: read straight from the
 * list's own index, however many there are.
 */
function findByBeginning(read: ReadConnection, query: SearchQuery, offset: number, limit: number): number[] {
  const ranges = ['1', '2', '3'].map(
    () => 'SELECT sort_key, id FROM contact WHERE deleted_at IS NULL AND sort_key >= ? AND sort_key < ?',
  )
  return read
    .prepare(`SELECT id FROM (${ranges.join(' UNION ALL ')}) ORDER BY sort_key, id LIMIT ? OFFSET ?`)
    .pluck()
    .all(...beginnings(query), limit, offset) as number[]
}

function count(read: ReadConnection, sql: string, parameters: readonly (string | number)[]): number {
  return Number(
    read
      .prepare(sql)
      .pluck()
      .get(...parameters),
  )
}
