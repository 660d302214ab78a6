import { foldText } from './fold-text.ts'

/** The words before a colon that ask for one field, in the order in which they are offered. */
export const SEARCH_FIELDS = ['tag', 'org', 'has', 'no', 'added', 'changed', 'in'] as const

/** What `has:` and `no:` can ask for. */
export const HELD_FIELDS = [
  'phone',
  'email',
  'address',
  'birthday',
  'note',
  'photo',
  'tag',
  'org',
  'website',
  'profile',
] as const
export type HeldField = (typeof HELD_FIELDS)[number]
/** Ages that `added:` and `changed:` are offered with; any number of days, weeks, months or years will do. */
export const AGES = ['<7d', '<30d', '<1y', '>1y'] as const
/** What `in:` can ask for. */
export const SEARCH_PLACES = ['favourites'] as const

/** One field word of a search, its value folded. An empty value is one that is still to be typed. */
export type FieldWord =
  | { readonly field: 'tag' | 'org'; readonly value: string }
  | { readonly field: 'has' | 'no'; readonly value: HeldField }
  | { readonly field: 'added' | 'changed'; readonly isWithin: boolean; readonly milliseconds: number }
  | { readonly field: 'in'; readonly value: (typeof SEARCH_PLACES)[number] }
  /** A field of one's own, by its name as `ownWordOf` writes it. */
  | { readonly field: 'own'; readonly name: string; readonly value: string }
  | { readonly field: 'hasOwn' | 'noOwn'; readonly name: string }

/** A search cut into its field words and all else, which is looked for anywhere. */
export type ParsedSearch = { readonly words: string; readonly fields: readonly FieldWord[] }

/** A name, a colon, and a value: in quotes, of which the last may be missing while it is typed, or without a space. */
const fieldWord = (names: readonly string[]) =>
  new RegExp(`(?<=^|\\s)(${names.join('|')}):(?:["“”]([^"“”]*)["“”]?|(\\S*))`, 'giu')
const FIELD_WORD = fieldWord(SEARCH_FIELDS)
const NAME = /(?<=^|\s)[^\s:"“”]+(?=:)/gu
const AGE = /^([<>]?)(\d{1,5})([dwmy])$/
const UNFINISHED_AGE = /^[<>]?\d{0,5}$/
const DAY = 86_400_000
const DAYS = { d: 1, w: 7, m: 30.44, y: 365.25 } as const

/** How the name of a field of one's own stands before a colon: folded, with a hyphen for what is no letter or digit. */
export function ownWordOf(name: string): string {
  return foldText(name)
    .replace(/[\s:"“”-]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/**
 * Finds the field words in what was typed (`tag:client`, `org:"big press"`, `has:email`, `added:<30d`). One whose
 * value is still to come asks for nothing yet; one whose value has no meaning stays a plain word. `own` are the names
 * of fields of one's own, as `ownWordOf` writes them.
 */
export function parseSearch(text: string, own: readonly string[] = []): ParsedSearch {
  const fields: FieldWord[] = []
  const words = text.replace(patternFor(text, own), (whole: string, name: string, quoted?: string, plain?: string) => {
    const value = foldText(quoted ?? plain ?? '')
    if (value === '' || (isAge(name) && UNFINISHED_AGE.test(value))) return ''
    const word = toFieldWord(name.toLowerCase(), value, own)
    if (word === null) return whole
    fields.push(word)
    return ''
  })
  return { words, fields }
}

/** Names of one's own as they were typed: with accents, and in other capitals. */
function patternFor(text: string, own: readonly string[]): RegExp {
  const typed = own.length === 0 ? [] : (text.match(NAME) ?? []).filter((name) => own.includes(ownWordOf(name)))
  const escaped = typed.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return typed.length === 0 ? FIELD_WORD : fieldWord([...SEARCH_FIELDS, ...new Set(escaped)])
}

function isAge(field: string): boolean {
  return /^(?:added|changed)$/i.test(field)
}

function toFieldWord(field: string, value: string, own: readonly string[]): FieldWord | null {
  switch (field) {
    case 'tag':
    case 'org':
      return { field, value }
    case 'has':
    case 'no': {
      const held = HELD_FIELDS.find((name) => name.startsWith(value) || value === `${name}s`)
      if (held !== undefined) return { field, value: held }
      const typed = ownWordOf(value)
      const name = own.find((word) => word === typed) ?? own.find((word) => word.startsWith(typed))
      return name === undefined || typed === '' ? null : { field: `${field}Own`, name }
    }
    case 'in':
      return 'favourites'.startsWith(value) || 'favorites'.startsWith(value) ? { field, value: 'favourites' } : null
    case 'added':
    case 'changed': {
      const [, sign, count, unit] = value.match(AGE) ?? []
      if (unit === undefined) return null
      return { field, isWithin: sign !== '>', milliseconds: Number(count) * DAYS[unit as keyof typeof DAYS] * DAY }
    }
    default: {
      const name = ownWordOf(field)
      return own.includes(name) ? { field: 'own', name, value } : null
    }
  }
}
