import { describe, expect, it } from 'vitest'
import { addFields, mergeFields } from '../../../electron/interchange/merge-fields.ts'
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
  it('only adds to a field of which the card says nothing by what it lacks', () => {
    const theirs = { ...base, notes: ['New'], phones: [] }
    const isSaid = (field: string) => field === 'phones'
    expect(mergeFields(base, theirs, base, { isSaid }).patch).toEqual({ notes: ['Old', 'New'], phones: [] })
  })
  it('decides field by field', () => {
    const mine = { ...base, phones: [valued('2')] }
    const theirs = { ...base, notes: ['Theirs'] }
    expect(mergeFields(mine, theirs, base)).toEqual({ patch: { notes: ['Theirs'] }, keptMine: [] })
  })
})

describe('addFields', () => {
  it('fills in everything for somebody of whom nothing is known', () => {
    const full = makeFullFields()
    const { kind: _kind, members: _members, ...patch } = full
    expect(addFields(makeFields(), full).patch).toEqual(patch)
  })
  it('changes nothing for somebody of whom the card knows nothing', () => {
    expect(addFields(makeFullFields(), makeFields())).toEqual({ patch: {}, keptMine: [] })
  })
  it('adds what is new to lists, and knows numbers and addresses again however they are written', () => {
    const mine = makeFields({ phones: [valued('+46 70 174', 'cell')], emails: [valued('ada@example.com')] })
    const theirs = makeFields({ phones: [valued('+4670174'), valued('08-1')], emails: [valued('ADA@example.com')] })
    expect(addFields(mine, theirs).patch).toEqual({ phones: [valued('+46 70 174', 'cell'), valued('08-1')] })
  })
  it('keeps two custom fields with one value apart', () => {
    const field = (name: string) => ({ name, type: 'text' as const, value: 'yes' })
    const { patch } = addFields(makeFields({ customFields: [field('A')] }), makeFields({ customFields: [field('B')] }))
    expect(patch.customFields).toEqual([field('A'), field('B')])
  })
  it('knows a number again with and without its country, and one of another city as another', () => {
    const mine = makeFields({ phones: [valued('+46 70 174 06 31'), valued('+1 212 555 0123')] })
    const theirs = makeFields({
      phones: [valued('070-174 06 31'), valued('(212) 555-0123'), valued('+1 312 555 0123')],
    })
    expect(addFields(mine, theirs).patch.phones).toEqual([...mine.phones, valued('+1 312 555 0123')])
  })
  it('knows an address again however it is labelled', () => {
    const [address] = makeFullFields().addresses
    if (!address) throw new Error('a full person has an address')
    const theirs = makeFields({ addresses: [{ ...address, types: ['other'], label: 'Mill', formatted: 'in one' }] })
    expect(addFields(makeFields({ addresses: [address] }), theirs).patch).toEqual({})
  })
  it('leaves out what was taken out of the book since the last card, and overwrites nothing', () => {
    const last = makeFields({ formattedName: 'Ada', phones: [valued('08-465 004 18'), valued('08-2')] })
    const mine = { ...last, formattedName: 'Ada Lind', phones: [valued('08-2')] }
    const theirs = makeFields({ formattedName: 'Ada L.', phones: [valued('+46 8 465 004 18'), valued('08-3')] })
    expect(addFields(mine, theirs, last).patch).toEqual({ phones: [valued('08-2'), valued('08-3')] })
  })
})
