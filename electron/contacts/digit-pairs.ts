import { setImmediate as breath } from 'node:timers/promises'
import type { ReadConnection } from '../db/book.ts'
import { namedBy, type SearchQuery, toSearchQuery, writtenAsWord } from '../search/search-query.ts'
import { fillSet, isPrepared, keepSet, lastKeyOf, matchSetOf } from './match-sets.ts'
import { noPeople, type PeopleSet } from './people-set.ts'
import { lastChangeOf } from './touched-people.ts'

const DIGITS = [...'0123456789']
/** So many people's numbers are looked through at a time while somebody may type: some 4 ms. */
const SLICE = 2_000
const SPACE = 0x20
const ZERO = 0x30

type Pair = { readonly typed: string; readonly query: SearchQuery; readonly people: PeopleSet }

/**
 * Has ready for each two digits who holds them. Their numbers are read once for all of them: to ask the index for each
 * takes three times as long.
 */
export async function prepareDigitPairs(read: ReadConnection, isOver: () => boolean): Promise<void> {
  const [change, last] = [lastChangeOf(read), lastKeyOf(read)]
  const pairs = new Map<number, Pair>()
  for (const typed of DIGITS.flatMap((first) => DIGITS.map((second) => first + second))) {
    const query = toSearchQuery(typed)
    // Two zeros begin a number abroad, and are no part of one.
    if (query === null || query.parameters.length < 2 || isPrepared(read, query)) continue
    pairs.set(Number(typed), { typed, query, people: noPeople(last) })
  }
  if (pairs.size === 0) return
  const numbers = read
    .prepare(`SELECT contact_id, digits FROM contact_search WHERE contact_id BETWEEN ? AND ? AND digits <> ''`)
    .raw()
  for (let from = 0; from <= last; from += SLICE) {
    await breath()
    if (isOver()) return
    for (const [id, digits] of numbers.all(from, from + SLICE - 1) as [number, string][]) note(pairs, id, digits)
  }
  for (const { typed, query, people } of pairs.values()) {
    if (!(await fillSet(read, writtenAsWord(typed), people, isOver))) return
    keepSet(read, query, { people, change })
    if (query.nameMatch !== null) matchSetOf(read, namedBy(query.nameMatch))
  }
}

/** Notes somebody with all pairs in their numbers. A number of two digits is found as a word. */
function note(pairs: ReadonlyMap<number, Pair>, id: number, digits: string): void {
  for (let at = 1; at < digits.length; at++) {
    const [first, second] = [digits.charCodeAt(at - 1), digits.charCodeAt(at)]
    if (first === SPACE || second === SPACE || (isEdge(digits, at - 2) && isEdge(digits, at + 1))) continue
    pairs.get((first - ZERO) * 10 + second - ZERO)?.people.put(id, true)
  }
}

function isEdge(digits: string, at: number): boolean {
  return at < 0 || at >= digits.length || digits.charCodeAt(at) === SPACE
}
