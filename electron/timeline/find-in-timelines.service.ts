import type { FoundEntry } from '../../shared/contract/timeline.contract.ts'
import { ENTRY_KINDS } from '../../shared/domain/entry.ts'
import { parseSearch } from '../../shared/domain/search-fields.ts'
import type { ReadConnection } from '../db/book.ts'
import { entriesOfSearch } from '../search/entry-matches.ts'
import { toSearchQuery } from '../search/search-query.ts'
import { snippetOf } from '../search/snippet.ts'
import { findPhrase } from '../search/words.ts'
import { findEntries, findEntryIds, findInTrash } from './timeline.repository.ts'

/** So many of the newest that hold the words are looked at: those with people from the trash alone are left out. */
const LOOKED_AT = 30
/** A hit is shown where it stands in so much of a text. Characters. */
const SEARCHED = 20_000

export type FindRequest = { readonly text: string; readonly contactId: number | null; readonly limit: number }

/**
 * Entries that hold what was typed, or part of it while the rest names somebody they are with, the newest first; then the
 * last ones with a person, where one is meant. Field words ask for people, and find none.
 */
export function findInTimelines(
  read: ReadConnection,
  { text, contactId, limit }: FindRequest,
  now: number,
): FoundEntry[] {
  const { words, fields } = parseSearch(text)
  const query = fields.length > 0 ? null : toSearchQuery(words)
  const terms = query?.inEntries ?? []
  const written = query === null ? [] : entriesOfSearch(read, query, LOOKED_AT)
  const found = foundAmong(read, written, terms)
    .sort((one, other) => other.entry.happenedAt - one.entry.happenedAt)
    .slice(0, limit)
  if (contactId === null || found.length === limit) return found
  const wanted = { contactId, kinds: ENTRY_KINDS, tag: null, ids: null }
  const before = { at: now, id: Number.MAX_SAFE_INTEGER }
  const latest = findEntryIds(read, wanted, { before, after: null }, limit).map(({ id }) => id)
  const more = latest.filter((id) => !found.some(({ entry }) => entry.id === id))
  return [...found, ...foundAmong(read, more, terms)].slice(0, limit)
}

function foundAmong(
  read: ReadConnection,
  ids: readonly number[],
  terms: readonly { readonly words: readonly string[] }[],
): FoundEntry[] {
  const entries = findEntries(read, ids, SEARCHED)
  const inTrash = findInTrash(
    read,
    entries.flatMap(({ people }) => people.map(({ id }) => id)),
  )
  return entries.flatMap(({ entry, people }): FoundEntry[] => {
    const [first, ...others] = people.filter(({ id }) => !inTrash.has(id))
    if (first === undefined) return []
    const { id, kind, direction, outcome, durationMinutes, title, happenedAt } = entry
    const hits = terms.map(({ words }) => findPhrase(entry.text, words)).find((hit) => hit !== null)
    return [
      {
        entry: { id, kind, direction, outcome, durationMinutes, title, happenedAt },
        people: [first, ...others],
        line: snippetOf(entry.text, hits ?? { from: 0, to: 0 }),
      },
    ]
  })
}
