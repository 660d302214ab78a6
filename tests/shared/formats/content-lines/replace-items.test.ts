import { describe, expect, it } from 'vitest'
import { replaceItems, replaceSlots, type Slot } from '../../../../shared/formats/content-lines/replace-items.ts'

const write = (item: string) => `[${item}]`

/** Edits lines of which each is an item; what stays is shown as it was. */
function edit(before: readonly string[], after: readonly string[]): string {
  const slots = before.map(() => ({ isKept: true, before: '', after: '' }))
  const rest = replaceItems(slots, before, after, write)
  return slots.map((slot, at) => slot.before + (slot.isKept ? before[at] : '') + slot.after).join('') + rest
}

describe('items of which each has its line', () => {
  it.each([
    ['stay as they are', 'abc', 'abc', 'abc'],
    ['go', 'abc', 'ac', 'ac'],
    ['are changed where they stood', 'abc', 'axc', 'a[x]c'],
    ['are added before the next that stays', 'ac', 'axc', 'a[x]c'],
    ['are added at the end', 'ab', 'abx', 'ab[x]'],
    ['are all taken for others', 'ab', 'xyz', '[x][y][z]'],
    ['come to where there were none', '', 'xy', '[x][y]'],
    ['are told apart where two are the same', 'aa', 'a', 'a'],
    ['are written anew where their order changed', 'ab', 'ba', 'b[a]'],
  ])('%s', (_, before, after, text) => {
    expect(edit([...before], [...after])).toBe(text)
  })

  it('are left alone where lines and items do not match', () => {
    const slots: Slot[] = [{ isKept: true, before: '', after: '' }]
    expect(replaceItems(slots, ['a', 'b'], ['x'], write)).toBe('')
    expect(slots).toEqual([{ isKept: true, before: '', after: '' }])
  })
})

describe('what several lines say', () => {
  it('is written in the place of the first, or given back where there is none', () => {
    const slots: Slot[] = ['1', '2'].map(() => ({ isKept: true, before: '', after: '' }))
    expect(replaceSlots(slots, 'new')).toBe('')
    expect(slots).toEqual([
      { isKept: false, before: 'new', after: '' },
      { isKept: false, before: '', after: '' },
    ])
    expect(replaceSlots([], 'new')).toBe('new')
  })
})
