import type { ReadConnection } from '../db/book.ts'
import { follow, markOf, type OrderMark } from './follow-name-order.ts'

/** Everyone outside the trash by name, kept in memory: four bytes a person and direction. */
export type NameOrder = {
  /** The key at each position. */
  readonly ids: Int32Array
  /** The position of each key, or -1. */
  readonly positions: Int32Array
  /** The positions of the favourites, in order. */
  readonly favorites: Int32Array
  readonly sections: readonly { readonly section: string; readonly start: number; readonly count: number }[]
}

type Known = { readonly version: unknown; readonly mark: OrderMark; readonly order: NameOrder }

const known = new WeakMap<ReadConnection, Known>()
const BY_NAME = 'FROM contact WHERE deleted_at IS NULL ORDER BY sort_key, id'
const [COMMA, ZERO] = [44, 48]
const FAVORITES = 'SELECT id FROM contact WHERE is_favorite = 1 AND deleted_at IS NULL ORDER BY sort_key, id'

/** The order of the people in the book as it is now. After a commit it follows the few whom that touched. */
export function nameOrderOf(read: ReadConnection): NameOrder {
  const version = read.prepare('PRAGMA data_version').pluck().get()
  const last = known.get(read)
  if (last !== undefined && last.version === version) return last.order
  const mark = markOf(read)
  const order = (last && follow(read, last.order, last.mark, mark)) ?? readOrder(read)
  known.set(read, { version, mark, order })
  return order
}

/** The order as the table has it. */
export function readOrder(read: ReadConnection): NameOrder {
  const ids = readIds(read)
  const positions = new Int32Array(ids.reduce((largest, id) => Math.max(largest, id), 0) + 1).fill(-1)
  ids.forEach((id, position) => {
    positions[id] = position
  })
  const favorites = read.prepare(FAVORITES).pluck().all() as number[]
  return {
    ids,
    positions,
    favorites: Int32Array.from(favorites, (id) => positions[id] ?? 0),
    sections: readSections(read, ids, positions),
  }
}

/** All keys in one value: a value for each of a million takes a third longer, and an array of as many. */
function readIds(read: ReadConnection): Int32Array {
  const listed = read.prepare(`SELECT CAST(group_concat(id) AS BLOB) FROM (SELECT id ${BY_NAME})`).pluck()
  const digits = (listed.get() ?? new Uint8Array()) as Uint8Array
  // Each takes a digit and a comma at least.
  const ids = new Int32Array((digits.length + 1) >> 1)
  let [count, id] = [0, 0]
  for (let at = 0; at < digits.length; at++) {
    const sign = digits[at] ?? COMMA
    if (sign !== COMMA) id = id * 10 + sign - ZERO
    else {
      ids[count++] = id
      id = 0
    }
  }
  if (digits.length > 0) ids[count++] = id
  return ids.slice(0, count)
}

/** Reads the first of each section alone: the sort key of a section's people begins with the same two signs. */
function readSections(read: ReadConnection, ids: Int32Array, positions: Int32Array): NameOrder['sections'] {
  const firstFrom = read.prepare(`SELECT id, section, substr(sort_key, 1, 2) AS beginning FROM contact
    WHERE deleted_at IS NULL AND sort_key >= ? ORDER BY sort_key, id LIMIT 1`)
  const starts: { section: string; start: number }[] = []
  let from = ''
  for (;;) {
    const first = firstFrom.get(from) as { id: number; section: string; beginning: string } | undefined
    if (first === undefined) break
    const start = positions[first.id] ?? 0
    if (starts.at(-1)?.section !== first.section) starts.push({ section: first.section, start })
    from = `${first.beginning}\u{10ffff}`
  }
  return starts.map(({ section, start }, index) => ({
    section,
    start,
    count: (starts[index + 1]?.start ?? ids.length) - start,
  }))
}

/** The position of the first person whose sort key is `key` or comes after it. */
export function positionFrom(read: ReadConnection, { ids, positions }: NameOrder, key: string): number {
  const id = read
    .prepare(`SELECT id FROM contact WHERE deleted_at IS NULL AND sort_key >= ? ORDER BY sort_key, id LIMIT 1`)
    .pluck()
    .get(key)
  return typeof id === 'number' ? (positions[id] ?? ids.length) : ids.length
}
