import { describe, expect, it } from 'vitest'
import type { NameOrder } from '../../../electron/contacts/name-order.ts'
import { noPeople } from '../../../electron/contacts/people-set.ts'
import { ANYTHING, BEGINNING, ENTRY, NAME, noMatches } from '../../../electron/contacts/rank-matches.ts'

/** A list in which the person with the key 1 stands last, 2 before them, and so on. */
function backwards(length: number): NameOrder {
  const ids = Int32Array.from({ length }, (_, at) => length - at)
  const positions = new Int32Array(length + 1).fill(-1)
  ids.forEach((id, at) => {
    positions[id] = at
  })
  return { ids, positions, favorites: new Int32Array(), sections: [] }
}

describe('what a search found', () => {
  it.each([
    ['much of a short list', 10],
    ['little of a long list', 1_000],
  ])('comes by rank, then the foremost, then by name: %s', (_, length) => {
    const order = backwards(length)
    const matches = noMatches(order, null)
    matches.add([3, 9, 7, 5], ANYTHING)
    matches.add([7, 8], ENTRY)
    matches.raise([5, 1], NAME)
    matches.raiseRange({ start: length - 3, end: length - 2 }, BEGINNING)
    expect(matches.total).toBe(5)
    const foremost = [order.positions[7] ?? 0, order.positions[2] ?? 0]
    expect(matches.page(foremost, 0, 10)).toEqual([3, 5, 7, 9, 8])
    expect(matches.page(foremost, 1, 2)).toEqual([5, 7])
    expect(matches.page(foremost, 4, 2)).toEqual([8])
    expect(matches.page([], 0, 10)).toEqual([3, 5, 9, 7, 8])
  })

  it.each([
    ['much of the book', 10],
    ['little of it', 1_000],
  ])('is the same given one by one and as a set of %s', (_, length) => {
    const order = backwards(length)
    const people = noPeople(length)
    for (const id of [9, 3, 7, 5]) people.put(id, true)
    for (const among of [null, { has: (id: number) => id !== 9 }]) {
      const [single, many] = [noMatches(order, among), noMatches(order, among)]
      for (const matches of [single, many]) matches.add([3, 8], NAME)
      single.add(people.ids(), ANYTHING)
      many.addMany(people, ANYTHING)
      for (const matches of [single, many]) {
        matches.add([7, 2], ENTRY)
        matches.raise([5, 1], NAME)
        matches.raiseRange({ start: length - 9, end: length - 8 }, BEGINNING)
      }
      const foremost = [order.positions[7] ?? 0, order.positions[2] ?? 0]
      expect(many.total).toBe(single.total)
      expect(many.page(foremost, 0, 10)).toEqual(single.page(foremost, 0, 10))
      expect(many.page(foremost, 2, 2)).toEqual(single.page(foremost, 2, 2))
      for (let at = 0; at < length; at++) {
        expect(many.hasAll({ start: at, end: at + 1 })).toBe(single.hasAll({ start: at, end: at + 1 }))
      }
    }
  })

  it('leaves out who is not among those who may be found, and who is no longer listed', () => {
    const matches = noMatches(backwards(10), { has: (id) => id % 2 === 1 })
    matches.add([1, 2, 3, 4, 44], ANYTHING)
    expect(matches.page([], 0, 10)).toEqual([3, 1])
  })

  it('knows whether everyone of a stretch is among it', () => {
    const matches = noMatches(backwards(10), null)
    matches.add([10, 9, 8], NAME)
    expect(matches.hasAll({ start: 0, end: 3 })).toBe(true)
    expect(matches.hasAll({ start: 1, end: 4 })).toBe(false)
  })
})
