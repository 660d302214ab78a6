import type { ReadConnection } from '../db/book.ts'
import { entryPhrase } from './entry-words.ts'
import type { EntryTerm, SearchQuery } from './search-query.ts'
import { findPhrase } from './words.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/** Of entries that hold a word, the newest so many are followed to their people: a common word is in most of them. */
const MOST_ENTRIES = 1_000
/** A name that more people have tells nobody apart. */
const MOST_NAMED = 50
/** So many entries of those people are looked through. */
const MOST_READ = 2_000

const NEWEST = `(SELECT rowid AS id FROM entry_text WHERE entry_text MATCH ? ORDER BY rowid DESC LIMIT ${MOST_ENTRIES})`

/**
 * Who is found by what was written in entries: all words in one entry, or the first or last of them in the name and the
 * others in an entry (“anna invoice”).
 */
export function peopleOfEntries(read: Reader, { inEntries }: Pick<SearchQuery, 'inEntries'>): ReadonlySet<number> {
  if (inEntries === null || inEntries.length === 0) return new Set()
  const phrases = inEntries.map(({ words }) => entryPhrase(read, words))
  const found = new Set<number>(phrases.every(isKnown) ? writtenTo(read, phrases) : [])
  for (let at = 1; at < inEntries.length; at++) {
    const [first, last] = [inEntries.slice(0, at), inEntries.slice(at)]
    // Most names stand in no entry.
    if (phrases.slice(at).every(isKnown)) for (const { id } of namedWith(read, first, last)) found.add(id)
    if (phrases.slice(0, at).every(isKnown)) for (const { id } of namedWith(read, last, first)) found.add(id)
  }
  return found
}

/**
 * The entries that hold all words, and those that hold the first or last of them and are with somebody who has the others
 * in the name; the newest of each first, `limit` of each at most.
 */
export function entriesOfSearch(
  read: Reader,
  { inEntries }: Pick<SearchQuery, 'inEntries'>,
  limit: number,
): readonly number[] {
  if (inEntries === null || inEntries.length === 0) return []
  const phrases = inEntries.map(({ words }) => entryPhrase(read, words))
  const found = phrases.every(isKnown) ? newestWith(read, phrases, limit) : []
  for (let at = 1; at < inEntries.length; at++) {
    const [first, last] = [inEntries.slice(0, at), inEntries.slice(at)]
    if (phrases.slice(at).every(isKnown)) found.push(...newestOf(namedWith(read, first, last), limit))
    if (phrases.slice(0, at).every(isKnown)) found.push(...newestOf(namedWith(read, last, first), limit))
  }
  return [...new Set(found)]
}

function newestWith(read: Reader, phrases: readonly string[], limit: number): number[] {
  return read
    .prepare('SELECT rowid FROM entry_text WHERE entry_text MATCH ? ORDER BY rowid DESC LIMIT ?')
    .pluck()
    .all(phrases.join(' AND '), limit) as number[]
}

function newestOf(found: readonly { readonly entryId: number }[], limit: number): number[] {
  return found
    .map(({ entryId }) => entryId)
    .sort((one, other) => other - one)
    .slice(0, limit)
}

function isKnown(phrase: string | null): phrase is string {
  return phrase !== null
}

/** Those with whom the newest entries that hold all of this are. */
function writtenTo(read: Reader, phrases: readonly string[]): number[] {
  return read
    .prepare(`SELECT DISTINCT contact_id FROM ${NEWEST} AS found JOIN entry_contact ON entry_id = found.id`)
    .pluck()
    .all(phrases.join(' AND ')) as number[]
}

/** People with these words in their names and those others in an entry, and that entry. */
function namedWith(
  read: Reader,
  name: readonly EntryTerm[],
  written: readonly EntryTerm[],
): { id: number; entryId: number }[] {
  const named = read
    .prepare(`SELECT rowid FROM contact_text WHERE contact_text MATCH ? LIMIT ${MOST_NAMED + 1}`)
    .pluck()
    .all(`name : (${name.map(({ phrase }) => phrase).join(' AND ')})`) as number[]
  if (named.length === 0 || named.length > MOST_NAMED) return []
  const [first] = written.flatMap(({ words }) => words)
  const rows = read
    .prepare(`SELECT contact_id AS id, entry_contact.entry_id AS entryId, text FROM entry_contact
      JOIN entry_search ON entry_search.entry_id = entry_contact.entry_id
      WHERE contact_id IN (SELECT value FROM json_each(?)) AND instr(text, ?) > 0 LIMIT ${MOST_READ}`)
    .all(JSON.stringify(named), first ?? '') as { id: number; entryId: number; text: string }[]
  return rows.filter(({ text }) => written.every(({ words }) => findPhrase(text, words) !== null))
}

type FoundEntry = {
  readonly contactId: number
  readonly title: string
  readonly text: string
  readonly files: string
  readonly tags: string
}

/** The newest entry of each of these people that holds these parts of a search, as it was written. */
export function newestEntriesWith(
  read: Reader,
  contactIds: readonly number[],
  parts: readonly (readonly string[])[],
): readonly FoundEntry[] {
  const phrases = parts.map((words) => entryPhrase(read, words))
  if (!phrases.every(isKnown)) return []
  return read
    .prepare(`SELECT contactId, title, text,
        ifnull((SELECT group_concat(name, ', ') FROM entry_file WHERE entry_id = entry.id), '') AS files,
        ifnull((SELECT group_concat(name, ', ') FROM entry_tag JOIN tag ON tag.id = tag_id
          WHERE entry_id = entry.id), '') AS tags
      FROM (SELECT contact_id AS contactId, max(entry_id) AS entryId
        FROM ${NEWEST} AS found JOIN entry_contact ON entry_id = found.id
        WHERE contact_id IN (SELECT value FROM json_each(?)) GROUP BY contact_id)
      JOIN entry ON entry.id = entryId`)
    .all(phrases.join(' AND '), JSON.stringify(contactIds)) as FoundEntry[]
}
