import { foldSearch } from '../../shared/domain/search-fold.ts'
import { UNSPACED } from '../../shared/domain/search-text.ts'
import { type Term, termsOf } from './terms.ts'
import { phraseOf } from './words.ts'

/** A question about everyone. */
export type Matching = {
  /** A select of the keys of all contacts that match, as `id`. */
  readonly sql: string
  readonly parameters: readonly string[]
  /** The same where it is asked about a single contact, if that is quicker so. */
  readonly one?: { readonly sql: string; readonly parameters: readonly string[] }
}

/** A typed search as SQLite understands it. */
export type SearchQuery = Matching & {
  /** An FTS5 expression for those of whose names every word begins with what was typed; null when it holds no word. */
  readonly nameMatch: string | null
  /** Whether it is one or two signs alone, which much of the book may hold. */
  readonly isShort: boolean
  /** What each part would be in an entry of the timeline; null where one is too short to be looked for there. */
  readonly inEntries: readonly EntryTerm[] | null
  /** The folded text, to find names that begin with all of it. */
  readonly folded: string
  /** The text as it was typed. */
  readonly typed: string
}

/** A part of a search as words of an entry, and as an FTS5 phrase. */
export type EntryTerm = { readonly words: readonly string[]; readonly phrase: string }

/** Trigrams need three signs. */
const SHORTEST = 3
const TEXT_MATCH = 'SELECT rowid AS id FROM contact_text WHERE contact_text MATCH ?'
const IN_NAME = 'name : '
const DIGITS_MATCH = 'SELECT rowid AS id FROM contact_digits WHERE contact_digits MATCH ?'

/** A run of one or two digits stands in a number when one of the trigrams that hold it does. */
function trigramsAround(digits: string): string {
  const ten = Array.from({ length: 10 }, (_, digit) => String(digit))
  const filled = digits.length === 2 ? ten.flatMap((digit) => [digits + digit, digit + digits]) : []
  return [...new Set(filled)].map((trigram) => `"${trigram}"`).join(' OR ')
}

function digitsExpression(variants: readonly string[]): string {
  return variants
    .map((digits) => (digits.length >= SHORTEST ? `"${digits}"` : trigramsAround(digits)))
    .filter((expression) => expression !== '')
    .join(' OR ')
}

/**
 * Reads what was typed: words in any order, each the beginning of a word anywhere in a contact, or any part of a
 * number in any format. Null when there is nothing to look for. `textMatch` makes the FTS5 expression of one term.
 */
export function toSearchQuery(
  text: string,
  textMatch: (term: Term) => string = ({ words }) => phraseOf(words),
): SearchQuery | null {
  const parameters: string[] = []
  const clauses: string[] = []
  const names: string[] = []
  const terms = termsOf(text)
  for (const term of terms) {
    const phrase = textMatch(term)
    const digits = digitsExpression(term.digits)
    if (phrase === '' && digits === '') continue
    if (phrase !== '') names.push(phrase)
    if (phrase !== '') parameters.push(phrase)
    if (digits !== '') parameters.push(digits)
    const parts = [phrase === '' ? '' : TEXT_MATCH, digits === '' ? '' : DIGITS_MATCH].filter((part) => part !== '')
    clauses.push(parts.length === 1 ? String(parts[0]) : `SELECT id FROM (${parts.join(' UNION ')})`)
  }
  if (clauses.length === 0) return null
  const isWordsOnly = clauses.every((clause) => clause === TEXT_MATCH)
  return {
    // Words alone are one question to the index, which finds what they have in common faster than a set of sets.
    sql: isWordsOnly ? TEXT_MATCH : clauses.join(' INTERSECT '),
    parameters: isWordsOnly ? [parameters.join(' AND ')] : parameters,
    nameMatch: names.length === 0 ? null : `${IN_NAME}(${names.join(' AND ')})`,
    isShort: terms.length === 1 && terms.every(({ words, digits }) => [words.join(''), ...digits].every(isShort)),
    inEntries: terms.every(isOfEntries) ? terms.map(({ words }) => ({ words, phrase: phraseOf(words) })) : null,
    folded: foldSearch(text),
    typed: text,
  }
}

/** Who holds a word, in the name or elsewhere, that begins so. */
export function writtenAsWord(beginning: string): Matching {
  return { sql: TEXT_MATCH, parameters: [phraseOf([beginning])] }
}

/** A search of words alone that also finds whoever is called as an FTS5 expression says. */
export function orNamed(query: SearchQuery, expression: string): SearchQuery {
  const [words, ...others] = query.parameters
  if (query.nameMatch === null || words === undefined || others.length > 0) return query
  return {
    ...query,
    parameters: [`(${words}) OR ${IN_NAME}(${expression})`],
    nameMatch: `${IN_NAME}(${query.nameMatch.slice(IN_NAME.length)} OR ${expression})`,
  }
}

/** A select of the keys, as `id`, of all whose names hold what was typed. */
export function namedBy(nameMatch: string): Matching {
  const anywhere = nameMatch.slice(IN_NAME.length)
  return {
    sql: TEXT_MATCH,
    parameters: [nameMatch],
    // Asked for a column, FTS5 goes on from there to the next name that fits, which may be at the end of the book.
    one: { sql: `${TEXT_MATCH} AND highlight(contact_text, 0, '<', '') <> name`, parameters: [anywhere] },
  }
}

function isShort(text: string): boolean {
  return text.length < SHORTEST
}

/** One or two letters begin a word in nearly every entry. A sign of a script without spaces is a word, and a picture. */
function isOfEntries({ words }: Term): boolean {
  const text = words.join('')
  return !isShort(text) || text.search(UNSPACED) >= 0 || /\p{Co}/u.test(text)
}
