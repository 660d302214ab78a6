import { foldText } from '../../shared/domain/fold-text.ts'
import { parseSearch } from '../../shared/domain/search-fields.ts'

export type Piece = { readonly text: string; readonly isMatch: boolean }

/**
 * Cuts a text where it holds one of the words searched for, accents and capitals aside: at the beginning of its
 * words, or else within them.
 */
export function highlight(text: string, query: string): readonly Piece[] {
  const words = wordsOf(query)
  if (words.length === 0 || text === '') return [{ text, isMatch: false }]
  const letters = [...text]
  // Where each folded code unit comes from, since one letter may fold to two (ß) or to none.
  const origin: number[] = []
  let folded = ''
  letters.forEach((letter, index) => {
    const plain = letter === ' ' ? ' ' : foldText(letter)
    folded += plain
    for (let i = 0; i < plain.length; i++) origin.push(index)
  })
  const isHit = new Array<boolean>(letters.length).fill(false)
  for (const word of words) {
    const places = occurrences(folded, word)
    const atStart = places.filter((at) => at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? ' '))
    for (const at of atStart.length > 0 ? atStart : places) {
      for (let i = at; i < at + word.length; i++) isHit[origin[i] ?? 0] = true
    }
  }
  const pieces: { text: string; isMatch: boolean }[] = []
  letters.forEach((letter, index) => {
    const isMatch = isHit[index] ?? false
    const last = pieces.at(-1)
    if (last && last.isMatch === isMatch) last.text += letter
    else pieces.push({ text: letter, isMatch })
  })
  return pieces
}

/** What may stand in a row: the words themselves, and the organisation that was asked for. */
function wordsOf(query: string): readonly string[] {
  const { words, fields } = parseSearch(query)
  const organizations = fields.flatMap((word) => (word.field === 'org' ? [word.value] : []))
  return [foldText(words), ...organizations].flatMap((text) => text.split(' ')).filter(Boolean)
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) found.push(at)
  return found
}
