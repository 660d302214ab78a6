import { describe, expect, it } from 'vitest'
import { foldText } from '../../../shared/domain/fold-text.ts'
import { monogramOf, nameOf } from '../../../shared/domain/person-name.ts'
import { sortNameOf } from '../../../shared/domain/sort-name.ts'
import { makeFields, valued } from '../../support/make-contact.ts'

describe('nameOf', () => {
  it.each([
    ['the formatted name', { formattedName: ' Ada ', name: { given: 'Other' } }, 'Ada'],
    ['the parts of the name', { formattedName: '', name: { given: 'Ada', family: 'L', prefix: 'Dr.' } }, 'Dr. Ada L'],
    ['a nickname', { nicknames: ['Addie'], emails: [valued('a@b.example')] }, 'Addie'],
    ['an e-mail address', { emails: [valued('a@b.example')], phones: [valued('1')] }, 'a@b.example'],
    ['nothing', {}, ''],
  ])('is %s', (_, fields, name) => expect(nameOf(makeFields(fields))).toBe(name))
})

describe('monogramOf', () => {
  it.each([
    ['Ada Lindqvist', 'AL'],
    ['Prof. Dr.-Ing. Ada Lindqvist', 'AL'],
    ['J. R. Tolk', 'JT'],
    ['Dr.', 'D'],
    ['ada', 'A'],
    ['Ada M. de Lind', 'AL'],
    ['田中 愛子', '田愛'],
    ['😀 Bo', 'B'],
    ['', '?'],
    ['…', '?'],
    ['ørn ås', 'ØÅ'],
    ['𝒜da', '𝒜'],
  ])('makes of “%s” %s', (name, monogram) => expect(monogramOf(name)).toBe(monogram))
})

describe('foldText', () => {
  it.each([
    ['Ödön  Új', 'odon uj'],
    ['Straße', 'strasse'],
    ['ŁÓDŹ', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['ﬁne', 'fine'],
    ['が', 'が'],
    ['हिन्दी', 'हिन्दी'],
    ['مُحَمَّد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['\u1e9e', 'ss'],
  ])('makes of “%s” “%s”', (text, folded) => expect(foldText(text)).toBe(folded))
})

describe('sortNameOf', () => {
  it('names the section by the first letter, whatever stands before it', () => {
    expect(['Élan', '(Bo)', 'Яна', '42nd', '', '—'].map((name) => sortNameOf(name).section)).toEqual([
      'E',
      'B',
      'Я',
      '#',
      '#',
      '#',
    ])
  })
})
