import { describe, expect, it } from 'vitest'
import { type QuietTimes, quietUntil } from '../../../shared/domain/quiet-times.ts'

const quiet = (fields: Partial<QuietTimes> = {}): QuietTimes => ({
  isQuietOn: true,
  quietFrom: '18:00',
  quietTo: '08:00',
  quietDays: [],
  ...fields,
})
const until = (instant: string, times: QuietTimes, zone = 'UTC') => {
  const end = quietUntil(Date.parse(instant), times, zone)
  return end === null ? null : new Date(end).toISOString()
}

describe('quiet times', () => {
  it.each([
    ['2026-06-10T17:59:59Z', null],
    ['2026-06-10T18:00:00Z', '2026-06-11T08:00:00.000Z'],
    ['2026-06-11T07:59:59Z', '2026-06-11T08:00:00.000Z'],
    ['2026-06-11T08:00:00Z', null],
  ])('over midnight end in the morning: %s', (instant, end) => {
    expect(until(instant, quiet())).toBe(end)
  })

  it('within a day, switched off, or of no length', () => {
    const noon = quiet({ quietFrom: '12:00', quietTo: '13:30' })
    expect(until('2026-06-10T12:30:00Z', noon)).toBe('2026-06-10T13:30:00.000Z')
    expect(until('2026-06-10T13:30:00Z', noon)).toBeNull()
    expect(until('2026-06-10T20:00:00Z', quiet({ isQuietOn: false }))).toBeNull()
    expect(until('2026-06-10T20:00:00Z', quiet({ quietTo: '18:00' }))).toBeNull()
  })

  it('of whole days join with the nights around them', () => {
    const weekend = quiet({ quietDays: [6, 7] })
    expect(until('2026-06-12T19:00:00Z', weekend)).toBe('2026-06-15T08:00:00.000Z')
    expect(until('2026-06-13T12:00:00Z', quiet({ isQuietOn: false, quietDays: [6] }))).toBe('2026-06-14T00:00:00.000Z')
  })

  it('on all days hold for a week and more, and end', () => {
    const end = quietUntil(0, quiet({ quietDays: [1, 2, 3, 4, 5, 6, 7] }), 'UTC') ?? 0
    expect(end).toBeGreaterThan(7 * 24 * 60 * 60_000)
  })

  it('keep to the clock on the wall when it is changed', () => {
    expect(until('2026-03-28T20:00:00Z', quiet(), 'Europe/Berlin')).toBe('2026-03-29T06:00:00.000Z')
    expect(until('2026-10-24T20:00:00Z', quiet(), 'Europe/Berlin')).toBe('2026-10-25T07:00:00.000Z')
    // The hour from two to three comes twice, and is quiet both times.
    const early = quiet({ quietFrom: '01:00', quietTo: '02:30' })
    expect(until('2026-10-25T00:15:00Z', early, 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(until('2026-10-25T01:15:00Z', early, 'Europe/Berlin')).toBe('2026-10-25T01:30:00.000Z')
  })
})
