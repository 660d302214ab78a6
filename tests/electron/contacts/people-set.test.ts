import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noPeople } from '../../../electron/contacts/people-set.ts'

const doing = fc.record({ id: fc.integer({ min: 0, max: 4_000 }), isIn: fc.boolean() })

describe('a set of people', () => {
  it.each([
    ['a few', 0, 40],
    ['many', 1_500, 400],
  ])('holds %s just as a plain set does', (_, begin, maxLength) => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength }), (doings) => {
        const [plain, people] = [new Set<number>(), noPeople(1_000)]
        const put = (id: number, isIn: boolean) => {
          if (isIn) plain.add(id)
          else plain.delete(id)
          people.put(id, isIn)
        }
        for (let id = 1; id <= begin; id++) put(id, true)
        for (const { id, isIn } of doings) put(id, isIn)
        expect(people.count).toBe(plain.size)
        expect([...people.ids()].sort((a, b) => a - b)).toEqual([...plain].sort((a, b) => a - b))
        expect(people.has(4_001)).toBe(false)
        expect(people.bytes).toBeLessThan(42 * Math.min(people.count, 1_000) + 4_001 / 7)
      }),
      { seed: 77, numRuns: 30 },
    )
  })
})
