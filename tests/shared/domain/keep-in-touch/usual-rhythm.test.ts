import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualRhythm } from '../../../../shared/domain/keep-in-touch/usual-rhythm.ts'

/** Days, the newest first, with these gaps between them, the newest gap first. */
function daysOf(gaps: readonly number[]): number[] {
  let day = 20_000
  return [day, ...gaps.map((gap) => (day -= gap))]
}

describe('usualRhythm', () => {
  it('says nothing where fewer than five gaps are known', () => {
    expect(usualRhythm([])).toBeNull()
    expect(usualRhythm([20_000])).toBeNull()
    expect(usualRhythm(daysOf([21, 21, 21, 21]))).toBeNull()
    expect(usualRhythm(daysOf([21, 21, 21, 21, 21]))).toEqual({ gaps: 5, usualDays: 21, coldAfter: 32 })
  })

  it('is not moved by one odd silence, nor by a burst', () => {
    expect(usualRhythm(daysOf([21, 20, 400, 22, 21, 21]))).toEqual({ gaps: 6, usualDays: 21, coldAfter: 32 })
    expect(usualRhythm(daysOf([1, 1, 30, 1, 60, 28, 30]))).toMatchObject({ usualDays: 28, coldAfter: 42 })
  })

  it('lets those who speak in bursts be silent for as long as they often are', () => {
    expect(usualRhythm(daysOf([1, 60, 1, 1, 58, 2, 1, 61]))).toMatchObject({ usualDays: 1.5, coldAfter: 60 })
  })

  it('gives those who speak every day a week', () => {
    expect(usualRhythm(daysOf([1, 1, 1, 1, 1, 1]))).toMatchObject({ usualDays: 1, coldAfter: 8 })
  })

  it('looks at the last twelve gaps alone', () => {
    const lately = Array.from({ length: 12 }, () => 7)
    expect(usualRhythm(daysOf([...lately, 90, 90, 90]))).toEqual({ gaps: 12, usualDays: 7, coldAfter: 14 })
  })

  it('is never shorter than usual, and moves with the calendar alone', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 5, maxLength: 30 })
    fc.assert(
      fc.property(gaps, fc.integer({ min: -9_000, max: 9_000 }), (drawn, by) => {
        const usual = usualRhythm(daysOf(drawn))
        expect(usual?.coldAfter).toBeGreaterThan(usual?.usualDays ?? 0)
        expect(usualRhythm(daysOf(drawn).map((day) => day + by))).toEqual(usual)
      }),
    )
  })
})
