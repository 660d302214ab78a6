import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_NAME_RULES } from '../../../shared/domain/name-rules.ts'
import { sortNameOf } from '../../../shared/domain/sort-name.ts'

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
/** What names of each language are written with, in no order that matters. */
const LETTERS: Readonly<Record<string, string>> = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  az: 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz',
  be: 'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюя',
  ca: `${LATIN}àçéèíïóòúü`,
  cs: `${LATIN}áčďéěíňóřšťúůýž`,
  cy: 'abcdefghijlmnoprstuwyâêîôûŵŷ',
  da: `${LATIN}æøåéü`,
  de: `${LATIN}äöüß`,
  el: 'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ',
  en: LATIN,
  eo: 'abcĉdefgĝhĥijĵklmnoprsŝtuŭvz',
  es: `${LATIN}ñáéíóúü`,
  et: `${LATIN}šžõäöü`,
  fa: 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
  fi: `${LATIN}åäöüšž`,
  // Without á: the collation takes “aá” for å, since “aa” is one, which no name means.
  fo: 'abdðefghiíjklmnoóprstuúvyýæø',
  fr: `${LATIN}àâçéèêëîïôùûüÿ`,
  he: 'אבגדהוזחטיכלמנסעפצקרשת',
  hr: 'abcčćdđefghijklmnoprsštuvzž',
  hu: 'aábcdeéfghiíjklmnoóöőpqrstuúüűvwxyz',
  hy: 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ',
  is: 'aábdðeéfghiíjklmnoóprstuúvxyýþæö',
  it: `${LATIN}àèéìòù`,
  ka: 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
  kk: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  ko: '김이박최정강조윤장임한오서신권황안송류홍까싸',
  lt: 'aąbcčdeęėfghiįyjklmnoprsštuųūvzž',
  lv: 'aābcčdeēfgģhiījkķlļmnņoprsštuūvzž',
  mk: 'абвгдѓежзѕијклљмнњопрстќуфхцчџш',
  mt: 'abċdefġgħijklmnopqrstuvwxżz',
  nb: `${LATIN}æøåéü`,
  nl: `${LATIN}ëïé`,
  pl: 'aąbcćdeęfghijklłmnńoóprsśtuvwxyzźż',
  pt: `${LATIN}ãáâàçéêíõóôú`,
  ro: 'aăâbcdefghiîjklmnopqrsștțuvwxyz',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  sk: `${LATIN}áäčďéíĺľňóôŕšťúýž`,
  sl: 'abcčdefghijklmnoprsštuvzž',
  sq: 'abcçdeëfghijklmnopqrstuvxyz',
  sr: 'абвгдђежзијклљмнњопрстћуфхцчџш',
  sv: `${LATIN}åäöéü`,
  tk: 'abçdeäfghijžklmnňoöprsştuüwyýz',
  tr: 'abcçdefgğhıijklmnoöprsştuüvyz',
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  vi: 'aăâbcdđeêghiklmnoôơpqrstuưvxy',
  'zh-Hans-u-co-pinyin': '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗阿欧',
  'zh-Hant-u-co-stroke': '王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅丁',
}

describe('sortNameOf', () => {
  const asked = Object.entries(LETTERS)
  it.each(asked)('orders any names as the collation of %s does', (locale, letters) => {
    // Node has the collation of every language; where one is missing the comparison would say nothing.
    expect(Intl.Collator.supportedLocalesOf(locale)).toHaveLength(1)
    const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true })
    const keyOf = (name: string) => sortNameOf(name, { ...DEFAULT_NAME_RULES, locale }).key
    const letter = fc.constantFrom(...letters)
    const word = fc.array(letter, { minLength: 1, maxLength: 5 }).map((all) => all.join(''))
    const name = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '))
    /** Names that differ in one letter only say the most. */
    const alike = fc.tuple(name, fc.nat(10), letter).map(([one, at, other]) => {
      const index = at % one.length
      return [one, one[index] === ' ' ? one : one.slice(0, index) + other + one.slice(index + 1)] as const
    })
    fc.assert(
      fc.property(fc.oneof(alike, fc.tuple(name, name)), ([one, other]) => {
        const [key, otherKey] = [keyOf(one), keyOf(other)]
        expect(key < otherKey ? -1 : key > otherKey ? 1 : 0).toBe(Math.sign(compare(one, other)))
      }),
      { seed: 8, numRuns: 400 },
    )
  })
})
