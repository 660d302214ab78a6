import { digitsOf } from '../../shared/domain/phone-digits.ts'
import { foldSearch } from '../../shared/domain/search-fold.ts'
import { withoutInnerSigns } from '../../shared/domain/search-text.ts'
import { phoneVariants } from './phone-variants.ts'
import { wordsOf } from './words.ts'

/** A part of a search: a text, or a number made of the parts typed one after another. */
export type Term = {
  /** The words that stand one after another in a text, the last of them perhaps as a word's beginning. */
  readonly words: readonly string[]
  /** The runs of digits of which one stands in a number. Empty for a text. */
  readonly digits: readonly string[]
  /** The words as one, where apostrophes or hyphens alone stand between them: `anne-marie` is also written without. */
  readonly joined?: string
}

/** What belongs to a number as it is typed: digits and the signs between them. */
const NUMBER_PART = /^[\p{Nd}+()./\-–]*\p{Nd}[\p{Nd}+()./\-–]*$/u
/** So many words are looked for; whoever pastes a page means what it begins with, and a thousand words take seconds. */
const MOST_WORDS = 12
/** No number in a book is longer. */
const MOST_DIGITS = 40
const JOINED = /^[\p{L}\p{M}\p{N}]+(?:['\u200c-][\p{L}\p{M}\p{N}]+)+$/u
const OPENING_PART = /^[+(]+$/

/**
 * The parts of what was typed, without those that hold neither letter nor digit and those that say the same again, up
 * to the twelfth word: the rest is ignored.
 */
export function termsOf(text: string): readonly Term[] {
  const parts: { isNumber: boolean; typed: string }[] = []
  for (const typed of text.split(/\s+/).filter((part) => part !== '')) {
    const isNumber = NUMBER_PART.test(typed) || OPENING_PART.test(typed)
    const last = parts.at(-1)
    if (isNumber && last?.isNumber) last.typed += ` ${typed}`
    else parts.push({ isNumber, typed })
  }
  const terms: Term[] = []
  const seen = new Set<string>()
  let left = MOST_WORDS
  for (const { isNumber, typed } of parts) {
    if (left <= 0) break
    const words = (isNumber ? digitWords(typed) : wordsOf(typed)).slice(0, left)
    const digits = isNumber ? phoneVariants(typed).map((run) => run.slice(0, MOST_DIGITS)) : []
    const said = JSON.stringify([words, digits])
    if ((words.length === 0 && digits.length === 0) || seen.has(said)) continue
    seen.add(said)
    const joined = isNumber || !JOINED.test(foldSearch(typed)) ? undefined : withoutInnerSigns(foldSearch(typed))
    terms.push(joined === undefined ? { words, digits } : { words, digits, joined })
    left -= Math.max(words.length, 1)
  }
  return terms
}

/** The groups of digits of a number as it was typed, which may also stand in a text. */
function digitWords(typed: string): readonly string[] {
  return typed
    .split(/[^\p{Nd}]+/u)
    .map(digitsOf)
    .filter((part) => part !== '')
}
