import { describe, expect, it } from 'vitest'
import { civilDateOf, epochDayOf } from '../../../../shared/domain/epoch-day.ts'
import { nextDayOn, touchDays, touchMark } from '../../../../shared/domain/keep-in-touch/touch-days.ts'

const NEVER_OFF = { daysOff: [], breakMonths: [], snoozedUntil: null }
const THREE_WEEKS = { every: 3, unit: 'week' } as const
const spoke = epochDayOf('2026-05-22')
const days = (off = {}) => {
  const { idealDay, latestDay } = touchDays(spoke, THREE_WEEKS, { ...NEVER_OFF, ...off })
  return [civilDateOf(idealDay), civilDateOf(latestDay)]
}

describe('touchDays', () => {
  it('counts the rhythm from the last contact, the last tenth of it being the best time', () => {
    expect(days()).toEqual(['2026-06-10', '2026-06-12'])
  })

  it('waits until the end of a snooze', () => {
    expect(days({ snoozedUntil: epochDayOf('2026-06-30') })).toEqual(['2026-06-30', '2026-06-30'])
    expect(days({ snoozedUntil: epochDayOf('2026-06-01') })).toEqual(['2026-06-10', '2026-06-12'])
  })

  it('waits until after days off and breaks, also when these meet', () => {
    // 12 June 2026 is a Friday.
    expect(days({ daysOff: [5, 6, 7] })).toEqual(['2026-06-15', '2026-06-15'])
    expect(days({ breakMonths: [6, 7, 8] })).toEqual(['2026-09-01', '2026-09-01'])
    // 1 August 2026 is a Saturday.
    expect(days({ breakMonths: [6, 7], daysOff: [6, 7] })).toEqual(['2026-08-03', '2026-08-03'])
  })

  it('goes over the end of a year and eleven months of a break', () => {
    const months = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12]
    expect(civilDateOf(nextDayOn(epochDayOf('2026-05-01'), { daysOff: [], breakMonths: months }))).toBe('2027-04-01')
  })
})

describe('touchMark', () => {
  const rhythm = touchDays(spoke, THREE_WEEKS, NEVER_OFF)
  const on = (day: string, breakMonths: number[] = []) => touchMark(rhythm, epochDayOf(day), breakMonths)

  it('is full on the day they spoke, and shrinks to nothing on the last', () => {
    expect(on('2026-05-22')).toEqual({ state: 'fine', share: 1, daysLeft: 21 })
    expect(on('2026-06-09').state).toBe('fine')
    expect(on('2026-06-11')).toEqual({ state: 'soon', share: 1 / 21, daysLeft: 1 })
    expect(on('2026-06-12')).toEqual({ state: 'soon', share: 0, daysLeft: 0 })
  })

  it('is late from the day after, and rests in a break', () => {
    expect(on('2026-06-13')).toEqual({ state: 'late', share: 0, daysLeft: -1 })
    expect(on('2026-07-01', [7, 8])).toEqual({ state: 'resting', share: 0, daysLeft: -19 })
    expect(on('2026-09-01', [7, 8]).state).toBe('late')
  })
})
