import { describe, expect, it } from 'vitest'
import { mergeFields } from '../../../electron/interchange/merge-fields.ts'
import { makeFields, makeFullFields, valued } from '../../support/make-contact.ts'

const base = makeFields({ name: { given: 'Ada' }, notes: ['Old'], phones: [valued('1')] })

describe('mergeFields with a base', () => {
  it('changes nothing when the card says what it said before', () => {
    expect(mergeFields({ ...base, notes: ['Mine'] }, base, base)).toEqual({ patch: {}, keptMine: [] })
  })
  it('takes what changed in the card alone', () => {
    expect(mergeFields(base, { ...base, notes: [] }, base)).toEqual({ patch: { notes: [] }, keptMine: [] })
  })
  it('keeps mine where both changed, and names the field', () => {
    const merge = mergeFields({ ...base, notes: ['Mine'] }, { ...base, notes: ['Theirs'] }, base)
    expect(merge).toEqual({ patch: {}, keptMine: ['notes'] })
  })
  it('has nothing to decide where both changed to the same', () => {
    const changed = { ...base, notes: ['Both'] }
    expect(mergeFields(changed, { ...changed }, base)).toEqual({ patch: {}, keptMine: [] })
  })
  it('decides field by field', () => {
    const mine = { ...base, phones: [valued('2')] }
    const theirs = { ...base, notes: ['Theirs'] }
    expect(mergeFields(mine, theirs, base)).toEqual({ patch: { notes: ['Theirs'] }, keptMine: [] })
  })
})

describe('mergeFields without a base', () => {
  it('fills in everything for somebody of whom nothing is known', () => {
    const full = makeFullFields()
    const { kind: _kind, members: _members, ...patch } = full
    expect(mergeFields(makeFields(), full, null).patch).toEqual(patch)
  })
  it('changes nothing for somebody of whom the card knows nothing', () => {
    expect(mergeFields(makeFullFields(), makeFields(), null)).toEqual({ patch: {}, keptMine: [] })
  })
  it('adds what is new to lists, and knows numbers and addresses again however they are written', () => {
    const mine = makeFields({ phones: [valued('+46 70 174', 'cell')], emails: [valued('ada@example.com')] })
    const theirs = makeFields({ phones: [valued('+4670174'), valued('08-1')], emails: [valued('ADA@example.com')] })
    expect(mergeFields(mine, theirs, null).patch).toEqual({ phones: [valued('+46 70 174', 'cell'), valued('08-1')] })
  })
  it('keeps two custom fields with one value apart', () => {
    const field = (name: string) => ({ name, type: 'text' as const, value: 'yes' })
    const { patch } = mergeFields(
      makeFields({ customFields: [field('A')] }),
      makeFields({ customFields: [field('B')] }),
      null,
    )
    expect(patch.customFields).toEqual([field('A'), field('B')])
  })
})
