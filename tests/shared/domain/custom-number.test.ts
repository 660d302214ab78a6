import { describe, expect, it } from 'vitest'
import { readNumber } from '../../../shared/domain/custom-number.ts'

describe('readNumber', () => {
  it.each([
    ['1250', '1250'],
    ['12.50', '12.50'],
    ['42,5', '42.5'],
    ['1,250', '1250'],
    ['1,250.5', '1250.5'],
    ['1.250,5', '1250.5'],
    ['1.250.000', '1250000'],
    ['1\u202f250,5', '1250.5'],
    [' +7 ', '7'],
    ['−3', '-3'],
    ['٤٢', '42'],
    ['007', '007'],
  ])('reads “%s” as %s', (typed, plain) => {
    expect(readNumber(typed)).toBe(plain)
  })

  it.each(['', 'forty', '12 kg', '1,2,3', '1.2.3', '--1', '1e5', '5 %', '12-13'])('leaves “%s” alone', (typed) => {
    expect(readNumber(typed)).toBeNull()
  })

  it('reads what it gave as the same', () => {
    for (const plain of ['0.5', '-12.25', '1000', '123456789012345678']) expect(readNumber(plain)).toBe(plain)
  })
})
