import { describe, expect, it } from 'vitest'
import { letterAt, lettersOf } from '../../../renderer/contacts/letters.ts'
import { layOut, pieceOf } from '../../../renderer/contacts/list-layout.ts'
import { HIGHEST, scaleOf } from '../../../renderer/contacts/scroll-scale.ts'
import { createTypedPrefix, isLetterKey } from '../../../renderer/contacts/type-to-jump.ts'

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
  const letters = lettersOf(sections, 'en')

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

describe('lettersOf in the language of the reader', () => {
  /** Marks as text, those without people in brackets. */
  const marks = (locale: string, ...present: string[]) =>
    lettersOf(
      present.map((section, start) => ({ section, start, count: 1 })),
      locale,
    )
      .map(({ label, start }) => (start === null ? `(${label})` : label))
      .join('')

  it('has the alphabet of the reader in its order, greyed where nobody is', () => {
    expect(marks('sv', 'A', 'Z', 'Å', 'Ö')).toMatch(/^A\(B\).*\(Y\)ZÅ\(Ä\)Ö\(#\)$/)
    expect(marks('da', 'Å')).toMatch(/\(Z\)\(Æ\)\(Ø\)Å\(#\)$/)
    expect(marks('hu', 'Cs')).toMatch(/^\(A\)\(B\)\(C\)Cs\(D\)\(Dz\)\(Dzs\)\(E\)/)
    expect(marks('de', 'A')).toMatch(/^A\(B\).*\(Z\)\(#\)$/)
    expect(marks('ru', 'А', 'Я', 'K')).toMatch(/^А\(Б\).*\(Ю\)ЯK\(#\)$/)
  })

  it('has rows of kana, readings by their letters, and strokes that somebody has', () => {
    expect(marks('ja', 'あ', 'わ', 'B', '字', '#')).toBe('あ(か)(さ)(た)(な)(は)(ま)(や)(ら)わB字#')
    expect(marks('zh-Hans-CN', 'W', 'Z')).toMatch(/\(V\)W\(X\)\(Y\)Z\(#\)$/)
    expect(marks('zh-Hant-TW', 'A', '4畫', '11畫')).toBe('A411(#)')
    expect(marks('ko', 'ㄱ', 'ㅎ')).toBe('ㄱ(ㄴ)(ㄷ)(ㄹ)(ㅁ)(ㅂ)(ㅅ)(ㅇ)(ㅈ)(ㅊ)(ㅋ)(ㅌ)(ㅍ)ㅎ(#)')
  })

  it('keeps letters that only the book has where they stand', () => {
    expect(marks('ru', 'И', 'Ѝ', 'Й')).toMatch(/\(З\)ИЍЙ\(К\)/)
  })

  it('makes one mark of a script that would take more room than there is', () => {
    const latin = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    expect(marks('ru', 'Я', ...latin)).toMatch(/ЯA\(#\)$/)
    expect(marks('ja', 'わ', ...latin)).toMatch(/わABC.*XYZ\(#\)$/)
  })
})

describe('typing to jump', () => {
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
