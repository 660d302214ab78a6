import type { ReadConnection } from '../db/book.ts'
import { distanceToBeginning } from './word-distance.ts'

/** A word of the index, and by how many letters its beginning is other than what was typed. */
export type CloseWord = { readonly text: string; readonly distance: number }

/** Shorter words are close to everything. */
const SHORTEST = 3
const SHORTEST_OF_TWO = 5
const LAST = '\u{10ffff}'
/** Behind a word and before every longer one that begins with it: no word holds a space. */
const NEXT = ' '
const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'αβγδεζηθικλμνξοπρστυφχψω']

/**
 * Words of the index that are further from what was typed than a search forgives: two letters wrong, or the first one.
 * The nearest come first. To look at a word takes a hundredth of a millisecond, so only so many are.
 */
export function closeWords(read: Pick<ReadConnection, 'prepare'>, typed: string, mostLookedAt: number): CloseWord[] {
  const letters = [...typed]
  if (letters.length < SHORTEST || /\d/.test(typed)) return []
  const longest = letters.length < SHORTEST_OF_TWO ? 1 : 2
  const from = read.prepare('SELECT term FROM temp.contact_word WHERE term >= ? LIMIT 1').pluck()
  const found = new Map<string, number>()
  const [straight, ...wrong] = beginningsOf(letters)
  let left = mostLookedAt
  const walk = (beginning: string, most: number) => {
    for (let [next, more] = [beginning, Math.min(most, left)]; more > 0; more--) {
      left--
      const term = from.get(next)
      if (typeof term !== 'string' || !term.startsWith(beginning)) break
      const { distance, dead } = distanceToBeginning(letters, [...term], longest)
      if (distance !== null) found.set(term, distance)
      next = dead === null ? term + NEXT : [...term].slice(0, dead).join('') + LAST
    }
  }
  walk(straight, mostLookedAt / 2)
  for (const beginning of new Set(wrong)) walk(beginning, left)
  return [...found]
    .map(([text, distance]) => ({ text, distance }))
    .sort((one, other) => one.distance - other.distance || one.text.length - other.text.length)
}

/** As it was typed, and how words may begin of which one of the first two letters is other, missing, too many or swapped. */
function beginningsOf([first = '', second = '', third = '', fourth = '']: readonly string[]): [string, ...string[]] {
  const others = ALPHABETS.find((letters) => letters.includes(first)) ?? ''
  const other = [...others].flatMap((letter) => [letter + second + third, first + letter + third])
  const missing = [...others].flatMap((letter) => [letter + first + second, first + letter + second])
  return [first + second, second + first, second + third + fourth, first + third + fourth, ...other, ...missing]
}
