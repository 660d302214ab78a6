import { alphabetOf } from './alphabets.ts'
import { foldText } from './fold-text.ts'
import { asFamilyName, hanOrderOf } from './han-order.ts'
import { DEFAULT_NAME_RULES, type NameRules } from './name-rules.ts'

/** Where a name stands in a list. `key` sorts by code point; `section` is the letter above it. */
export type SortName = { readonly section: string; readonly key: string }

/** The section of names that begin with no letter, and of people without any name. It comes last. */
export const OTHER_SECTION = '#'

/** Names that differ only further on than this sort as equals. UTF-16 code units. */
const LONGEST_KEY = 200
const NAMELESS: SortName = { section: OTHER_SECTION, key: '4' }
const ASCII = /^[\x20-\x7e]*$/
const HAN = /^\p{Script=Han}/u
/** Where the ranks of Han characters begin in keys, and the sign that puts them before Latin names of a letter. */
const HAN_START = 0x3400
const HAN_FIRST = '\u0001'
export const KANA_ROWS = 'あかさたなはまやらわ'
/** The last sound of each row of kana. */
const ROW_ENDS = 'おごぞどのぽもよろん'
const INITIALS = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ']
const scripts = new Map<string, { code: string; own: RegExp }>()

/** The script of a language (ISO 15924), with what its own letters look like in keys and sections. */
export function scriptOf(locale: string): { code: string; own: RegExp } {
  const found = scripts.get(locale)
  if (found !== undefined) return found
  const code = new Intl.Locale(locale).maximize().script ?? 'Latn'
  const names: Record<string, string> = { Jpan: 'Hiragana', Kore: 'Hangul', Hans: 'Latin', Hant: 'Latin' }
  let own = /^\p{Script=Latin}/u
  try {
    own = new RegExp(`^\\p{Script=${names[code] ?? code}}`, 'u')
  } catch {
    // A script that the runtime does not know is sorted after Latin.
  }
  const script = { code, own }
  scripts.set(locale, script)
  return script
}

/**
 * Orders names as readers of a language look for them: their own script by their alphabet, then the other scripts,
 * then digits and signs, then the nameless. Capitals, accents that make no letter of their own, and punctuation do
 * not matter; numbers sort by their value.
 */
export function sortNameOf(name: string, rules: NameRules = DEFAULT_NAME_RULES): SortName {
  const text = plainOf(name, rules.locale)
  const first = text.codePointAt(0)
  if (first === undefined) return NAMELESS
  const letter = String.fromCodePoint(first)
  const { code, own } = scriptOf(rules.locale)
  if (/^[\p{N}]/u.test(letter)) return { section: OTHER_SECTION, key: `3${spell(text, rules.locale)}` }
  if (HAN.test(letter)) return hanName(text, code, rules.locale)
  const key = spell(text, rules.locale)
  const isOwn = own.test(letter) || (code === 'Jpan' && /\p{Script=Katakana}/u.test(letter))
  return { section: sectionOf(key, letter, rules.locale), key: `${isOwn ? '1' : '2'}${key}` }
}

/** Lower case, without punctuation but with single spaces, katakana as hiragana. */
function plainOf(name: string, locale: string): string {
  const isTurkic = /^(tr|az)\b/.test(locale)
  const whole = name.slice(0, 4 * LONGEST_KEY).replace(/[\ud800-\udbff]$/, '')
  const cased = isTurkic ? whole.replace(/I/g, 'ı').replace(/İ/g, 'i') : whole
  if (ASCII.test(cased))
    return cased
      .toLowerCase()
      .replace(/-/g, ' ')
      .replace(/[^a-z0-9 ]/g, '')
      .replace(/ {2,}/g, ' ')
      .trim()
  return cased
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Pd}\s]+/gu, ' ')
    .replace(/[^\p{L}\p{N}\p{M}ー ]/gu, '')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 1))
    .replace(/[か-ぽ]/g, (kana) => kana.normalize('NFD').charAt(0))
    .replace(/([เ-ไ])([ก-ฮ])/gu, '$2$1')
    .trim()
}

/** The signs of a text, letter by letter of the alphabet. */
function spell(text: string, locale: string): string {
  const { signs, isPlain } = alphabetOf(locale)
  const isAscii = ASCII.test(text)
  if (isPlain && isAscii && !/\d/.test(text)) return text.slice(0, LONGEST_KEY)
  let key = ''
  for (let at = 0; at < text.length && key.length < LONGEST_KEY; ) {
    const digits = /^\d+/.exec(text.slice(at, at + 100))?.[0]
    if (digits !== undefined) {
      const value = digits.replace(/^0+(?=\d)/, '')
      key += String.fromCharCode(0x20 + Math.min(value.length, 0x1e)) + value
      at += digits.length
      continue
    }
    const length = [3, 2, 1].find((count) => at + count <= text.length && signs.has(text.slice(at, at + count)))
    if (length !== undefined) key += signs.get(text.slice(at, at + length))
    const letter = length === undefined ? String.fromCodePoint(text.codePointAt(at) ?? 0) : ''
    for (const plain of letter === ' ' ? ' ' : foldText(letter)) key += signs.get(plain) ?? plain
    at += length ?? letter.length
  }
  return key
}

function sectionOf(key: string, letter: string, locale: string): string {
  const sign = String.fromCodePoint(key.codePointAt(0) ?? 0x23)
  const known = alphabetOf(locale).sections.get(sign)
  if (known !== undefined) return known
  if (/\p{Script=Hiragana}/u.test(letter)) {
    return KANA_ROWS[[...ROW_ENDS].findIndex((end) => letter <= end)] ?? 'わ'
  }
  const code = letter.charCodeAt(0)
  if (code >= 0xac00 && code <= 0xd7a3) return INITIALS[Math.floor((code - 0xac00) / 588)] ?? letter
  return letter.toLocaleUpperCase('en')
}

/** In Chinese under the letter of the reading, or the number of strokes; elsewhere after the other scripts. */
function hanName(text: string, script: string, locale: string): SortName {
  if (script !== 'Hans' && script !== 'Hant') return { section: '字', key: `2${spell(text, locale)}` }
  const order = hanOrderOf(script === 'Hant')
  const ranks = Array.from(text, (letter, at) => order.ranks.get(at === 0 ? asFamilyName(letter) : letter))
  const { label, code } = order.sectionOf(ranks[0] ?? order.ranks.size)
  const key = Array.from(text, (letter, at) => {
    const rank = ranks[at]
    return rank === undefined ? spell(letter, locale) : String.fromCharCode(HAN_START + rank)
  })
  return { section: label, key: `1${code}${HAN_FIRST}${key.join('')}`.slice(0, LONGEST_KEY) }
}
