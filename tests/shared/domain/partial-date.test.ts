import { describe, expect, it } from 'vitest'
import { formatPartialDate, isPartialDateText, parsePartialDate } from '../../../shared/domain/partial-date.ts'

describe('parsePartialDate', () => {
  it.each([
    ['2006-01-02', { year: 2006, month: 1, day: 2 }],
    ['--02-29', { year: null, month: 2, day: 29 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2006-01', { year: 2006, month: 1, day: null }],
    ['2006', { year: 2006, month: null, day: null }],
    ['0033-04-03', { year: 33, month: 4, day: 3 }],
  ])('reads %s, and writes it the same', (text, date) => {
    expect(parsePartialDate(text)).toEqual(date)
    expect(formatPartialDate(date)).toBe(text)
  })

  it.each([
    '',
    '2023-02-29',
    '1900-02-29',
    '2006-13-01',
    '2006-00-01',
    '2006-04-31',
    '--02-30',
    '0000-01-01',
    '20060102',
    '1972-31-01',
    'circa 1800',
    '2006-1-2',
  ])('does not take “%s” for a date', (text) => expect(isPartialDateText(text)).toBe(false))
})
