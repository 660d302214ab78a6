import type { NameOrder } from './name-order.ts'
import type { PeopleSet } from './people-set.ts'

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

type Among = { has(id: number): boolean }

/** Who was found, by their positions in the list. */
type Matches = {
  readonly total: number
  /** Notes that the people with these keys match so well, unless they are noted already. */
  add(ids: Iterable<number>, rank: number): void
  /** As `add`, for a set of listed people to which much of the book may belong. */
  addMany(set: Pick<PeopleSet, 'count' | 'has' | 'ids'>, rank: number): void
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
export function noMatches({ ids, positions }: NameOrder, among: Among | null): Matches {
  const ranks = new Uint8Array(ids.length)
  const most = Math.floor(ids.length / FEW_AMONG)
  /** Where they stand, for as long as they are few. */
  const found: number[] = []
  let total = 0
  /** Who is noted without being written down one by one: a page looks only at those it comes past. */
  let rest: { readonly set: Among; readonly rank: number } | null = null
  const rankAt = (at: number) => ranks[at] || (rest?.set.has(ids[at] ?? 0) ? rest.rank : 0)
  const note = (at: number, rank: number) => {
    if (at < 0 || rankAt(at) !== 0 || (among !== null && !among.has(ids[at] ?? 0))) return
    ranks[at] = rank
    if (total++ < most) found.push(at)
  }

  return {
    get total() {
      return total
    },
    add(keys, rank) {
      for (const id of keys) note(positions[id] ?? -1, rank)
    },
    addMany(set, rank) {
      if (among !== null || rest !== null || set.count <= most) return this.add(set.ids(), rank)
      const others = total === 0 ? 0 : ranks.reduce((sum, own, at) => sum + (own && !set.has(ids[at] ?? 0) ? 1 : 0), 0)
      total = others + set.count
      rest = { set, rank }
    },
    raise(keys, rank) {
      for (const id of keys) {
        const at = positions[id] ?? -1
        if (at >= 0 && rankAt(at) !== 0) ranks[at] = rank
      }
    },
    raiseRange({ start, end }, rank) {
      for (let at = start; at < end; at++) if (rankAt(at) !== 0) ranks[at] = rank
    },
    hasAll({ start, end }) {
      for (let at = start; at < end; at++) if (rankAt(at) === 0) return false
      return true
    },
    page(foremost, offset, limit) {
      const sorted = rest === null && total <= most ? Int32Array.from(found).sort() : null
      const length = sorted?.length ?? ranks.length
      const first = new Set(foremost)
      const page: number[] = []
      let left = offset
      const take = (at: number) => {
        if (left > 0) left--
        else page.push(ids[at] ?? 0)
      }
      for (const rank of BEST_FIRST) {
        for (const at of first) if (rankAt(at) === rank && page.length < limit) take(at)
        const begin = sorted !== null || rest?.rank === rank ? 0 : ranks.indexOf(rank)
        for (let n = begin; n >= 0 && n < length && page.length < limit; n++) {
          const at = sorted?.[n] ?? n
          if (rankAt(at) === rank && !first.has(at)) take(at)
        }
      }
      return page
    },
  }
}
