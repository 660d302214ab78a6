import { describe, expect, it } from 'vitest'
import { letterAt, lettersOf } from '../../../renderer/contacts/letters.ts'
import { layOut, pieceOf } from '../../../renderer/contacts/list-layout.ts'
import { HIGHEST, scaleOf } from '../../../renderer/contacts/scroll-scale.ts'
import { createTypedPrefix, findPrefix, isLetterKey } from '../../../renderer/contacts/type-to-jump.ts'

const sections = [
  { section: 'A', start: 0, count: 2 },
  { section: 'C', start: 2, count: 3 },
  { section: 'Ж', start: 5, count: 1 },
  { section: 'Ш', start: 6, count: 1 },
  { section: '山', start: 7, count: 1 },
  { section: '#', start: 8, count: 1 },
]

const SIZES = { row: 52, header: 26, top: 2, bottom: 10 }

describe('layOut', () => {
  const layout = layOut(9, sections, SIZES)

  it('puts every section’s header before its people', () => {
    expect([0, 1, 2, 5, 8].map(layout.topOf)).toEqual([28, 80, 158, 340, 574])
    expect(layout.boxOf(1)).toEqual({ top: 132, height: 182 })
    expect(layout.height).toBe(574 + 52 + 10)
  })

  it('finds who stands at a height, and below a header the first of its people', () => {
    for (let row = 0; row < 9; row++) {
      expect(layout.rowAt(layout.topOf(row))).toBe(row)
      expect(layout.rowAt(layout.topOf(row) + 51)).toBe(row)
    }
    expect(layout.rowAt(140)).toBe(2)
    expect([layout.rowAt(-500), layout.rowAt(1e9)]).toEqual([0, 8])
  })

  it('is the list itself where there are no sections', () => {
    const plain = layOut(3, [], SIZES)
    expect([0, 1, 2].map(plain.topOf)).toEqual([2, 54, 106])
    expect(plain.rowAt(60)).toBe(1)
    expect(plain.sectionOf(1)).toBe(-1)
    expect(plain.boxOf(-1)).toEqual({ top: 0, height: 168 })
  })

  it('reaches every one of a million, and draws only a piece of what is high', () => {
    const million = layOut(1_000_000, [{ section: 'A', start: 0, count: 1_000_000 }], SIZES)
    for (const row of [0, 1, 640_001, 999_999]) expect(million.rowAt(million.topOf(row))).toBe(row)
    const piece = pieceOf(million.boxOf(0), 30_000_000, 700)
    expect(piece.top).toBeLessThanOrEqual(30_000_000 - 4_000)
    expect(piece.top + piece.height).toBeGreaterThanOrEqual(30_000_700 + 4_000)
    expect(piece.height).toBeLessThan(20_000)
    expect(pieceOf({ top: 100, height: 300 }, 0, 700)).toEqual({ top: 100, height: 300 })
  })
})

describe('scaleOf', () => {
  it('is 1 to 1 as long as the browser can lay the list out', () => {
    const scale = scaleOf(HIGHEST, 700)
    expect([scale.isScaled, scale.height, scale.toList(5), scale.toScroller(7)]).toEqual([false, HIGHEST, 5, 7])
  })

  it.each([15_000_001, 52_000_000, 520_000_000])(
    'maps a list of %i pixels there and back, both ends exactly',
    (height) => {
      const scale = scaleOf(height, 700)
      expect(scale.height).toBe(HIGHEST)
      expect([scale.toList(0), scale.toScroller(0)]).toEqual([0, 0])
      expect(scale.toScroller(scale.end)).toBe(HIGHEST - 700)
      expect(scale.toList(HIGHEST - 700)).toBe(height - 700)
      expect(scale.toList(12)).toBe(12)
      let before = -1
      for (let top = 0; top <= scale.end; top += height / 97) {
        const scrollTop = scale.toScroller(top)
        expect(scrollTop).toBeGreaterThan(before)
        expect(scale.toList(scrollTop)).toBeCloseTo(top, 3)
        before = scrollTop
      }
    },
  )
})

describe('lettersOf', () => {
  const letters = lettersOf(sections)

  it('ends with the other scripts, one mark each, and the sign', () => {
    expect(letters.slice(0, 3)).toEqual([
      { label: 'A', start: 0 },
      { label: 'B', start: null },
      { label: 'C', start: 2 },
    ])
    expect(letters.slice(26)).toEqual([
      { label: 'Я', start: 5 },
      { label: '字', start: 7 },
      { label: '#', start: 8 },
    ])
  })

  it('knows under which mark a person falls', () => {
    expect(letters[letterAt(letters, 4)]?.label).toBe('C')
    expect(letters[letterAt(letters, 6)]?.label).toBe('Я')
    expect(letters[letterAt(letters, 0)]?.label).toBe('A')
  })
})

describe('typing to jump', () => {
  const names = ['Ada', 'Adèle', 'Bram', 'Bruno', 'Chiara', 'Ольга', '42']
  const nameAt = async (row: number) => names[row]

  it.each([
    ['a', 'Ada'],
    ['ade', 'Adèle'],
    ['BR', 'Bram'],
    ['bru', 'Bruno'],
    ['bz', 'Chiara'],
    ['о', 'Ольга'],
    ['zz', 'Ольга'],
    ['4', '42'],
    ['9', '42'],
  ])('finds for “%s” the first that begins so, or the next: %s', async (prefix, name) => {
    expect(names[await findPrefix(prefix, names.length, nameAt)]).toBe(name)
  })

  it('gathers letters typed quickly, and begins anew after a pause', () => {
    let now = 0
    const typed = createTypedPrefix(() => now)
    expect(typed.isOpen()).toBe(false)
    expect(typed.add('b')).toBe('b')
    now += 300
    expect(typed.add('r')).toBe('br')
    expect(typed.isOpen()).toBe(true)
    now += 2_000
    expect(typed.isOpen()).toBe(false)
    expect(typed.add('c')).toBe('c')
  })

  it('takes letters and digits of any script, and no other keys', () => {
    expect(['a', 'É', '7', 'Ж', '山'].every(isLetterKey)).toBe(true)
    expect(['Enter', 'ArrowDown', 'F6', ' '].some(isLetterKey)).toBe(false)
  })
})
