import type { NameOrder } from './name-order.ts'

/** How well somebody matches: by an entry, by anything else, by words of the name, by how the listed name begins. */
export const ENTRY = 1
export const ANYTHING = 2
export const NAME = 3
export const BEGINNING = 4
const BEST_FIRST = [BEGINNING, NAME, ANYTHING, ENTRY]

/** Of fewer than one in so many of the list, sorting those is quicker than going through the whole list. */
const FEW_AMONG = 32

/** A stretch of the list. */
export type Range = { readonly start: number; readonly end: number }

/** Who was found, by their positions in the list. */
type Matches = {
  readonly total: number
  /** Notes that the people with these keys match so well, unless they are noted already. */
  add(ids: Iterable<number>, rank: number): void
  /** Raises those of these keys who are noted. */
  raise(ids: Iterable<number>, rank: number): void
  /** Raises those in a stretch of the list who are noted. */
  raiseRange(range: Range, rank: number): void
  /** Whether everyone in a stretch of the list is noted. */
  hasAll(range: Range): boolean
  /** The keys of so many after the first few: the best first, in each rank the foremost first, then by name. */
  page(foremost: Iterable<number>, offset: number, limit: number): number[]
}

/** Nobody found yet. `among`, when given, holds the keys of all who may be. */
export function noMatches({ ids, positions }: NameOrder, among: { has(id: number): boolean } | null): Matches {
  const ranks = new Uint8Array(ids.length)
  const found: number[] = []

  return {
    get total() {
      return found.length
    },
    add(keys, rank) {
      for (const id of keys) {
        const at = positions[id] ?? -1
        if (at < 0 || ranks[at] !== 0 || (among !== null && !among.has(id))) continue
        ranks[at] = rank
        found.push(at)
      }
    },
    raise(keys, rank) {
      for (const id of keys) {
        const at = positions[id] ?? -1
        if (at >= 0 && ranks[at] !== 0) ranks[at] = rank
      }
    },
    raiseRange({ start, end }, rank) {
      for (let at = start; at < end; at++) if (ranks[at] !== 0) ranks[at] = rank
    },
    hasAll({ start, end }) {
      return !ranks.subarray(start, end).includes(0)
    },
    page(foremost, offset, limit) {
      const isSparse = found.length * FEW_AMONG < ids.length
      const sorted = isSparse ? Int32Array.from(found).sort() : null
      const length = sorted?.length ?? ranks.length
      const first = new Set(foremost)
      const page: number[] = []
      let left = offset
      const take = (at: number) => {
        if (left > 0) left--
        else page.push(ids[at] ?? 0)
      }
      for (const rank of BEST_FIRST) {
        for (const at of first) if (ranks[at] === rank && page.length < limit) take(at)
        for (let n = 0; n < length && page.length < limit; n++) {
          const at = sorted?.[n] ?? n
          if (ranks[at] === rank && !first.has(at)) take(at)
        }
      }
      return page
    },
  }
}
