import type { ContactFields } from '../../shared/domain/contact.ts'
import { DEFAULT_NAME_RULES, type NameRules } from '../../shared/domain/name-rules.ts'
import { nameOf, sortTextOf } from '../../shared/domain/person-name.ts'
import { type SearchTexts, searchTextsOf } from '../../shared/domain/search-text.ts'
import { sortNameOf } from '../../shared/domain/sort-name.ts'
import { children, type SqlValue } from './child-tables.ts'

/** The columns of `contact` that come from a contact's fields, in the order of `ContactRows.columns`. */
export const FIELD_COLUMNS = [
  'kind',
  'formatted_name',
  'prefix',
  'given',
  'additional',
  'family',
  'suffix',
  'phonetic_given',
  'phonetic_additional',
  'phonetic_family',
  'photo_sha256',
  'photo_uri',
  'is_favorite',
  'display_name',
  'section',
  'sort_key',
] as const

/**
 * A contact as its tables want it. Nothing but arrays of texts and numbers, so that it crosses threads cheaply:
 * the import's worker makes it, the main process only writes it down.
 */
export type ContactRows = {
  readonly columns: readonly SqlValue[]
  /** Index into `children`, then the values of one row, for every row of every list field. */
  readonly items: readonly (readonly [child: number, position: number, ...values: SqlValue[]])[]
  readonly tags: readonly string[]
  readonly customFields: readonly (readonly [name: string, type: string, value: string])[]
  readonly search: readonly [name: string, text: string, digits: string]
}

/** Computes everything about a contact that depends on its fields and the rules for names alone. */
export function toContactRows(fields: ContactFields, rules: NameRules = DEFAULT_NAME_RULES): ContactRows {
  const { name, photo } = fields
  const displayName = nameOf(fields)
  const { section, key } = sortNameOf(sortTextOf({ ...name, kind: fields.kind, displayName }, rules), rules)
  const search: SearchTexts = searchTextsOf(fields)
  return {
    columns: [
      fields.kind,
      fields.formattedName,
      name.prefix,
      name.given,
      name.additional,
      name.family,
      name.suffix,
      name.phoneticGiven,
      name.phoneticAdditional,
      name.phoneticFamily,
      photo?.kind === 'stored' ? photo.sha256 : null,
      photo?.kind === 'uri' ? photo.uri : null,
      fields.isFavorite ? 1 : 0,
      displayName,
      section,
      key,
    ],
    items: children.flatMap((child, index) =>
      child.toRows(fields).map((values, position) => [index, position, ...values] as const),
    ),
    tags: fields.tags,
    customFields: fields.customFields.map((field) => [field.name, field.type, field.value] as const),
    search: [search.name, search.text, search.digits],
  }
}
