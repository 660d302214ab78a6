import { describe, expect, it } from 'vitest'
import { civilDateOf, epochDayOf } from '../../../../shared/domain/epoch-day.ts'
import { lengthOf, rhythmAfter } from '../../../../shared/domain/keep-in-touch/rhythm.ts'

describe('rhythmAfter', () => {
  it.each([
    ['2026-06-11', 30, 'day', '2026-07-11'],
    ['2026-12-20', 3, 'week', '2027-01-10'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2028-01-31', 1, 'month', '2028-02-29'],
    ['2026-08-31', 18, 'month', '2028-02-29'],
    ['2026-11-15', 2, 'month', '2027-01-15'],
    ['2028-02-29', 1, 'year', '2029-02-28'],
    ['2028-02-29', 4, 'year', '2032-02-29'],
  ] as const)('after %s every %i %s comes on %s', (from, every, unit, to) => {
    expect(civilDateOf(rhythmAfter(epochDayOf(from), { every, unit }))).toBe(to)
  })
})

describe('lengthOf', () => {
  it('tells the shorter of two rhythms', () => {
    expect(lengthOf({ every: 30, unit: 'day' })).toBeLessThan(lengthOf({ every: 1, unit: 'month' }))
    expect(lengthOf({ every: 1, unit: 'year' })).toBeLessThan(lengthOf({ every: 13, unit: 'month' }))
    expect(lengthOf({ every: 2, unit: 'week' })).toBe(lengthOf({ every: 14, unit: 'day' }))
  })
})
