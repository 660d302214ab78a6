import { describe, expect, it } from 'vitest'
import { phoneDigits } from '../../../shared/domain/phone-digits.ts'

describe('phoneDigits', () => {
  it.each([
    ['+46 70 174 06 31', '46701740631'],
    ['0046 70 174', '4670174'],
    ['+49 (0)30 1234', '49301234'],
    ['(030) 12 34', '0301234'],
    ['(0) 30', '030'],
    ['٠٧٠ ١٢', '07012'],
    ['１２', '12'],
    ['*100#', '100'],
    ['call me', ''],
  ])('makes of %s %s', (number, digits) => expect(phoneDigits(number)).toBe(digits))
})
