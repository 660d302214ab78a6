import { describe, expect, it } from 'vitest'
import { emptyForm, emptyValue } from '../../../renderer/contacts/edit/contact-form.ts'
import { type Around, relatedRows, withoutRelated, withRelation } from '../../../renderer/contacts/edit/related-rows.ts'
import { fakeContact, summaryOf } from '../../support/fake-contacts.ts'

const jonas = summaryOf(fakeContact(2, { formattedName: 'Jonas Lind' }))
const zoe = summaryOf(fakeContact(3, { formattedName: 'Zoe' }))
const to = (value: string, ...types: string[]) => ({ ...emptyValue(''), types, value })
const around = (more: Partial<Around> = {}): Around => ({ namedBy: [], named: [], picked: [], ...more })
const theirs = (person: typeof jonas, ...types: string[]) => ({ person, types, label: '' })
const told = (rows: ReturnType<typeof relatedRows>) =>
  rows.map(({ person, relation, theirs: other }) => [
    person?.name ?? relation.value,
    relation.types.join(),
    other !== null,
  ])

describe('the people around somebody in the editor', () => {
  it('are those of the form, then those who name them, turned round, each once', () => {
    const form = { ...emptyForm(), relations: [to(jonas.uid, 'spouse'), to('Aunt Pia')] }
    const rows = relatedRows(
      form,
      around({
        named: [{ value: jonas.uid, person: jonas }],
        namedBy: [theirs(jonas, 'spouse'), theirs(zoe, 'child'), theirs(zoe, 'friend')],
      }),
    )
    expect(told(rows)).toEqual([
      ['Jonas Lind', 'spouse', false],
      ['Aunt Pia', '', false],
      ['Zoe', 'parent', true],
    ])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3)
  })

  it('are written on this side when they are called something', () => {
    const all = around({ namedBy: [theirs(zoe, 'child')] })
    const [row] = relatedRows(emptyForm(), all)
    if (!row) throw new Error('Zoe is not there')
    const form = withRelation(emptyForm(), { ...row.relation, types: ['emergency'] })
    expect(form.relations).toMatchObject([{ value: zoe.uid, types: ['emergency'] }])
    expect(relatedRows(form, all)).toMatchObject([{ key: row.key, person: zoe, theirs: null }])
    const [own] = form.relations
    expect(withRelation(form, { ...to(zoe.uid, 'friend'), key: own?.key ?? 0 }).relations).toHaveLength(1)
  })

  it('go from both sides, but with the last row about them only', () => {
    const all = around({ picked: [jonas], namedBy: [theirs(jonas, 'friend'), theirs(zoe, 'friend')] })
    const form = { ...emptyForm(), relations: [to(jonas.uid, 'friend'), to(jonas.uid, 'colleague')] }
    const rows = relatedRows(form, all)
    const [first, second, third] = rows
    if (!first || !second || !third) throw new Error('There are not three')
    const once = withoutRelated(form, first, rows, all)
    expect([once.relations.length, once.unnamed]).toEqual([1, []])
    const left = relatedRows(once, all)
    const twice = withoutRelated(once, left[0] ?? first, left, all)
    expect([twice.relations, twice.unnamed]).toEqual([[], [jonas.id]])
    expect(told(relatedRows(twice, all))).toEqual([['Zoe', 'friend', true]])
    const none = withoutRelated(twice, third, relatedRows(twice, all), all)
    expect(relatedRows(none, all)).toEqual([])
  })
})
