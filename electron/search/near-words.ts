import { edits, SHORTEST_NEAR, sharedLength } from '../../shared/domain/near-word.ts'
import { latinForms } from '../../shared/domain/transliterate.ts'
import type { ReadConnection } from '../db/book.ts'
import { orNamed, type SearchQuery, toSearchQuery } from './search-query.ts'
import { type Term, termsOf } from './terms.ts'
import { phraseOf } from './words.ts'

/** More ways to read a word than this are guesses. */
const MOST = 24
/** Beyond any sign in the order of code points. */
const LAST = '\u{10ffff}'
/** Behind a word and before every longer one that begins with it: no word holds a space. */
const NEXT = ' '

/** Whoever types more means a text and not a name. */
const MOST_PARTS = 4
/** One letter or two begin too many names to be one of them. */
const SHORTEST_PART = 2

/**
 * What was perhaps meant: as `toSearchQuery`, with names that have one letter more, fewer, other or swapped, that are
 * written in Latin letters where Cyrillic, Greek or kana were typed, and in one word or two where two or one were.
 */
export function nearQuery(read: Pick<ReadConnection, 'prepare'>, text: string): SearchQuery | null {
  const query = toSearchQuery(text, (term) => nearMatch(read, term))
  const terms = termsOf(text)
  const isNames = terms.length > 1 && terms.length <= MOST_PARTS && terms.every(isOneWord)
  if (query === null || !isNames) return query
  const words = terms.map((term) => term.words.join(''))
  const names = words.slice(1).flatMap((second, at) => {
    const joined = `${words[at]}${second}`
    if (!isBegun(read, joined)) return []
    const all = [...words.slice(0, at), joined, ...words.slice(at + 2)]
    return [`(${all.map((word) => phraseOf([word])).join(' AND ')})`]
  })
  return names.length === 0 ? query : orNamed(query, names.join(' OR '))
}

function isOneWord({ words, digits }: Term): boolean {
  return words.length === 1 && digits.length === 0
}

/** The FTS5 expression of a term that also finds the names that were perhaps meant. */
function nearMatch(read: Pick<ReadConnection, 'prepare'>, term: Term): string {
  const { words, joined = '' } = term
  const exact = phraseOf(words)
  const word = words.join('')
  const latin = term.digits.length > 0 ? [] : latinForms(word).map((text) => phraseOf([text]))
  const single = isOneWord(term) ? [...nearWords(read, word).map(expressionOf), ...splitsOf(read, word)] : []
  const near = [...single, ...latin]
  const expressions = [
    exact,
    ...(joined.length < SHORTEST_NEAR ? [] : [phraseOf([joined])]),
    ...(near.length === 0 ? [] : [`name : (${near.join(' OR ')})`]),
  ]
  return expressions.length === 1 ? exact : `(${expressions.join(' OR ')})`
}

function expressionOf({ text, isWhole }: Near): string {
  return `"${text}"${isWhole ? '' : '*'}`
}

/** Two words of the index that make the one which was typed, the second perhaps as a word's beginning. */
function splitsOf(read: Pick<ReadConnection, 'prepare'>, word: string): string[] {
  const letters = [...word]
  return letters.slice(SHORTEST_PART, -SHORTEST_PART + 1).flatMap((_, at) => {
    const first = letters.slice(0, at + SHORTEST_PART).join('')
    const second = letters.slice(at + SHORTEST_PART).join('')
    return wordFrom(read, first) === first && isBegun(read, second) ? [phraseOf([first, second])] : []
  })
}

function isBegun(read: Pick<ReadConnection, 'prepare'>, beginning: string): boolean {
  return wordFrom(read, beginning)?.startsWith(beginning) ?? false
}

/** The first word of the index from a text on. */
function wordFrom(read: Pick<ReadConnection, 'prepare'>, text: string): string | undefined {
  return read.prepare('SELECT term FROM temp.contact_word WHERE term >= ? LIMIT 1').pluck().get(text) as
    | string
    | undefined
}

type Near = { readonly text: string; readonly isWhole: boolean }

/**
 * Walks the words of the index that begin with the same letter. A word that cannot be meant is skipped together with
 * all that begin as it does up to where it went wrong, so that few of them are looked at.
 */
function nearWords(read: Pick<ReadConnection, 'prepare'>, typed: string): Near[] {
  const letters = [...typed]
  const [first = ''] = letters
  if (letters.length < SHORTEST_NEAR || /\d/.test(typed)) return []
  const from = read.prepare('SELECT term FROM temp.contact_word WHERE term >= ? LIMIT 1').pluck()
  const found: Near[] = []
  let next = first
  while (found.length < MOST) {
    const term = from.get(next)
    if (typeof term !== 'string' || !term.startsWith(first)) break
    const { near, skip } = compare(letters, [...term])
    if (near !== null) found.push(near)
    next = skip
  }
  return found
}

/** Whether a word of the index is within one letter of what was typed, or begins so, and where to go on. */
function compare(typed: readonly string[], term: readonly string[]): { near: Near | null; skip: string } {
  const at = sharedLength(typed, 0, term, 0)
  // All of it was typed: it and what it begins is found without this.
  if (at === typed.length) return { near: null, skip: typed.join('') + LAST }
  let fits = at
  let wanted: string[] = []
  for (const [ofTyped, ofTerm] of edits(typed, term, at)) {
    const same = sharedLength(typed, at + ofTyped, term, at + ofTerm)
    const reached = at + ofTerm + same
    const letter = typed[at + ofTyped + same]
    // A word may go on behind what was typed, unless the last letter is the wrong one: anything would be found then.
    if (letter === undefined && (same > 0 || ofTerm === 2)) {
      const text = term.slice(0, reached).join('')
      return { near: { text, isWhole: false }, skip: text + LAST }
    }
    if (letter === undefined && reached === term.length) {
      const text = term.join('')
      return { near: { text, isWhole: true }, skip: text + NEXT }
    }
    if (reached > fits) wanted = []
    if (reached >= fits && letter !== undefined) wanted.push(letter)
    fits = Math.max(fits, reached)
  }
  const prefix = term.slice(0, fits).join('')
  // The word ended before what was typed: whatever it begins is still possible.
  if (fits > term.length) return { near: null, skip: prefix + NEXT }
  const ahead = wanted.filter((letter) => codeOf(letter) > codeOf(term[fits])).sort((a, b) => codeOf(a) - codeOf(b))
  return { near: null, skip: prefix + (ahead[0] ?? LAST) }
}

function codeOf(letter: string | undefined): number {
  return letter?.codePointAt(0) ?? 0
}
