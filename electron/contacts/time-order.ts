import type { ContactSection } from '../../shared/contract/contacts.contract.ts'
import { timeSectionOf } from '../../shared/domain/time-section.ts'
import type { ReadConnection } from '../db/book.ts'
import { lastChangeOf, touchedBetween } from './touched-people.ts'

/** The orders in which the newest comes first. */
export type TimeSort = 'added' | 'changed' | 'spoken'
type Order = { readonly version: unknown; readonly change: number; readonly ids: Int32Array }
type Part = { readonly order: Order; readonly key: string; readonly ids: Int32Array }

export const TIME_COLUMNS = { added: 'created_at', changed: 'updated_at', spoken: 'spoke_at' } as const
const NEVER = -Infinity
const orders = new WeakMap<ReadConnection, Map<TimeSort, Order>>()
const parts = new WeakMap<ReadConnection, Part>()

/**
 * The keys of people outside the trash, the newest first: of everyone, or of those whom `members` answers. The order
 * is read only where it is asked for, and then follows each commit by the history; the last part of it is kept by its
 * `key` until the next one.
 */
export function newestFirst(
  read: ReadConnection,
  sort: TimeSort,
  key: string,
  members: () => readonly number[] | null,
): Int32Array {
  const order = orderOf(read, sort)
  const last = parts.get(read)
  if (last !== undefined && last.order === order && last.key === key) return last.ids
  const among = members()
  if (among === null) return order.ids
  const wanted = new Set(among)
  const part = { order, key, ids: order.ids.filter((id) => wanted.has(id)) }
  parts.set(read, part)
  return part.ids
}

function orderOf(read: ReadConnection, sort: TimeSort): Order {
  const version = read.prepare('PRAGMA data_version').pluck().get()
  const known = orders.get(read) ?? new Map<TimeSort, Order>()
  orders.set(read, known)
  const last = known.get(sort)
  if (last !== undefined && last.version === version) return last
  const change = lastChangeOf(read)
  // With whom the user spoke last is told by the timeline, of which the history of contacts knows nothing.
  const isTold = last !== undefined && sort !== 'spoken'
  const touched = isTold ? touchedBetween(read, last.change, change) : null
  const ids =
    last === undefined || touched === null ? readNewestFirst(read, sort) : withMoved(read, sort, last.ids, touched)
  const order = { version, change, ids }
  known.set(sort, order)
  return order
}

/** The order as the table has it. */
export function readNewestFirst(read: ReadConnection, sort: TimeSort): Int32Array {
  const ids = read
    .prepare(`SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY ${TIME_COLUMNS[sort]} DESC, id DESC`)
    .pluck()
    .all() as number[]
  return Int32Array.from(ids)
}

/** An order with those whom a commit touched taken out and put where they stand now, at the cost of copying it. */
function withMoved(read: ReadConnection, sort: TimeSort, old: Int32Array, touched: readonly number[]): Int32Array {
  const column = TIME_COLUMNS[sort]
  const coming = read
    .prepare(`SELECT contact.id, ${column} AS at FROM json_each(?) AS touched JOIN contact ON contact.id = touched.value
      WHERE deleted_at IS NULL ORDER BY ${column} DESC, contact.id DESC`)
    .all(JSON.stringify(touched)) as { id: number; at: number }[]
  const isTouched = new Set(touched)
  const staying = old.filter((id) => !isTouched.has(id))
  const find = read.prepare(`SELECT ${column} FROM contact WHERE id = ?`).pluck()
  const isBefore = (id: number, other: { id: number; at: number }) => {
    const at = Number(find.get(id))
    return at > other.at || (at === other.at && id > other.id)
  }
  const ids = new Int32Array(staying.length + coming.length)
  let from = 0
  coming.forEach((person, index) => {
    let [low, high] = [from, staying.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(staying[middle] ?? 0, person)) low = middle + 1
      else high = middle
    }
    ids.set(staying.subarray(from, low), from + index)
    ids[low + index] = person.id
    from = low
  })
  ids.set(staying.subarray(from), from + coming.length)
  return ids
}

/** Where each day, week and month begins in a list that is the newest first. Few rows are read: it halves its way. */
export function timeSections(read: ReadConnection, sort: TimeSort, ids: Int32Array, now: number): ContactSection[] {
  const find = read.prepare(`SELECT ${TIME_COLUMNS[sort]} FROM contact WHERE id = ?`).pluck()
  // Those with whom nobody ever spoke stand last, before all time.
  const atOf = (position: number) => (find.get(ids[position] ?? 0) as number | null) ?? NEVER
  const sections: ContactSection[] = []
  let start = 0
  while (start < ids.length) {
    const at = atOf(start)
    const { section, from } = at === NEVER ? { section: 'never', from: NEVER } : timeSectionOf(at, now)
    let [low, high] = [start + 1, ids.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (atOf(middle) >= from) low = middle + 1
      else high = middle
    }
    sections.push({ section, start, count: low - start })
    start = low
  }
  return sections
}
