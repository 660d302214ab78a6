import { describe, expect, it } from 'vitest'
import { civilDateOf, dayCounter, epochDayOf, monthOf, weekdayOf } from '../../../shared/domain/epoch-day.ts'

describe('an epoch day', () => {
  it('is a civil date and back, before 1970 too', () => {
    for (const day of ['1970-01-01', '2028-02-29', '1969-12-31', '1900-03-01', '2026-12-31'])
      expect(civilDateOf(epochDayOf(day))).toBe(day)
    expect(epochDayOf('1970-01-02')).toBe(1)
  })

  it('knows its weekday and month', () => {
    // A Thursday, the Thursday of the epoch, and a Wednesday before it.
    expect(['2026-06-11', '1970-01-01', '1969-12-31'].map((day) => weekdayOf(epochDayOf(day)))).toEqual([4, 4, 3])
    expect(weekdayOf(epochDayOf('2026-06-14'))).toBe(7)
    expect(monthOf(epochDayOf('2026-12-31'))).toBe(12)
  })
})

describe('dayCounter', () => {
  const dayIn = (zone: string, instant: string) => civilDateOf(dayCounter(zone)(Date.parse(instant)))

  it('tells on which day of the zone an instant lies', () => {
    expect(dayIn('UTC', '2026-06-11T23:30Z')).toBe('2026-06-11')
    expect(dayIn('Europe/Stockholm', '2026-06-11T23:30Z')).toBe('2026-06-12')
    expect(dayIn('America/New_York', '2026-01-01T04:59Z')).toBe('2025-12-31')
    expect(dayIn('Pacific/Kiritimati', '2025-12-31T10:00Z')).toBe('2026-01-01')
    expect(dayIn('Asia/Kathmandu', '2026-06-11T18:14Z')).toBe('2026-06-11')
    expect(dayIn('Asia/Kathmandu', '2026-06-11T18:15Z')).toBe('2026-06-12')
  })

  it('is right on days on which clocks change', () => {
    // New York, 8 March 2026: midnight is 05:00 UTC, and the next 04:00.
    expect(dayIn('America/New_York', '2026-03-08T04:59Z')).toBe('2026-03-07')
    expect(dayIn('America/New_York', '2026-03-08T05:00Z')).toBe('2026-03-08')
    expect(dayIn('America/New_York', '2026-03-09T03:59Z')).toBe('2026-03-08')
    expect(dayIn('America/New_York', '2026-03-09T04:00Z')).toBe('2026-03-09')
    // Samoa left out 30 December 2011.
    expect(dayIn('Pacific/Apia', '2011-12-30T09:59Z')).toBe('2011-12-29')
    expect(dayIn('Pacific/Apia', '2011-12-30T10:00Z')).toBe('2011-12-31')
  })
})
