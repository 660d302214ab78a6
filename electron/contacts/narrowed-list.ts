import type { FieldWord } from '../../shared/domain/search-fields.ts'
import type { ReadConnection } from '../db/book.ts'
import { conditionOf } from '../search/field-conditions.ts'
import { findIds, type ListSource } from './contact-lists.repository.ts'
import { type NameOrder, nameOrderOf } from './name-order.ts'

/** Some of the people outside the trash, to page through by name or to search among. */
export type NarrowedList = {
  readonly total: number
  has(id: number): boolean
  page(offset: number, limit: number): number[]
}

const ALL = -1
const known = new WeakMap<ReadConnection, { order: NameOrder; key: string; list: NarrowedList }>()

/**
 * Those of a source (null: of everyone) for whom every field word holds. The last one is kept until the next commit,
 * so that the letters typed beside the field words cost no more than without them.
 */
export function narrow(read: ReadConnection, source: ListSource | null, fields: readonly FieldWord[]): NarrowedList {
  const order = nameOrderOf(read)
  const key = JSON.stringify([source, fields])
  const last = known.get(read)
  if (last !== undefined && last.order === order && last.key === key) return last.list
  const list = listOf(order, marksOf(read, order, source, fields))
  known.set(read, { order, key, list })
  return list
}

/** For each position of the name order 1 where the person there is meant, else 0. */
function marksOf(
  read: ReadConnection,
  { ids, positions }: NameOrder,
  source: ListSource | null,
  fields: readonly FieldWord[],
): Uint8Array {
  const mark = (keys: readonly number[]) => {
    const marks = new Uint8Array(ids.length)
    for (const id of keys) {
      const position = positions[id] ?? -1
      if (position >= 0) marks[position] = 1
    }
    return marks
  }
  const marks = source === null ? new Uint8Array(ids.length).fill(1) : mark(findIds(read, source, ALL, 0))
  for (const word of fields) {
    const { select, parameters, isWithout } = conditionOf(read, word)
    const hits = mark(
      read
        .prepare(select)
        .pluck()
        .all(...parameters) as number[],
    )
    const wanted = isWithout ? 0 : 1
    for (let at = 0; at < marks.length; at++) if (hits[at] !== wanted) marks[at] = 0
  }
  return marks
}

function listOf({ ids, positions }: NameOrder, marks: Uint8Array): NarrowedList {
  return {
    total: marks.reduce((sum, mark) => sum + mark, 0),
    has: (id) => marks[positions[id] ?? -1] === 1,
    page(offset, limit) {
      const page: number[] = []
      let passed = 0
      for (let at = 0; at < marks.length && page.length < limit; at++) {
        if (marks[at] === 1 && passed++ >= offset) page.push(ids[at] ?? 0)
      }
      return page
    },
  }
}
