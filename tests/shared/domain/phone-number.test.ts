import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phoneDigits } from '../../../shared/domain/phone-digits.ts'
import { countryOfPhone, readPhone } from '../../../shared/domain/phone-number.ts'

describe('readPhone', () => {
  it.each([
    ['+46701740631', 'SE', '+46 70 174 06 31'],
    ['+46701740631', '', '+46 70 174 06 31'],
    ['0046701740631', 'SE', '+46 70 174 06 31'],
    ['+46 (0)70 174 06 31', 'SE', '+46 70 174 06 31'],
    ['+442079460018', 'DE', '+44 20 7946 0018'],
    ['+12125550142', 'SE', '+1 212 555 0142'],
  ])('writes the international number %s, seen from “%s”, as %s', (typed, region, format) => {
    expect(readPhone(typed, region)).toEqual({ format, suggestion: null })
  })

  it.each([
    ['08-46500418', 'SE', '08-465 004 18', '+46 8 465 004 18'],
    ['0701740631', 'SE', '070-174 06 31', '+46 70 174 06 31'],
    ['212.555.0142', 'US', '(212) 555-0142', '+1 212 555 0142'],
    ['02079460018', 'GB', '020 7946 0018', '+44 20 7946 0018'],
    ['055123456', 'IT', '055 123456', '+39 055 123456'],
    ['0612345678', 'FR', '06 12 34 56 78', '+33 6 12 34 56 78'],
    ['22123456', 'NO', '22 12 34 56', '+47 22 12 34 56'],
    ['0401234567', 'AU', '0401 234 567', '+61 401 234 567'],
    ['11 91234-5678', 'BR', '(11) 91234-5678', '+55 11 91234 5678'],
  ])('writes %s of %s as %s, and offers %s', (typed, region, format, value) => {
    expect(readPhone(typed, region)).toEqual({ format, suggestion: { value, region } })
  })

  it.each([
    ['+46 070 174 06 31', 'SE', '+46 70 174 06 31'],
    ['46701740631', 'SE', '+46 70 174 06 31'],
    ['1 212 555 0142', 'US', '+1 212 555 0142'],
    ['011 46 70 174 06 31', 'US', '+46 70 174 06 31'],
    ['8 (495) 123-45-67', 'RU', '+7 495 123 45 67'],
  ])('leaves %s of %s alone, since digits would change, and offers %s', (typed, region, value) => {
    expect(readPhone(typed, region)).toMatchObject({ format: null, suggestion: { value } })
  })

  it.each([
    ['112', 'SE'],
    ['0701740631', ''],
    ['0701740631', 'XX'],
    ['+1 212 555 0142 ext 5', 'US'],
    ['08-465 004 18 x22', 'SE'],
    ['1-800-FLOWERS', 'US'],
    ['*100#', 'SE'],
    ['ask Maria', 'SE'],
    ['+999 123', 'SE'],
    ['4670 174 06 31', 'US'],
    ['٠٧٠١٧٤٠٦٣١', 'SE'],
    ['08-465 004 18 / 19', 'SE'],
    ['', 'SE'],
    ['+', 'SE'],
    ['()', ''],
  ])('leaves “%s” of “%s” as it was typed', (typed, region) => {
    expect(readPhone(typed, region)).toEqual({ format: null, suggestion: null })
  })

  it('says nothing of a number that is written well already', () => {
    expect(readPhone('+46 8 465 004 18', 'SE')).toEqual({ format: null, suggestion: null })
    expect(readPhone('08-465 004 18', 'SE').format).toBeNull()
  })

  it('never changes a digit by itself, and is done after one time', () => {
    const typed = fc.stringMatching(/^(\+|00)?[0-9 ()./-]{0,20}$/)
    fc.assert(
      fc.property(typed, fc.constantFrom('SE', 'US', 'GB', 'IT', 'DE', 'JP', 'BR', 'RU', ''), (text, region) => {
        const { format } = readPhone(text, region)
        if (format === null) return
        expect(phoneDigits(format)).toBe(phoneDigits(text))
        expect(readPhone(format, region).format).toBeNull()
      }),
      { seed: 7, numRuns: 2_000 },
    )
  })
})

describe('countryOfPhone', () => {
  it.each([
    ['+46 8 465 004 18', 'SE'],
    ['0081 3 3224 5000', 'JP'],
    ['+1 202 456 1111', 'US'],
    ['08-465 004 18', null],
    ['+46', null],
    ['+46 8 465 004 18 ext. 5', null],
    ['', null],
  ])('knows where “%s” lies', (typed, country) => {
    expect(countryOfPhone(typed)).toBe(country)
  })
})
