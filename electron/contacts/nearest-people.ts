import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import type { ReadConnection } from '../db/book.ts'
import { closeWords } from '../search/close-words.ts'
import { termsOf } from '../search/terms.ts'
import { distanceToBeginning } from '../search/word-distance.ts'
import { phraseOf, wordsOf } from '../search/words.ts'
import { listSummaries } from './contact-lists.service.ts'

/** Whoever types more means a text and not a name. */
const MOST_WORDS = 4
/** Of each word so many that are close to it are looked for. */
const MOST_CLOSE = 8
const MOST_LOOKED_AT = 25
/** So many words of the index are looked at, for all that were typed. */
const MOST_WORDS_LOOKED_AT = 180
/** What a word counts for that no word of the name is near. */
const NOT_THERE = 3
const NAMED = `SELECT contact_id AS id, name FROM contact_search
  WHERE contact_id IN (SELECT rowid FROM contact_text WHERE contact_text MATCH ? LIMIT ${MOST_LOOKED_AT})`

type Named = { readonly id: number; readonly name: string }

/**
 * List rows of those whose names are nearest to what was typed when a search found nobody, the nearest first: all words
 * roughly, or else one of them.
 */
export function nearestPeople(read: ReadConnection, text: string, limit: number): readonly ContactSummary[] {
  const terms = termsOf(text)
  const words = terms.flatMap((term) => term.words)
  if (words.length > MOST_WORDS || terms.some(({ digits }) => digits.length > 0)) return []
  const expressions = words
    .map((word) => roughly(read, word, MOST_WORDS_LOOKED_AT / words.length))
    .filter((expression) => expression !== '')
  const named = (parts: readonly string[]): Named[] =>
    parts.length === 0 ? [] : (read.prepare(NAMED).all(`name : (${parts.join(' AND ')})`) as Named[])
  const all = named(expressions)
  const some = all.length > 0 || words.length === 1 ? all : expressions.flatMap((expression) => named([expression]))
  // Of several who are called the same one is enough.
  const ids = new Map(some.map(({ id, name }) => [name, id]))
  const far = [...ids].map(([name, id]) => ({ id, far: distanceOf(words, wordsOf(name)) }))
  const nearest = far.sort((one, other) => one.far - other.far).slice(0, limit)
  return listSummaries(
    read,
    nearest.map(({ id }) => id),
  )
}

/** A word, or one that is close to it, as an FTS5 expression. */
function roughly(read: ReadConnection, word: string, mostLookedAt: number): string {
  const close = closeWords(read, word, mostLookedAt).slice(0, MOST_CLOSE)
  return `(${[phraseOf([word]), ...close.map(({ text }) => `"${text}"`)].join(' OR ')})`
}

/** How far a name is from what was typed. Where two are as far, the one with less besides is the nearer. */
function distanceOf(typed: readonly string[], name: readonly string[]): number {
  const letters = name.map((word) => [...word])
  const far = typed.map((word) =>
    Math.min(...letters.map((other) => distanceToBeginning([...word], other, NOT_THERE - 1).distance ?? NOT_THERE)),
  )
  const besides = Math.abs(letters.flat().length - [...typed.join('')].length)
  return far.reduce((sum, distance) => sum + distance, 0) + besides / 1_000
}
