import { alphabetOf } from './alphabets.ts'
import { KANA_ROWS, scriptOf } from './sort-name.ts'

/** The letters that begin names, of languages that do not use all of their script, or whose letters need no data else. */
const LETTERS: Readonly<Record<string, string>> = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  be: 'АБВГДЕЁЖЗІЙКЛМНОПРСТУЎФХЦЧШЫЭЮЯ',
  bg: 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЮЯ',
  el: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
  fa: 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
  he: 'אבגדהוזחטיכלמנסעפצקרשת',
  ja: KANA_ROWS,
  ko: 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ',
  mk: 'АБВГДЃЕЖЗЅИЈКЌЛЉМНЊОПРСТУФХЦЧЏШ',
  ru: 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯ',
  sr: 'АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ',
  uk: 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ',
}

/**
 * The sections that readers of a language expect in a list of names, in order, whether somebody is in them or not.
 * None where there are too many to expect, as for the strokes of Chinese characters.
 */
export function readerLetters(locale: string): readonly string[] {
  const { code } = scriptOf(locale)
  if (code === 'Latn' || code === 'Hans') return latinLetters(locale)
  const { language } = new Intl.Locale(locale)
  return [...(LETTERS[language] ?? '')]
}

function latinLetters(locale: string): string[] {
  const isLatin = (sign: string) => sign <= 'z'
  const signs = [...alphabetOf(locale).sections].filter(([sign]) => isLatin(sign))
  return signs.map(([, section]) => section)
}
