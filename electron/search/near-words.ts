import { edits, SHORTEST_NEAR, sharedLength } from '../../shared/domain/near-word.ts'
import { latinForms } from '../../shared/domain/transliterate.ts'
import type { ReadConnection } from '../db/book.ts'
import type { Term } from './terms.ts'
import { phraseOf } from './words.ts'

/** More ways to read a word than this are guesses. */
const MOST = 24
/** Beyond any sign in the order of code points. */
const LAST = '\u{10ffff}'
/** Behind a word and before every longer one that begins with it: no word holds a space. */
const NEXT = ' '

/**
 * The FTS5 expression of a term that also finds names with one letter more, fewer, other or swapped, and names in Latin
 * letters when it was typed in Cyrillic or Greek.
 */
export function nearMatch(read: Pick<ReadConnection, 'prepare'>, term: Term): string {
  const exact = phraseOf(term.words)
  const [word] = term.words
  if (term.words.length !== 1 || term.digits.length > 0 || word === undefined) return exact
  const latin = latinForms(word).map((text) => ({ text, isWhole: false }))
  const near = [...nearWords(read, word), ...latin].map(({ text, isWhole }) => `"${text}"${isWhole ? '' : '*'}`)
  return near.length === 0 ? exact : `(${exact} OR name : (${near.join(' OR ')}))`
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
