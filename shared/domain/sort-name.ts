import { foldText } from './fold-text.ts'

/** Where a name stands in a list. `key` sorts by code point; `section` is the letter above it. */
export type SortName = { readonly section: string; readonly key: string }

/** The section of names that begin with no letter, and of people without any name. It comes last. */
export const OTHER_SECTION = '#'

/** Names that differ only further on than this sort as equals. UTF-16 code units. */
const LONGEST_KEY = 200

/**
 * Orders names as a reader looks for them: Latin letters first, then the other scripts, then digits and signs,
 * then the nameless; accents and capitals do not matter, leading punctuation neither.
 */
export function sortNameOf(name: string): SortName {
  const folded = foldText(name)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, LONGEST_KEY)
  const first = folded.codePointAt(0)
  if (first === undefined) return { section: OTHER_SECTION, key: '4' }
  const letter = String.fromCodePoint(first)
  if (letter >= 'a' && letter <= 'z') return { section: letter.toUpperCase(), key: `1${folded}` }
  if (/\p{L}/u.test(letter)) return { section: letter.toLocaleUpperCase('en'), key: `2${folded}` }
  return { section: OTHER_SECTION, key: `3${folded}` }
}
