import { describe, expect, it } from 'vitest'
import { daysOf, laterMonth, spanOf, stepped, weekNumber, weeksOf } from '../../../renderer/calendar/weeks.ts'

const TODAY = '2026-06-11'

describe('the days that are drawn', () => {
  it('are a week from the first day of the language’s weeks on', () => {
    expect(spanOf('week', TODAY, 1, TODAY)).toEqual({ from: '2026-06-08', to: '2026-06-15' })
    expect(spanOf('week', TODAY, 0, TODAY)).toEqual({ from: '2026-06-07', to: '2026-06-14' })
    expect(weeksOf('en-GB').firstDay).toBe(1)
    expect(weeksOf('en-US').firstDay).toBe(0)
  })

  it('are a month in whole weeks, also where it begins or ends with one', () => {
    expect(spanOf('month', TODAY, 1, TODAY)).toEqual({ from: '2026-06-01', to: '2026-07-06' })
    expect(spanOf('month', '2027-02-14', 1, TODAY)).toEqual({ from: '2027-02-01', to: '2027-03-01' })
    expect(daysOf(spanOf('month', '2026-08-31', 1, TODAY))).toHaveLength(42)
  })

  it('are threes and fours of weeks counted from today, backwards too', () => {
    expect(spanOf('three', '2026-06-13', 1, TODAY)).toEqual({ from: TODAY, to: '2026-06-14' })
    expect(spanOf('three', '2026-06-10', 1, TODAY)).toEqual({ from: '2026-06-08', to: TODAY })
    expect(spanOf('agenda', '2026-07-01', 1, TODAY)).toEqual({ from: TODAY, to: '2026-07-09' })
  })

  it('go on by as much as is drawn, a month by its days', () => {
    expect(stepped('week', TODAY, 1)).toBe('2026-06-18')
    expect(stepped('month', '2026-01-31', 1)).toBe('2026-02-28')
    expect(laterMonth('2024-03-31', -1)).toBe('2024-02-29')
    expect(laterMonth('2026-01-15', -1)).toBe('2025-12-15')
  })
})

describe('the number of a week', () => {
  it.each([
    ['2026-06-11', 1, 24],
    ['2026-12-31', 1, 53],
    ['2027-01-03', 1, 53],
    ['2024-12-30', 1, 1],
    ['2026-12-31', 0, 1],
    ['2026-01-01', 0, 1],
  ])('of %s in weeks from day %i is %i', (day, firstDay, number) => {
    expect(weekNumber(day, firstDay)).toBe(number)
  })
})
