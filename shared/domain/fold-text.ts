/** Letters that do not decompose into a base letter and a mark, and what people type for them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
}
const NEEDS_PLAIN = /[ßæœøđðþłħıŋŧ]/g
const ASCII = /^[\x20-\x7e]*$/
/**
 * Combining marks of alphabets: Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs, variation selectors.
 * The vowel signs of Indic scripts and the sound marks of Kana stay: they are letters there.
 */
const MARKS = new RegExp(
  [
    '\\u0300-\\u036f',
    '\\u0483-\\u0487',
    '\\u0591-\\u05bd',
    '\\u05bf-\\u05c7',
    '\\u0610-\\u061a',
    '\\u064b-\\u065f',
    '\\u0670',
    '\\u06d6-\\u06dc',
    '\\u1ab0-\\u1aff',
    '\\u1dc0-\\u1dff',
    '\\u20d0-\\u20ff',
    '\\ufe00-\\ufe0f',
  ]
    .map((range) => `[${range}]`)
    .join('|'),
  'g',
)

/**
 * The form in which texts are compared: compatibility-decomposed (full-width forms, ligatures), lower case,
 * without accents, with letters such as `ß` and `ø` in their plain spelling, white space as single spaces.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().trim().replace(/ {2,}/g, ' ')
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(NEEDS_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}
