import { describe, expect, it } from 'vitest'
import { letterAt, lettersOf } from '../../../renderer/contacts/letters.ts'
import { layOut } from '../../../renderer/contacts/list-layout.ts'
import { createTypedPrefix, findPrefix, isLetterKey } from '../../../renderer/contacts/type-to-jump.ts'

const sections = [
  { section: 'A', start: 0, count: 2 },
  { section: 'C', start: 2, count: 3 },
  { section: 'Ж', start: 5, count: 1 },
  { section: 'Ш', start: 6, count: 1 },
  { section: '山', start: 7, count: 1 },
  { section: '#', start: 8, count: 1 },
]

describe('layOut', () => {
  const layout = layOut(9, sections)

  it('puts every section’s header before its people', () => {
    expect(layout.itemCount).toBe(15)
    const items = Array.from({ length: 15 }, (_, item) =>
      layout.isHeader(item) ? sections[layout.sectionOf(item)]?.section : layout.rowOf(item),
    )
    expect(items).toEqual(['A', 0, 1, 'C', 2, 3, 4, 'Ж', 5, 'Ш', 6, '山', 7, '#', 8])
  })

  it('finds the item of every person', () => {
    for (let row = 0; row < 9; row++) expect(layout.rowOf(layout.itemOf(row))).toBe(row)
  })

  it('is the list itself where there are no sections', () => {
    const plain = layOut(3, [])
    expect([0, 1, 2].map(plain.rowOf)).toEqual([0, 1, 2])
    expect(plain.itemOf(2)).toBe(2)
    expect(plain.sectionOf(1)).toBe(-1)
  })
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
