import { describe, expect, it } from 'vitest'
import { type ContactForm, emptyValue, formOf, newForm } from '../../../renderer/contacts/edit/contact-form.ts'
import { countChanges, fieldsOf, patchOf } from '../../../renderer/contacts/edit/contact-patch.ts'
import { readKeptDraft, rebaseDraft, writeKeptDraft } from '../../../renderer/contacts/edit/kept-draft.ts'
import { rebasePatch } from '../../../renderer/contacts/edit/three-way.ts'
import type { Contact, ContactId } from '../../../shared/domain/contact.ts'
import { EMPTY_FIELDS } from '../../../shared/domain/contact.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { makeFields, makeFullFields, valued } from '../../support/make-contact.ts'

const ada = fakeContact(1, makeFullFields())
const initial = formOf(ada, 'en-GB')
const form: ContactForm = {
  ...initial,
  tags: [...initial.tags, 'Publisher'],
  phones: [...initial.phones, { ...emptyValue('cell'), value: '08-465 004 18' }],
}
const draft = { base: ada, initial, form }
const withoutKeys = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (name, it) => (name === 'key' ? undefined : it)))

describe('a kept draft', () => {
  it('is read as it was written, with keys of its own, and changes the same', () => {
    const read = readKeptDraft(writeKeptDraft(draft))
    expect(withoutKeys(read)).toEqual(withoutKeys(draft))
    expect(countChanges(read.initial, read.form)).toBe(countChanges(initial, form))
    expect(patchOf(ada, read.initial, read.form)).toEqual(patchOf(ada, initial, form))
    const keys = read.form.phones.map(({ key }) => key)
    expect(keys.some((key) => form.phones.some((row) => row.key === key))).toBe(false)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('of a new person is read as well', () => {
    const begun = { base: null, initial: newForm(), form: { ...newForm(), organization: 'Bellandi' } }
    expect(fieldsOf(readKeptDraft(writeKeptDraft(begun)).form)).toEqual(fieldsOf(begun.form))
  })

  it('that knows less or more than today’s form is read as far as it goes', () => {
    const { nicknames: _, ...less } = form
    const written = { version: 1, base: ada, initial, form: { ...less, title: 7, phones: [{ key: 9 }], later: [] } }
    const read = readKeptDraft(JSON.stringify(written))
    expect(read.form.nicknames).toEqual([])
    expect(read.form.title).toBe('')
    expect(read.form.phones).toMatchObject([{ value: '', types: [], label: '', preference: null }])
    expect(read.form).not.toHaveProperty('later')
  })

  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['another version', '{"version":2}'],
    ['no form', '{"version":1,"base":null,"initial":{}}'],
    ['a form that is a list', '{"version":1,"base":null,"initial":{},"form":[]}'],
    ['nobody', '{"version":1,"base":{},"initial":{},"form":{}}'],
    ['rows that are none', '{"version":1,"base":null,"initial":{"phones":[7]},"form":{"phones":[7]}}'],
  ])('that is %s is refused', (_, body) => {
    expect(() => readKeptDraft(body)).toThrow()
  })
})

describe('rebaseDraft', () => {
  const later = (fields: Partial<Contact>): Contact => ({ ...ada, ...fields, updatedAt: ada.updatedAt + 1 })

  it('leaves a draft alone whose person was not changed', () => {
    expect(rebaseDraft(draft, ada)).toBe(draft)
  })

  it('applies what was written to the person as they are now', () => {
    const added = valued('+46 70 000 00 00', 'home')
    const now = later({ notes: ['Moved'], phones: [added, ...ada.phones.slice(1)] })
    const rebased = rebaseDraft(draft, now)
    const patch = patchOf(now, rebased.initial, rebased.form)
    expect(Object.keys(patch).sort()).toEqual(['phones', 'tags'])
    expect(patch.tags).toContain('Publisher')
    const numbers = patch.phones?.map(({ value }) => value)
    expect(numbers).toContain('08-465 004 18')
    expect(numbers).toContain('+46 70 000 00 00')
    expect(numbers).not.toContain(ada.phones[0]?.value)
    expect(rebased.form.notes.map(({ value }) => value)).toEqual(['Moved'])
    // The number and the tag: what came from elsewhere is no change of the draft's.
    expect(countChanges(rebased.initial, rebased.form)).toBe(2)
  })

  it('still takes the name off the cards of others, and changes the groups', () => {
    const around = { unnamed: [7 as ContactId], joined: [8 as ContactId], left: [9 as ContactId] }
    const read = readKeptDraft(writeKeptDraft({ ...draft, form: { ...form, ...around } }))
    expect(rebaseDraft(read, later({ notes: ['Moved'] })).form).toMatchObject(around)
  })

  it('has nothing left to write once all of it was saved', () => {
    const rebased = rebaseDraft(draft, later(patchOf(ada, initial, form)))
    expect(countChanges(rebased.initial, rebased.form)).toBe(0)
  })
})

describe('rebasePatch', () => {
  const base = makeFields({ name: { given: 'Ada', family: 'Lind' }, emails: [valued('a'), valued('b')], tags: ['x'] })

  it('merges lists value by value, and names part by part', () => {
    const mine = { name: { ...base.name, family: 'Aalto' }, emails: [valued('a'), valued('c')], tags: ['x', 'mine'] }
    const theirs = { ...base, name: { ...base.name, given: 'Adah' }, emails: [valued('b'), valued('d')], tags: [] }
    expect(rebasePatch(base, mine, theirs)).toEqual({
      name: { ...base.name, given: 'Adah', family: 'Aalto' },
      emails: [valued('c'), valued('d')],
      tags: ['mine'],
    })
  })

  it.each([
    [
      'what was put in stands behind what it stood behind',
      ['a', 'b'],
      ['a', 'mine', 'b'],
      ['x', 'a', 'b'],
      'x a mine b',
    ],
    ['what was put in first stays first', ['a'], ['mine', 'a'], ['a', 'x'], 'mine a x'],
    ['a second one of the same stays', ['a'], ['a', 'a'], ['x', 'a'], 'x a a'],
    ['one of two alike may go', ['a', 'a'], ['a'], ['a', 'a', 'x'], 'a x'],
    ['a move is kept, and news come last', ['a', 'b', 'c'], ['c', 'a', 'b'], ['x', 'a', 'b', 'c'], 'c a b x'],
  ])('%s', (_, before, mine, theirs, tags) => {
    const rebased = rebasePatch({ ...base, tags: before }, { tags: mine }, { ...base, tags: theirs })
    expect(rebased.tags?.join(' ')).toBe(tags)
  })

  it('takes the patch where a field is one value', () => {
    expect(rebasePatch(EMPTY_FIELDS, { kind: 'organization' }, { ...EMPTY_FIELDS, kind: 'group' })).toEqual({
      kind: 'organization',
    })
  })
})
