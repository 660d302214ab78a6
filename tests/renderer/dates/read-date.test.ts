import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateInWords } from '../../../renderer/contacts/dates.ts'
import { readDate } from '../../../renderer/dates/read-date.ts'
import { formatPartialDate, isPartialDate } from '../../../shared/domain/partial-date.ts'

describe('readDate', () => {
  it.each([
    ['2 July 1985', '1985-07-02'],
    ['July 2, 1985', '1985-07-02'],
    ['2nd of july 1985', '1985-07-02'],
    ['2 Jul 85', null],
    ['2 July', '--07-02'],
    ['Jul 2', '--07-02'],
    ['July 1985', '1985-07'],
    ['1985', '1985'],
    ['1985-07-02', '1985-07-02'],
    ['--07-02', '--07-02'],
    ['1985/7/2', '1985-07-02'],
    ['2.7.1985', '1985-07-02'],
    ['02/07/1985', '1985-07-02'],
    ['07/22/1985', '1985-07-22'],
    ['2.7.', '--07-02'],
    ['29 February', '--02-29'],
    ['29 February 2023', null],
    ['31 Feb 1984', null],
    ['Sept 3 2001', '2001-09-03'],
    ['in spring', null],
    ['July', null],
    ['2 July 1985 1986', null],
    ['', null],
  ])('reads “%s” as %s', (typed, date) => {
    expect(readDate(typed)).toBe(date)
  })

  it('knows the months of the user’s language', () => {
    expect(readDate('2 juillet 1985', 'fr')).toBe('1985-07-02')
    expect(readDate('2. Juli 1985', 'de')).toBe('1985-07-02')
  })

  it('reads back every date that it writes', () => {
    const dates = fc
      .record({
        year: fc.option(fc.integer({ min: 1000, max: 9999 })),
        month: fc.option(fc.integer({ min: 1, max: 12 })),
        day: fc.option(fc.integer({ min: 1, max: 31 })),
      })
      .filter(isPartialDate)
    fc.assert(
      fc.property(dates, (date) => {
        expect(readDate(dateInWords(date, 'en-GB'))).toBe(formatPartialDate(date))
      }),
    )
  })
})
