import { foldText } from '../../shared/domain/fold-text.ts'
import { digitsOf } from '../../shared/domain/phone-digits.ts'
import { phoneVariants } from './phone-variants.ts'
import { phraseOf } from './words.ts'

/** A typed search as SQLite understands it. */
export type SearchQuery = {
  /** A select of the keys of all contacts that match, as `id`. */
  readonly sql: string
  readonly parameters: readonly string[]
  /** An FTS5 expression for those of whose names every word begins with what was typed; null when it holds no word. */
  readonly nameMatch: string | null
  /** The folded text, to find names that begin with all of it. */
  readonly folded: string
}

/** What belongs to a number as it is typed: digits and the signs between them. */
const NUMBER_PART = /^[\p{Nd}+()./\-–]*\p{Nd}[\p{Nd}+()./\-–]*$/u
const OPENING_PART = /^[+(]+$/
/** Trigrams need three signs. */
const SHORTEST = 3

/** A part of a search: a text, or a number made of the parts typed one after another. */
export type Term = { readonly kind: 'text' | 'number'; readonly typed: string }

export function termsOf(text: string): Term[] {
  const terms: Term[] = []
  for (const typed of text.split(/\s+/).filter((part) => part !== '')) {
    const kind = NUMBER_PART.test(typed) || OPENING_PART.test(typed) ? 'number' : 'text'
    const last = terms.at(-1)
    if (kind === 'number' && last?.kind === 'number')
      terms[terms.length - 1] = { kind, typed: `${last.typed} ${typed}` }
    else terms.push({ kind, typed })
  }
  return terms
}

const TEXT_MATCH = 'SELECT rowid AS id FROM contact_text WHERE contact_text MATCH ?'
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
 * number in any format. Null when there is nothing to look for.
 */
export function toSearchQuery(text: string): SearchQuery | null {
  const parameters: string[] = []
  const clauses: string[] = []
  const names: string[] = []
  for (const { kind, typed } of termsOf(text)) {
    const phrase = kind === 'number' ? phraseOf(digitWords(typed)) : phraseOf(typed)
    const digits = kind === 'number' ? digitsExpression(phoneVariants(typed)) : ''
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
    nameMatch: names.length === 0 ? null : `name : (${names.join(' AND ')})`,
    folded: foldText(text),
  }
}

/** The groups of digits of a number as it was typed, which may also stand in a text. */
function digitWords(typed: string): string {
  return typed
    .split(/[^\p{Nd}]+/u)
    .map(digitsOf)
    .filter((part) => part !== '')
    .join(' ')
}
