import { describe, expect, it } from 'vitest'
import { countryCode, countryName, isMonthFirst, regionOfLocale } from '../../../shared/domain/country.ts'

describe('countryCode', () => {
  it.each([
    ['SE', 'SE'],
    ['se', 'SE'],
    ['Sweden', 'SE'],
    ['Sverige', 'SE'],
    ['SVERIGE ', 'SE'],
    ['Schweden', 'SE'],
    ['U.S.A.', 'US'],
    ['United States of America', 'US'],
    ['UK', 'GB'],
    ['Scotland', 'GB'],
    ['The Netherlands', 'NL'],
    ['osterreich', 'AT'],
    ['日本', 'JP'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Cote d’Ivoire', 'CI'],
    ['Korea', 'KR'],
    ['Nowhere', null],
    ['XX', null],
    ['', null],
  ])('knows “%s” as %s', (called, code) => {
    expect(countryCode(called, 'de')).toBe(code)
  })
})

it('countryName says it in the reader’s language, and what is no country as it stands', () => {
  expect(countryName('SE', 'en-GB')).toBe('Sweden')
  expect(countryName('SE', 'de')).toBe('Schweden')
  expect(countryName('nowhere', 'en-GB')).toBe('nowhere')
})

it('regionOfLocale takes the region, or where the language is spoken most', () => {
  expect(['en-GB', 'sv', 'pt', 'zh-Hant', '-'].map(regionOfLocale)).toEqual(['GB', 'SE', 'BR', 'TW', ''])
})

it('isMonthFirst knows who writes the month before the day', () => {
  expect(['US', 'PH', 'JP', 'CA'].every(isMonthFirst)).toBe(true)
  expect(['SE', 'GB', 'DE', 'IN', 'AU', ''].some(isMonthFirst)).toBe(false)
})
