import { foldText } from '../../shared/domain/fold-text.ts'
import { searchable, UNSPACED } from '../../shared/domain/search-text.ts'

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const ASCII = /^[\t\n\r\x20-\x7e]*$/
/** As `WORD`, in a text that is not folded: signs of a script without spaces are words of their own. */
const WRITTEN_WORD = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}\\p{M}])+`, 'gu')
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
  return placeOf(wordsOf(text), wordsOf(typed)) >= 0
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
    if (!foldText(piece).includes(first)) continue
    const written = [...piece.matchAll(ASCII.test(piece) ? WORD : WRITTEN_WORD)]
    const at = placeOf(
      written.map(([word]) => foldText(word)),
      phrase,
    )
    const begin = written[at]
    const end = written[at + phrase.length - 1]
    if (begin === undefined || end === undefined) continue
    return { from: start + begin.index, to: start + end.index + lengthOf(end[0], phrase.at(-1) ?? '') }
  }
  return null
}

/** How much of a written word its folded beginning takes: one letter may fold to two, or a mark to none. */
function lengthOf(written: string, folded: string): number {
  let length = 0
  for (const letter of written) {
    const isReached = foldText(written.slice(0, length)).length >= folded.length
    if (isReached && !/\p{M}/u.test(letter)) break
    length += letter.length
  }
  return length
}
