import { foldSearch, SIGN } from '../../shared/domain/search-fold.ts'
import { searchable, searchableText, UNSPACED, withoutInnerSigns } from '../../shared/domain/search-text.ts'

const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu
const ASCII = /^[\t\n\r\x20-\x7e]*$/
/** What is no more seen of a word than its marks are, and the letters that are typed as apostrophes. */
const UNSEEN = '\\u00ad\\u0640\\u200b\\u200d\\u2060\\ufeff'
const APOSTROPHES = '\\u02b9\\u02bb\\u02bc\\ua78c'
/**
 * As `WORD`, in a text that is not folded: signs of a script without spaces are words of their own, with the sound marks
 * of half-width kana, and so are pictures, with all that they are joined to.
 */
const ALONE = `(?:${UNSPACED.source})[\\u3099\\u309a\\uff9e\\uff9f]*`
const PICTURE = `(?:${SIGN.source})[\\u{1f3fb}-\\u{1f3ff}\\ufe0f\\u20e3]*`
const LETTER = `(?!${UNSPACED.source}|${SIGN.source}|[${APOSTROPHES}])[\\p{L}\\p{N}\\p{M}\\p{Co}]`
const WRITTEN_WORD = new RegExp(`${ALONE}|${PICTURE}|${LETTER}(?:[${UNSEEN}]*${LETTER})*`, 'gu')
/** A written word with apostrophes, hyphens or a non-joiner in it. */
const INNER = `['’‘‛′´＇${APOSTROPHES}.\\u200c\\u2010-\\u2013\\u2212-]`
const JOINED = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:${INNER}[\\p{L}\\p{N}\\p{M}]+)+`, 'gu')
/** Long texts are looked through in pieces of so many code units, which overlap by a tenth. */
const PIECE = 4_000

/** A stretch of a text in UTF-16 code units. */
export type Stretch = { readonly from: number; readonly to: number }

/** The words of a text as the index knows them. */
export function wordsOf(text: string): readonly string[] {
  return searchable(text).match(WORD) ?? []
}

/** Words one after another as one FTS5 phrase of which the last word may go on. Empty when there are none. */
export function phraseOf(words: readonly string[]): string {
  return words.length === 0 ? '' : `"${words.join(' ')}"*`
}

/** Whether the typed words stand in a text one after another, the last of them perhaps as a word's beginning. */
export function beginsWord(text: string, typed: string): boolean {
  const words = searchableText(text).match(WORD) ?? []
  return placeOf(words, wordsOf(typed)) >= 0 || placeOf(words, wordsOf(withoutInnerSigns(foldSearch(typed)))) >= 0
}

/** The index of the first word of a phrase among the words of a text, or -1; the same rule as FTS5's. */
function placeOf(words: readonly string[], phrase: readonly string[]): number {
  const last = phrase.length - 1
  if (last < 0) return -1
  return words.findIndex((_, at) =>
    phrase.every((part, index) => {
      const word = words[at + index]
      return index === last ? word?.startsWith(part) : word === part
    }),
  )
}

/** Where the phrase stands in a text as it was written, or null. */
export function findPhrase(text: string, phrase: readonly string[]): Stretch | null {
  const [first] = phrase
  if (first === undefined) return null
  for (let start = 0; start < text.length; start += PIECE - PIECE / 10) {
    const piece = text.slice(start, start + PIECE)
    if (!foldSearch(piece).includes(first)) continue
    const written = [...piece.matchAll(ASCII.test(piece) ? WORD : WRITTEN_WORD)]
    const at = placeOf(
      written.map(([word]) => foldSearch(word)),
      phrase,
    )
    const begin = written[at]
    const end = written[at + phrase.length - 1]
    if (begin === undefined || end === undefined) continue
    return { from: start + begin.index, to: start + end.index + lengthOf(end[0], phrase.at(-1) ?? '') }
  }
  return null
}

/** Where a word stands in a text that has apostrophes or hyphens within it: `dont` in don’t. */
export function findJoined(text: string, word: string): Stretch | null {
  for (const { 0: written, index } of text.matchAll(JOINED)) {
    const plain = (length: number) => withoutInnerSigns(foldSearch(written.slice(0, length)))
    if (!plain(written.length).startsWith(word)) continue
    let length = 1
    while (length < written.length && plain(length).length < word.length) length++
    return { from: index, to: index + length }
  }
  return null
}

/** How much of a written word its folded beginning takes: one letter may fold to two, or a mark to none. */
function lengthOf(written: string, folded: string): number {
  let length = 0
  for (const letter of written) {
    const isReached = foldSearch(written.slice(0, length)).length >= folded.length
    if (isReached && !/\p{M}/u.test(letter)) break
    length += letter.length
  }
  return length
}
