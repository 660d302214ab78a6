import { describe, expect, it } from 'vitest'
import type { NameOrder } from '../../../electron/contacts/name-order.ts'
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
