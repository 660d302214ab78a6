import type { ReadConnection } from '../db/book.ts'
import type { SearchQuery } from '../search/search-query.ts'
import { knownSetOf } from './match-sets.ts'
import { lastChangeOf } from './touched-people.ts'

/** So many counts are remembered, those asked for last. */
const MOST = 500

type Counts = { readonly change: number; readonly byQuery: Map<string, number> }

/** Every change of a person is in the history, and nothing else changes whom a search finds. */
const known = new WeakMap<ReadConnection, Counts>()

/**
 * How many a search finds among everyone. It is remembered until somebody changes: a page further down, a letter taken
 * back or typed again ask for the same, and a first letter has FTS5 go through most of the book.
 */
export function countMatches(read: ReadConnection, query: SearchQuery): number {
  const { sql, parameters, isShort } = query
  const set = isShort ? knownSetOf(read, query) : null
  if (set !== null) return set.count
  const change = lastChangeOf(read)
  const last = known.get(read)
  const counts = last?.change === change ? last : { change, byQuery: new Map<string, number>() }
  known.set(read, counts)
  const key = JSON.stringify([sql, parameters])
  const count = counts.byQuery.get(key) ?? countNow(read, sql, parameters)
  // A map goes by the order in which keys were set.
  counts.byQuery.delete(key)
  counts.byQuery.set(key, count)
  const [oldest] = counts.byQuery.keys()
  if (counts.byQuery.size > MOST && oldest !== undefined) counts.byQuery.delete(oldest)
  return count
}

/** Counts anew from now on. */
export function forgetCounts(read: ReadConnection): void {
  known.delete(read)
}

function countNow(read: ReadConnection, sql: string, parameters: readonly string[]): number {
  return Number(
    read
      .prepare(`SELECT count(*) FROM (${sql})`)
      .pluck()
      .get(...parameters),
  )
}
