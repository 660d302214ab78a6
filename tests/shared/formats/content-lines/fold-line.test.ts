import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLine, foldProperty } from '../../../../shared/formats/content-lines/fold-line.ts'

const octets = (line: string) => new TextEncoder().encode(line).length
const unfolded = (text: string) => text.replaceAll('\r\n ', '')
/** A lone surrogate has no UTF-8. */
const line = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/[\r\n]/g, '_'))

describe('a line that is folded', () => {
  it('has no line of more than 75 octets, and says the same', () => {
    void fc.assert(
      fc.property(line, (text) => {
        const folded = foldLine(text)
        expect(unfolded(folded)).toBe(text)
        for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75)
      }),
    )
  })

  it.each([
    ['of 75 signs', 'a'.repeat(75), 1],
    ['of 76 signs', 'a'.repeat(76), 2],
    ['of 150 signs, of which the blank of the second counts', 'a'.repeat(150), 3],
    ['of 25 signs of three octets', '山'.repeat(25), 1],
    ['of 26 signs of three octets', '山'.repeat(26), 2],
    ['of 19 signs of four octets', '🙂'.repeat(19), 2],
  ])('is cut where it has to be: one %s', (_, text, parts) => {
    expect(foldLine(text).split('\r\n ')).toHaveLength(parts)
  })

  it('is folded alike in two parts', () => {
    void fc.assert(
      fc.property(line, line, (head, value) => {
        expect(foldProperty(head, value)).toBe(foldLine(`${head}:${value}`))
      }),
    )
  })
})
