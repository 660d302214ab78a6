import type { DefinedField } from '../../shared/contract/custom-fields.contract.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { AGES, HELD_FIELDS, ownWordOf, SEARCH_FIELDS, SEARCH_PLACES } from '../../shared/domain/search-fields.ts'

/** Something to add to a search: what it reads once chosen, and what that means, as a key of the translations. */
export type Suggestion = { readonly label: string; readonly meaning: string; readonly text: string }

type FieldName = (typeof SEARCH_FIELDS)[number]
const MOST = 8
/** What stands before the last word of a search, its name, and what is typed of its value, in quotes or without. */
const LAST_WORD = /^(.*\s)?([^\s:"“”]+):(?:["“”]([^"“”]*)|([^\s"“”]*))$/iu
/** What of the book can be offered: its tags, and the fields of one's own. */
export type Offered = {
  readonly tags: readonly string[]
  readonly fields: readonly Omit<DefinedField, 'id' | 'people'>[]
}

const MEANINGS: Readonly<Record<FieldName, string>> = {
  tag: 'With a tag',
  org: 'At an organisation',
  has: 'With a phone, a photo and so on',
  no: 'Without a birthday, a tag and so on',
  added: 'In the last 30 days: <30d',
  changed: 'More than a year ago: >1y',
  in: 'Favourites only',
}

/** All field words, for an empty search field. */
export function everyField(fields: Offered['fields'] = []): readonly Suggestion[] {
  const own = fields.map(({ name }) => ownWordOf(name)).filter((word) => word !== '' && !isGiven(word))
  return [
    ...SEARCH_FIELDS.map((field) => ({ label: `${field}:`, meaning: MEANINGS[field], text: `${field}:` })),
    ...[...new Set(own)]
      .slice(0, MOST)
      .map((word) => ({ label: `${word}:`, meaning: 'A field of your own', text: `${word}:` })),
  ]
}

/** A word that a field word begins with, of two letters at least: with one, every other search would be offered some. */
const BEGUN = /^(.*\s)?([^\s:"“”]{2,})$/u

/** The field word that the last word of a search may become, or null. */
export function fieldWordFor(text: string, fields: Offered['fields']): Suggestion | null {
  const [, before = '', typed] = text.match(BEGUN) ?? []
  if (typed === undefined) return null
  const begun = foldText(typed)
  const field = everyField(fields).find(({ text: word }) => word.startsWith(begun))
  return field === undefined ? null : { ...field, text: before + field.text }
}

function isGiven(word: string): word is FieldName {
  return (SEARCH_FIELDS as readonly string[]).includes(word)
}

/** The values that may follow where a search ends in a field word. None when it does not, or when it says it all. */
export function suggestionsFor(text: string, offered: Offered): readonly Suggestion[] {
  const parts = text.match(LAST_WORD)
  if (parts === null) return []
  const [, before = '', name = '', quoted, plain = ''] = parts
  const typed = quoted ?? plain
  const begun = foldText(typed)
  const values = valuesOf(name, offered)
  const fitting = values.filter((value) => foldText(value).startsWith(begun))
  if (fitting.length === 1 && foldText(fitting[0] ?? '') === begun) return []
  return fitting.slice(0, MOST).map((value) => {
    const label = `${name.toLowerCase()}:${value.includes(' ') ? `"${value}"` : value}`
    return { label, meaning: '', text: `${before}${label} ` }
  })
}

function valuesOf(typed: string, { tags, fields }: Offered): readonly string[] {
  const field = typed.toLowerCase()
  if (!isGiven(field)) {
    const own = fields.filter(({ name }) => ownWordOf(name) === ownWordOf(typed))
    return own.flatMap(({ type, choices }) => (type === 'boolean' ? ['yes', 'no'] : choices))
  }
  switch (field) {
    case 'tag':
      return tags
    case 'has':
    case 'no':
      return [...new Set([...HELD_FIELDS, ...fields.map(({ name }) => ownWordOf(name)).filter(Boolean)])]
    case 'in':
      return SEARCH_PLACES
    case 'added':
    case 'changed':
      return AGES
    case 'org':
      return []
  }
}
