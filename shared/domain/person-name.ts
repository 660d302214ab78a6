import type { ContactFields, ContactKind, PersonName } from './contact.ts'
import type { NameRules } from './name-rules.ts'
import { isVisible } from './visible-text.ts'

const HAN_OR_KANA = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]+$/u
const KATAKANA_ONLY = /^[\p{scx=Katakana}]+$/u
const HANGUL = /^\p{Script=Hangul}+$/u
/** The Korean family names of two syllables. Other names of so many, and longer ones, are those of people from elsewhere. */
const KOREAN_PAIRS = new Set([
  '남궁',
  '황보',
  '제갈',
  '선우',
  '독고',
  '사공',
  '서문',
  '동방',
  '망절',
  '어금',
  '소봉',
  '장곡',
])

/**
 * The parts of a name as one text: prefix, given, additional, family, suffix. Of Chinese, Japanese and Korean people the
 * family name comes first, without spaces; with one between parts that are both in katakana, which may be foreign.
 */
export function joinName({ prefix, given, additional, family, suffix }: PersonName): string {
  const gap = gapBehindFamily(family, given + additional)
  if (gap === null) return withSpaces(prefix, given, additional, family, suffix)
  const name = family + gap + given + additional
  return withSpaces(prefix, HAN_OR_KANA.test(suffix) || HANGUL.test(suffix) ? name + suffix : withSpaces(name, suffix))
}

/** What stands between a family name that comes first and the given one; null where the given one comes first. */
function gapBehindFamily(family: string, given: string): '' | ' ' | null {
  if (family === '' || given === '') return null
  if (HAN_OR_KANA.test(family) && HAN_OR_KANA.test(given)) return KATAKANA_ONLY.test(family + given) ? ' ' : ''
  const isKorean = HANGUL.test(family) && HANGUL.test(given)
  return isKorean && (family.length === 1 || KOREAN_PAIRS.has(family)) ? '' : null
}

function withSpaces(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

/**
 * What a contact is called in lists: its formatted name, else its name parts, nickname, organisation,
 * first e-mail address or first number. Empty only when it has none of them.
 */
export function nameOf(
  fields: Pick<ContactFields, 'formattedName' | 'name' | 'nicknames' | 'jobs' | 'emails' | 'phones'>,
): string {
  return (
    seen(fields.formattedName) ||
    seen(joinName(fields.name)) ||
    seen(fields.nicknames[0]) ||
    seen(fields.jobs[0]?.organization) ||
    seen(fields.emails[0]?.value) ||
    seen(fields.phones[0]?.value)
  )
}

/** The text without space around it, empty when nothing of it can be seen. */
function seen(text = ''): string {
  return isVisible(text) ? text.trim() : ''
}

/** Titles before a name: Dr., Prof., Dipl.-Ing. */
const TITLES = /^(?:\p{L}[\p{L}.-]+\.\s+)+(?=\p{L})/u

/** What follows a name: PhD, MD, Jr., III. */
const AFTER_NAME =
  /(?:,?\s+(?:Ph\.?\s?D|Jr|Sr|MBE|OBE|CBE|MBA|Esq|III?|IV)\.?|,\s*(?:M\.?D|M\.?A|B\.?A|M\.?Sc|B\.?Sc|Dipl\.?-\p{L}+)\.?)+$/u

/** No name needs more than this of itself for two letters. UTF-16 code units. */
const LONGEST_READ = 1_000
/** Longer clusters are letters piled high with marks. Code points. */
const LONGEST_LETTER = 6
const PICTURE = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u
let clusters: Intl.Segmenter | undefined

/** The first sign as readers see it, with its marks, however many code points that takes. */
function firstSign(text: string): string {
  if (/^[!-~](?:[!-~]|$)/.test(text)) return text.charAt(0)
  clusters ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { segment } of clusters.segment(text)) return segment
  return ''
}

/** The first letter of a word, a capital. */
function letterOf(word: string): string {
  const letter = firstSign(word)
  const isPiled = [...letter].length > LONGEST_LETTER
  return (isPiled ? String.fromCodePoint(letter.codePointAt(0) ?? 63) : letter).toLocaleUpperCase('en')
}

/**
 * Up to two letters for a contact without a photo: first and last word of its name, titles and degrees left out. The picture that
 * a name of pictures begins with.
 */
export function monogramOf(name: string): string {
  const text = name.slice(0, LONGEST_READ).trim()
  const words =
    text
      .replace(TITLES, '')
      .replace(AFTER_NAME, '')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? []
  const first = words[0]
  if (first === undefined) return PICTURE.test(text) ? firstSign(text) : '?'
  const last = words.length > 1 ? words.at(-1) : undefined
  return last === undefined ? letterOf(first) : letterOf(first) + letterOf(last)
}

/** What of a contact decides how a list shows it. `displayName` is its `nameOf`. */
export type ListedName = {
  readonly kind: ContactKind
  readonly displayName: string
  readonly prefix: string
  readonly given: string
  readonly family: string
  readonly phoneticGiven: string
  readonly phoneticFamily: string
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Words before a family name that telephone books of some countries pass over, in lower case only. */
const PARTICLES =
  /^(?:(?:van|von|vom|zu|zum|zur|der|den|des|de|du|do|dos|da|das|di|del|della|dello|degli|dei|la|le|lo|los|las|ter|ten|te|af|av|bin|ibn|ben|bint|’t|'t|’s|'s)\s+|(?:al|el)-|d['’])+(?=\p{L})/u

/**
 * How lists name a contact: as it is called, or where family names come first, as `Lindqvist, Ada`, with all else
 * that stands in its name. Names that begin with the family name anyhow, organisations and groups stay as they are.
 */
export function listNameOf(
  name: Pick<ListedName, 'kind' | 'displayName' | 'family'>,
  { nameOrder }: Pick<NameRules, 'nameOrder'>,
): string {
  const { kind, displayName, family } = name
  if (nameOrder === 'givenFirst' || kind !== 'person' || family === '') return displayName
  const at = ` ${displayName} `.lastIndexOf(` ${family} `)
  if (at <= 0) return displayName
  const rest = (displayName.slice(0, at - 1) + displayName.slice(at + family.length)).trim()
  return EAST_ASIAN.test(family) ? `${family} ${rest}` : `${family}, ${rest}`
}

/** The text by which a contact is sorted: its reading where that is what readers go by, without titles. */
export function sortTextOf(name: ListedName, rules: NameRules): string {
  const reading = EAST_ASIAN.test(name.family || name.displayName)
    ? [name.phoneticFamily, name.phoneticGiven].filter((part) => part !== '').join(' ')
    : ''
  if (reading !== '') return reading
  const untitled = { ...name, displayName: withoutPrefix(name.displayName, name.prefix) }
  const text = listNameOf(untitled, rules)
  return !rules.areParticlesSorted && text.startsWith(name.family) ? text.replace(PARTICLES, '') : text
}

/** People look for Dr. Ada Lindqvist under A. */
function withoutPrefix(name: string, prefix: string): string {
  return prefix !== '' && name.startsWith(`${prefix} `) ? name.slice(prefix.length + 1) : name
}
