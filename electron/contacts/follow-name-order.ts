import type { ReadConnection } from '../db/book.ts'
import type { NameOrder } from './name-order.ts'
import { findRules } from './name-rules.repository.ts'
import { lastChangeOf, touchedBetween } from './touched-people.ts'

/** Until when an order follows what is done to the book: the last change in the history, and the rules of the keys. */
export type OrderMark = { readonly change: number; readonly rules: string | null }

type Touched = { id: number; section: string; is_favorite: number; is_listed: number }
type Section = NameOrder['sections'][number]

/** Where the history and the rules stand now. */
export function markOf(read: ReadConnection): OrderMark {
  return { change: lastChangeOf(read), rules: findRules(read) }
}

/**
 * The order after what was done between two marks, at the cost of copying it: those whom the history names are taken
 * out and put where they stand now. Null where the order has to be read anew: after too many changes, when the names
 * are sorted by other rules, or when the history does not tell everything (people were deleted for good).
 */
export function follow(read: ReadConnection, order: NameOrder, from: OrderMark, to: OrderMark): NameOrder | null {
  if (to.rules !== from.rules) return null
  const ids = touchedBetween(read, from.change, to.change)
  if (ids === null) return null
  // A new object even so: what was computed from an order holds until the next commit.
  return ids.length === 0 ? { ...order } : moved(read, order, findTouched(read, ids))
}

/** Those with these keys, by name, those who are no longer there or in the trash among them. */
function findTouched(read: ReadConnection, ids: readonly number[]): Touched[] {
  return read
    .prepare(`SELECT touched.value AS id, section, is_favorite,
        contact.id IS NOT NULL AND deleted_at IS NULL AS is_listed
      FROM json_each(?) AS touched LEFT JOIN contact ON contact.id = touched.value ORDER BY sort_key, touched.value`)
    .all(JSON.stringify(ids)) as Touched[]
}

function moved(read: ReadConnection, order: NameOrder, touched: readonly Touched[]): NameOrder | null {
  const gone = touched.map(({ id }) => order.positions[id] ?? -1).filter((at) => at >= 0)
  gone.sort((one, other) => one - other)
  const coming = touched.filter(({ is_listed }) => is_listed === 1)
  const before = successors(read, order, new Set(touched.map(({ id }) => id)), coming)
  if (before === null) return null
  const { ids, places } = spliced(order.ids, gone, coming, before)
  const positions = positionsOf(order, touched, ids, Math.min(gone[0] ?? ids.length, places[0] ?? ids.length))
  const sections = sectionsAfter(order.sections, gone, coming, places)
  if (sections === null) return null
  return { ids, positions, favorites: favoritesAfter(order, touched, positions), sections }
}

/** For each of those coming the old position of the first person after them who stays. The index compares, not we. */
function successors(
  read: ReadConnection,
  { ids, positions }: NameOrder,
  touched: ReadonlySet<number>,
  coming: readonly Touched[],
): number[] | null {
  const next = read
    .prepare(`SELECT id FROM contact WHERE deleted_at IS NULL
      AND (sort_key, id) > ((SELECT sort_key FROM contact WHERE id = ?), ?) ORDER BY sort_key, id LIMIT 1`)
    .pluck()
  const found: number[] = []
  for (let index = coming.length - 1; index >= 0; index--) {
    const id = coming[index]?.id
    const after = next.get(id, id) as number | undefined
    if (after === undefined) found[index] = ids.length
    else if (touched.has(after)) found[index] = found[index + 1] ?? ids.length
    else found[index] = positions[after] ?? -1
    // Somebody came in between, of whom the history read so far knows nothing.
    if (found[index] === -1) return null
  }
  return found
}

/** The keys without those at the positions `gone` and with those coming, and where those stand then. */
function spliced(old: Int32Array, gone: readonly number[], coming: readonly Touched[], before: readonly number[]) {
  const ids = new Int32Array(old.length - gone.length + coming.length)
  const places: number[] = []
  let [from, to, left] = [0, 0, 0]
  const copyUntil = (end: number) => {
    ids.set(old.subarray(from, end), to)
    to += end - from
    from = end
  }
  const skipUntil = (end: number) => {
    for (; left < gone.length && (gone[left] ?? 0) < end; left++) {
      copyUntil(gone[left] ?? 0)
      from++
    }
    copyUntil(end)
  }
  coming.forEach(({ id }, index) => {
    skipUntil(before[index] ?? old.length)
    places.push(to)
    ids[to++] = id
  })
  skipUntil(old.length)
  return { ids, places }
}

function positionsOf(order: NameOrder, touched: readonly Touched[], ids: Int32Array, first: number): Int32Array {
  const last = touched.reduce((largest, { id }) => Math.max(largest, id), order.positions.length - 1)
  const positions = new Int32Array(last + 1).fill(-1, order.positions.length)
  positions.set(order.positions)
  for (const { id } of touched) positions[id] = -1
  const isAsLong = ids.length === order.ids.length
  let end = ids.length
  if (isAsLong) while (end > first && ids[end - 1] === order.ids[end - 1]) end--
  for (let at = first; at < end; at++) positions[ids[at] ?? 0] = at
  for (const { id, is_listed } of touched) {
    if (is_listed === 1 && positions[id] === -1) positions[id] = order.positions[id] ?? -1
  }
  return positions
}

function favoritesAfter(order: NameOrder, touched: readonly Touched[], positions: Int32Array): Int32Array {
  const isTouched = new Set(touched.map(({ id }) => id))
  const staying = Array.from(order.favorites, (at) => order.ids[at] ?? 0).filter((id) => !isTouched.has(id))
  const marked = touched.filter(({ is_favorite, is_listed }) => is_favorite === 1 && is_listed === 1)
  return Int32Array.from([...staying, ...marked.map(({ id }) => id)], (id) => positions[id] ?? 0).sort()
}

/** The sections with those gone counted out and those coming counted in; null where one begins that was not there. */
function sectionsAfter(
  old: readonly Section[],
  gone: readonly number[],
  coming: readonly Touched[],
  places: readonly number[],
): Section[] | null {
  const counts = old.map(({ count }) => count)
  const indexes = new Map(old.map(({ section }, index) => [section, index]))
  if (indexes.size < old.length) return null
  let at = 0
  for (const position of gone) {
    while (position >= (old[at]?.start ?? 0) + (old[at]?.count ?? 0) && at < old.length - 1) at++
    counts[at] = (counts[at] ?? 0) - 1
  }
  for (const { section } of coming) {
    const index = indexes.get(section)
    if (index === undefined) return null
    counts[index] = (counts[index] ?? 0) + 1
  }
  let start = 0
  const sections = old.map(({ section }, index) => {
    const count = counts[index] ?? 0
    start += count
    return { section, start: start - count, count }
  })
  const isInside = coming.every(({ section }, index) => {
    const { start: first, count } = sections[indexes.get(section) ?? 0] ?? { start: 0, count: 0 }
    const place = places[index] ?? -1
    return place >= first && place < first + count
  })
  return isInside ? sections.filter(({ count }) => count > 0) : null
}
