import { describe, expect, it } from 'vitest'
import { EMPTY_NAME, type PersonName } from '../../../shared/domain/contact.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import { DEFAULT_NAME_RULES } from '../../../shared/domain/name-rules.ts'
import { joinName, monogramOf, nameOf } from '../../../shared/domain/person-name.ts'
import { sortNameOf } from '../../../shared/domain/sort-name.ts'
import { makeFields, valued } from '../../support/make-contact.ts'

describe('nameOf', () => {
  it.each([
    ['the formatted name', { formattedName: ' Ada ', name: { given: 'Other' } }, 'Ada'],
    ['the parts of the name', { formattedName: '', name: { given: 'Ada', family: 'L', prefix: 'Dr.' } }, 'Dr. Ada L'],
    ['a nickname', { nicknames: ['Addie'], emails: [valued('a@b.example')] }, 'Addie'],
    ['an e-mail address', { emails: [valued('a@b.example')], phones: [valued('1')] }, 'a@b.example'],
    ['what can be seen', { formattedName: '\u200b\u200d\u2060', phones: [valued('112')] }, '112'],
    ['nothing', {}, ''],
  ])('is %s', (_, fields, name) => expect(nameOf(makeFields(fields))).toBe(name))
})

describe('monogramOf', () => {
  it.each([
    ['Ada Lindqvist', 'AL'],
    ['Prof. Dr.-Ing. Ada Lindqvist', 'AL'],
    ['J. R. Tolk', 'JT'],
    ['Dr. Ada van der Lindqvist-Hart, PhD', 'AH'],
    ['Ada Lindqvist Jr.', 'AL'],
    ['Ada Lindqvist, M.D., MBA', 'AL'],
    ['Yo-Yo Ma', 'YM'],
    ['Dr.', 'D'],
    ['ada', 'A'],
    ['Ada M. de Lind', 'AL'],
    ['田中 愛子', '田愛'],
    ['😀 Bo', 'B'],
    ['', '?'],
    ['…', '?'],
    ['ørn ås', 'ØÅ'],
    ['𝒜da', '𝒜'],
    ['e\u0301mile zo\u0308e', 'E\u0301Z'],
    ['निशा किरण', 'निकि'],
    ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ['🇳🇴 🎣', '🇳🇴'],
    ['👨‍👩‍👧 Lund', 'L'],
    [`a${'\u0301'.repeat(400)}da`, 'A'],
    ['\u200b\u200dAda\u200b', 'A'],
    ['\u202eAda', 'A'],
    ['عبد الله', 'عا'],
    ['\ud83d', '?'],
    ['x'.repeat(100_000), 'X'],
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

describe('sortNameOf in the language of the reader', () => {
  const sorted = (locale: string, names: readonly string[]) => {
    const keyed = names.map((name) => ({ name, ...sortNameOf(name, { ...DEFAULT_NAME_RULES, locale }) }))
    return keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
  }
  it('has the sections that readers know', () => {
    const sectionsOf = (locale: string, names: string[]) => sorted(locale, names).map(({ section }) => section)
    expect(sectionsOf('zh-CN', ['王伟', '曾国', '张三', 'Anna'])).toEqual(['A', 'W', 'Z', 'Z'])
    expect(sectionsOf('zh-TW', ['王偉', '丁一'])).toEqual(['2畫', '4畫'])
    expect(sectionsOf('ja', ['ガッツ', 'たなか', 'Anna', 'わだ'])).toEqual(['か', 'た', 'わ', 'A'])
    expect(sectionsOf('en', ['Åke', 'Ørn', 'Яна', '42'])).toEqual(['A', 'O', 'Я', '#'])
  })

  it('has letters of several signs, and those of another alphabet under their plain spelling', () => {
    const namesIn = (locale: string, names: string[]) => sorted(locale, names).map(({ name }) => name)
    expect(namesIn('hu', ['Csaba', 'Cili', 'Czene'])).toEqual(['Cili', 'Czene', 'Csaba'])
    expect(namesIn('cs', ['Chalupa', 'Ivan', 'Hynek'])).toEqual(['Hynek', 'Chalupa', 'Ivan'])
    expect(namesIn('en', ['Tom', 'Þór', 'Tia'])).toEqual(['Þór', 'Tia', 'Tom'])
  })

  it('sorts numbers by their value', () => {
    expect(sorted('en', ['Room 10', 'Room 2']).map(({ name }) => name)).toEqual(['Room 2', 'Room 10'])
  })
})

describe('joinName', () => {
  const joined = (name: Partial<PersonName>) => joinName({ ...EMPTY_NAME, ...name })

  it.each([
    ['田中', '美咲', '田中美咲'],
    ['山田', 'エミ', '山田エミ'],
    ['佐々木', 'のぞみ', '佐々木のぞみ'],
    ['王', '小明', '王小明'],
    ['欧阳', '娜娜', '欧阳娜娜'],
    ['김', '민수', '김민수'],
    ['남궁', '민', '남궁민'],
    // Names in katakana alone may be foreign.
    ['ヤマダ', 'タロウ', 'ヤマダ タロウ'],
    ['ﾔﾏﾀﾞ', 'ﾀﾛｳ', 'ﾔﾏﾀﾞ ﾀﾛｳ'],
    // A Korean family name has one syllable but for a few.
    ['스미스', '존', '존 스미스'],
    ['클락', '존', '존 클락'],
    // Parts in different letters stay as they stand.
    ['陈', 'Jackie', 'Jackie 陈'],
    ['Lindqvist', 'Ada', 'Ada Lindqvist'],
    ['田中', '', '田中'],
    ['', '美咲', '美咲'],
  ])('puts together %s and %s', (family, given, whole) => {
    expect(joined({ family, given })).toBe(whole)
  })

  it('puts titles where they are written', () => {
    expect(joined({ family: '王', given: '小明', prefix: 'Dr.', suffix: '先生' })).toBe('Dr. 王小明先生')
    expect(joined({ family: '김', given: '민수', suffix: 'PhD' })).toBe('김민수 PhD')
    expect(joined({ prefix: 'Dr.', given: 'Ada', additional: 'M.', family: 'Ek', suffix: 'Jr.' })).toBe(
      'Dr. Ada M. Ek Jr.',
    )
  })
})
