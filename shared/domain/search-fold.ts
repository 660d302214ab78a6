import { foldText } from './fold-text.ts'

/** What people type for an apostrophe, some of it letters by their category: O’Brien, Kaʻiulani, don´t. */
const APOSTROPHES = /[`´‘’‛′＇\u02b9\u02bb\u02bc\ua78c]/g
const HYPHENS = /[\u2010-\u2013\u2212\uff0d\ufe63]/g
/** Signs within words that nobody sees or types: soft hyphens, joiners, marks of direction, the Arabic tatweel, skin tones. */
const UNSEEN =
  /\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u00ad\u0640\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0020}-\u{e007f}]/gu
/** Letters of the Arabic script that stand for one another from keyboard to keyboard, and the sigma at the end of a word. */
const ALIKE: Readonly<Record<string, string>> = { ی: 'ي', ى: 'ي', ک: 'ك', ہ: 'ه', ة: 'ه', ٱ: 'ا', ς: 'σ' }
const NEEDS_ALIKE = /[یىکہةٱς]/g
const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/g
const TO_HIRAGANA = 0x60
/** Pictures and other signs that are no letters, two for a flag; not the one for what is lost, as which half a pair is kept. */
export const SIGN = /[\u{1f1e6}-\u{1f1ff}]{2}|[\u{1f1e6}-\u{1f1ff}]|(?!\ufffd)\p{So}|\p{Extended_Pictographic}/gu
const ASCII = /^[\x20-\x7e]*$/
/** What is more than letters of Latin alphabets and spaces: nothing but `foldText` is needed for those. */
const BEYOND_LATIN = /[^\t\n\r\x20-\x7e\xa0\xaa\xb5\xba\xc0-\u02b8\u1e00-\u1eff]/
/** Where pictures are moved to: FTS5 takes a sign for a part of a word when it is a letter, a digit, or of private use. */
const PRIVATE = { basic: 0xf0000, astral: 0xe0000 }

/**
 * The form in which texts are searched: as `foldText`, with one sign for all apostrophes, one for all hyphens, katakana
 * as hiragana, the letters of Arabic keyboards alike, and each picture as a letter of private use, without the signs
 * that nobody sees. Folding twice changes nothing more.
 */
export function foldSearch(text: string): string {
  if (ASCII.test(text) || !BEYOND_LATIN.test(text)) return foldText(text).replaceAll('`', "'")
  return foldText(text.replace(APOSTROPHES, "'").replace(HYPHENS, '-').replace(UNSEEN, ''))
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA))
    .replace(NEEDS_ALIKE, (letter) => ALIKE[letter] ?? letter)
    .replace(SIGN, (sign) => Array.from(sign, toPrivate).join(''))
}

function toPrivate(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  return String.fromCodePoint(code + (code > 0xffff ? PRIVATE.astral : PRIVATE.basic))
}
