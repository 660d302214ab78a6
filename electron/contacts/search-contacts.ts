import { sortNameOf } from '../../shared/domain/sort-name.ts'
import type { ReadConnection } from '../db/book.ts'
import { peopleOfEntries } from '../search/entry-matches.ts'
import { nearQuery } from '../search/near-words.ts'
import { type Matching, namedBy, type SearchQuery } from '../search/search-query.ts'
import { countMatches } from './count-matches.ts'
import { matchSetOf } from './match-sets.ts'
import { type NameOrder, nameOrderOf, positionFrom } from './name-order.ts'
import { nameRulesOf } from './name-rules.service.ts'
import { ANYTHING, BEGINNING, ENTRY, NAME, noMatches, type Range } from './rank-matches.ts'
import { listRecent } from './recent-people.ts'

/** What no sort key passes over, nor takes for something that the index tells apart, as kana with their sound marks. */
const PLAIN = /^(?:(?![\p{scx=Hiragana}\p{scx=Katakana}])[\p{L}\p{M}\p{Pd}\s])*$/u
/** When fewer are found, names that were perhaps meant follow. */
const FEW = 5

/** A stretch of a list. */
export type Page = {
  readonly total: number
  readonly ids: readonly number[]
  /** So many of the whole list come first, since they hold what was typed; all when it is not given. */
  readonly asTyped?: number
  /** So many of the whole list come first, since their fields do; those behind them are found by entries alone. */
  readonly inFields?: number
}
/** The people to whom a search is confined. */
type Among = { has(id: number): boolean }
/** Beyond any text in the order of code points. */
const LAST = '\u{10ffff}'

/**
 * As `searchPage`; when next to nobody is found, those follow in whose names one letter is another, missing, too many
 * or swapped.
 */
export function searchWidely(
  read: ReadConnection,
  { words, query, among }: { words: string; query: SearchQuery; among: Among | null },
  { offset, limit }: { offset: number; limit: number },
): Page {
  const written = peopleOfEntries(read, query)
  const page = searchPage(read, query, among, { offset, limit }, written)
  if (page.total >= FEW) return page
  const near = nearQuery(read, words)
  if (near === null || near.nameMatch === query.nameMatch) return page
  const isWhole = offset === 0 && limit >= FEW
  const exact = isWhole ? page.ids : searchPage(read, query, among, { offset: 0, limit: FEW }, written).ids
  const { total, ids } = searchPage(read, near, among, { offset: 0, limit: offset + limit }, written)
  const { inFields = page.total } = page
  return { total, ids: [...new Set([...exact, ...ids])].slice(offset, offset + limit), asTyped: exact.length, inFields }
}

/**
 * One stretch of a search among everyone: people whose listed name begins with all that was typed, then those of
 * whose names every word was typed, then those found by anything else, last by what was written in entries; in each the favourites first, then those who were opened
 * last, then by name.
 * `written` holds who is found by entries; `among`, when given, holds the keys to which the search is confined.
 */
export function searchPage(
  read: ReadConnection,
  query: SearchQuery,
  among: Among | null,
  { offset, limit }: { offset: number; limit: number },
  written: ReadonlySet<number>,
): Page {
  const order = nameOrderOf(read)
  const foremost = foremostOf(read, order, query, offset)
  const beginnings = beginningsOf(read, order, query)
  const [only] = beginnings
  // The first letters find thousands, of whom the page shows those at the top: they stand together in the list.
  if (
    PLAIN.test(query.typed) &&
    written.size === 0 &&
    among === null &&
    only !== undefined &&
    beginnings.length === 1 &&
    only.end - only.start >= offset + limit
  ) {
    return {
      total: countMatches(read, query),
      ids: foremostFirst(order, only, foremost, offset + limit).slice(offset),
    }
  }
  const named = query.nameMatch === null ? [] : namedWith(read, query.nameMatch, query.isShort)
  const matches = noMatches(order, among)
  // Names alone fill the page: of all others it is enough to know how many they are.
  if (among === null && written.size === 0 && named.length >= offset + limit) {
    matches.add(named, NAME)
    if (beginnings.every((range) => matches.hasAll(range))) {
      for (const range of beginnings) matches.raiseRange(range, BEGINNING)
      return { total: countMatches(read, query), ids: matches.page(foremost, offset, limit) }
    }
  }
  if (query.isShort) matches.addMany(matchSetOf(read, query), ANYTHING)
  else matches.add(keysOf(read, query), ANYTHING)
  const inFields = matches.total
  matches.add(written, ENTRY)
  matches.raise(named, NAME)
  for (const range of beginnings) matches.raiseRange(range, BEGINNING)
  return { total: matches.total, ids: matches.page(foremost, offset, limit), inFields }
}

/** Whom a search that is paged through put first when it began. */
const begun = new WeakMap<ReadConnection, { readonly typed: string; readonly recent: readonly number[] }>()

/**
 * The positions of those who come before others that match as well: the favourites in order, then who was opened last.
 * The pages after the first go by what that one went by, so that nobody is passed over when somebody is opened meanwhile.
 */
function foremostOf(read: ReadConnection, order: NameOrder, { typed }: SearchQuery, offset: number): Int32Array {
  const last = begun.get(read)
  const recent = offset > 0 && last?.typed === typed ? last.recent : listRecent(read)
  begun.set(read, { typed, recent })
  const positions = recent.map((id) => order.positions[id] ?? -1).filter((at) => at >= 0)
  return Int32Array.from(new Set([...order.favorites, ...positions]))
}

/** The first keys of a range of the list, the foremost before the others. */
function foremostFirst({ ids }: NameOrder, { start, end }: Range, foremost: Int32Array, count: number): number[] {
  const first = foremost.filter((at) => at >= start && at < end)
  const marked = new Set(first)
  const found = Array.from(first.subarray(0, count), (at) => ids[at] ?? 0)
  for (let at = start; at < end && found.length < count; at++) if (!marked.has(at)) found.push(ids[at] ?? 0)
  return found
}

/** The stretches of the list in which the names begin with what was typed. */
function beginningsOf(read: ReadConnection, order: NameOrder, { typed }: SearchQuery): Range[] {
  // A number sorts by its value, so that its first digits say nothing about where it stands.
  if (/\p{N}/u.test(typed)) return []
  const { key } = sortNameOf(typed, nameRulesOf(read))
  const range = { start: positionFrom(read, order, key), end: positionFrom(read, order, key + LAST) }
  return range.end > range.start ? [range] : []
}

/** The keys of those of whose names every word was typed. */
function namedWith(read: ReadConnection, nameMatch: string, isShort: boolean): readonly number[] {
  const named = namedBy(nameMatch)
  return isShort ? [...matchSetOf(read, named).ids()] : keysOf(read, named)
}

function keysOf(read: ReadConnection, { sql, parameters }: Matching): number[] {
  return read
    .prepare(sql)
    .pluck()
    .all(...parameters) as number[]
}
