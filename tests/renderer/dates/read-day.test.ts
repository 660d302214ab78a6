import { describe, expect, it } from 'vitest'
import { type DayReader, readDay } from '../../../renderer/dates/read-day.ts'

const future: DayReader = { today: '2026-06-11', toward: 'future', locale: 'en-GB', region: 'GB' }
const past: DayReader = { ...future, toward: 'past' }

describe('readDay', () => {
  it.each([
    ['2026-06-12', '2026-06-12'],
    ['12 June', '2026-06-12'],
    ['12 jun 2027', '2027-06-12'],
    ['June 12', '2026-06-12'],
    ['Fri 12 Jun', '2026-06-12'],
    ['friday, 12 june', '2026-06-12'],
    ['11 June', '2026-06-11'],
    ['10 June', '2027-06-10'],
    ['12/6', '2026-06-12'],
    ['12.6.26', '2026-06-12'],
    ['1/5/99', '1999-05-01'],
    ['29 Feb', '2028-02-29'],
    ['12', '2026-06-12'],
    ['the 1st', '2026-07-01'],
    ['31', '2026-07-31'],
  ])('reads “%s” as %s, with what is to come before it', (typed, on) => expect(readDay(typed, future)).toBe(on))

  it.each([
    ['10 June', '2026-06-10'],
    ['12 June', '2025-06-12'],
    ['29 Feb', '2024-02-29'],
    ['12', '2026-05-12'],
    ['11', '2026-06-11'],
    ['31', '2026-05-31'],
    ['24 december 2019', '2019-12-24'],
  ])('reads “%s” as %s of what has passed', (typed, on) => expect(readDay(typed, past)).toBe(on))

  it('takes the month first where the region does', () => {
    expect(readDay('7/4', { ...future, region: 'US' })).toBe('2026-07-04')
    expect(readDay('7/4/27', { ...future, region: 'US' })).toBe('2027-07-04')
  })

  it.each(['', 'soon', 'June', 'June 2026', '2026', '31 June', '29 Feb 2027', '2026-02-30', '0', '32', 'tomorrow'])(
    'does not know a day in “%s”',
    (typed) => expect(readDay(typed, future)).toBeNull(),
  )
})
