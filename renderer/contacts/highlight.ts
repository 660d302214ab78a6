import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import { nearLength } from '../../shared/domain/near-word.ts'
import { parseSearch } from '../../shared/domain/search-fields.ts'
import { foldSearch } from '../../shared/domain/search-fold.ts'
import { secondLineOf } from '../../shared/domain/second-line.ts'
import { latinForms, typedStretches } from '../../shared/domain/transliterate.ts'

type Marks = Pick<ContactSummary, 'name' | 'match' | 'organization' | 'title' | 'kind'>
export type Piece = { readonly text: string; readonly isMatch: boolean }

/**
 * Cuts a text where it holds one of the words searched for, accents and capitals aside: at the beginning of its
 * words, or else within them. A word in other letters is found by how it is typed in Latin ones, and the other way round.
 */
export function highlight(text: string, query: string): readonly Piece[] {
  const folded = foldLetters(text)
  return piecesOf(folded.letters, hitsOf(folded, wordsOf(query)))
}

/**
 * The two lines of somebody in a list. What stands nowhere in them, nor in a line of its own, was perhaps typed wrong:
 * the word of the name that is within one letter of it is marked then.
 */
export function marksOf(person: Marks | undefined, query: string) {
  const words = person === undefined ? [] : wordsOf(query)
  const [name, second] = [foldLetters(person?.name ?? ''), foldLetters(person ? secondLineOf(person) : '')]
  const hits = hitsOf(name, words)
  for (const word of person?.match ? [] : words) {
    if (rangesOf(name, word).length === 0 && rangesOf(second, word).length === 0) mark(hits, nearRanges(name, word))
  }
  return { name: piecesOf(name.letters, hits), second: piecesOf(second.letters, hitsOf(second, words)) }
}

/**
 * A text letter by letter as readers see them, with their marks, and folded; each folded code unit with the letter that it
 * comes from: ß makes two.
 */
type Folded = { readonly letters: readonly string[]; readonly text: string; readonly origin: readonly number[] }
/** From the first letter to the one behind the last. */
type Range = readonly [from: number, to: number]

const ASCII = /^[\x20-\x7e]*$/
let clusters: Intl.Segmenter | undefined

function lettersIn(text: string): string[] {
  if (ASCII.test(text)) return [...text]
  clusters ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(clusters.segment(text), ({ segment }) => segment)
}

function foldLetters(text: string): Folded {
  const letters = lettersIn(text)
  const origin: number[] = []
  let folded = ''
  letters.forEach((letter, index) => {
    const plain = /^\s/.test(letter) ? ' ' : foldSearch(letter)
    folded += plain
    for (let i = 0; i < plain.length; i++) origin.push(index)
  })
  return { letters, text: folded, origin }
}

function hitsOf(folded: Folded, words: readonly string[]): boolean[] {
  const hits = new Array<boolean>(folded.letters.length).fill(false)
  for (const word of words) mark(hits, rangesOf(folded, word))
  return hits
}

function mark(hits: boolean[], ranges: readonly Range[]): void {
  for (const [from, to] of ranges) hits.fill(true, from, to)
}

/** Where a word stands in a text: as it is, with other signs or spaces in it, or else written in other letters. */
function rangesOf(folded: Folded, word: string): readonly Range[] {
  const ranges = placesOf(folded, word)
  if (ranges.length > 0) return ranges
  const bare = bareRanges(folded, word)
  if (bare.length > 0) return bare
  const latin = latinForms(word)
  return latin.length > 0 ? latin.flatMap((form) => placesOf(folded, form)) : foreignRanges(folded.letters, word)
}

const BETWEEN = /[^\p{L}\p{N}\p{M}\p{Co}]/gu
const BETWEEN_ONE = /[^\p{L}\p{N}\p{M}\p{Co}]/u

/** Where a word begins so when nothing but letters and digits count: O’Brien by `obrien`. */
function bareRanges({ text, origin }: Folded, word: string): readonly Range[] {
  const typed = word.replace(BETWEEN, '')
  if (typed.length < 2) return []
  const places: number[] = []
  let bare = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (/[\ud800-\udfff]/.test(sign) || !BETWEEN_ONE.test(sign)) {
      bare += sign
      places.push(at)
    }
  }
  return occurrences(bare, typed)
    .filter((at) => at === 0 || (places[at] ?? 0) - (places[at - 1] ?? 0) > 1)
    .map((at) => lettersOf(origin, places[at] ?? 0, (places[at + typed.length - 1] ?? 0) + 1))
}

function placesOf({ text, origin }: Folded, word: string): readonly Range[] {
  const places = occurrences(text, word)
  const atStart = places.filter((at) => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' '))
  return (atStart.length > 0 ? atStart : places).map((at) => lettersOf(origin, at, at + word.length))
}

function lettersOf(origin: readonly number[], from: number, to: number): Range {
  return [origin[from] ?? 0, (origin[to - 1] ?? 0) + 1]
}

function foreignRanges(letters: readonly string[], word: string): readonly Range[] {
  const stretches = typedStretches(letters.join(''), word)
  if (stretches.length === 0) return []
  const letterAt = letters.flatMap((letter, index) => Array.from({ length: letter.length }, () => index))
  return stretches.map(({ from, to }) => [letterAt[from] ?? 0, (letterAt[to - 1] ?? 0) + 1])
}

function nearRanges({ text, origin }: Folded, word: string): readonly Range[] {
  const typed = [...word]
  if (/\p{N}/u.test(word)) return []
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: written, index }): Range[] => {
    const letters = [...written]
    const length = nearLength(typed, letters)
    const end = index + letters.slice(0, length ?? 0).join('').length
    return length === null ? [] : [lettersOf(origin, index, end)]
  })
}

function piecesOf(letters: readonly string[], hits: readonly boolean[]): readonly Piece[] {
  const pieces: { text: string; isMatch: boolean }[] = []
  letters.forEach((letter, index) => {
    const isMatch = hits[index] ?? false
    const last = pieces.at(-1)
    if (last && last.isMatch === isMatch) last.text += letter
    else pieces.push({ text: letter, isMatch })
  })
  return pieces.length === 0 ? [{ text: '', isMatch: false }] : pieces
}

/** What may stand in a row: the words themselves, and the organisation that was asked for. */
function wordsOf(query: string): readonly string[] {
  const { words, fields } = parseSearch(query)
  const organizations = fields.flatMap((word) => (word.field === 'org' ? [word.value] : []))
  return [foldSearch(words), ...organizations].flatMap((text) => text.split(' ')).filter(Boolean)
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) found.push(at)
  return found
}
