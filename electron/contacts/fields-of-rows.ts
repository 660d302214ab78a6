import type { ContactFields, ContactKind, CustomField, Photo } from '../../shared/domain/contact.ts'
import { children } from './child-tables.ts'
import { type ContactRows, FIELD_COLUMNS } from './contact-rows.ts'

/** What the rows of a contact say, `toContactRows` the other way round. Of a stored photo they hold the key alone. */
export function toContactFields({ columns, items, tags, customFields }: Omit<ContactRows, 'search'>): ContactFields {
  const own = Object.fromEntries(FIELD_COLUMNS.map((name, at) => [name, columns[at] ?? '']))
  const text = (name: (typeof FIELD_COLUMNS)[number]) => String(own[name])
  const lists = children.map(({ field, fromRow }, child) => [
    field,
    items.filter((item) => item[0] === child).map(([, , ...values]) => fromRow(values)),
  ])
  return {
    ...(Object.fromEntries(lists) as Omit<ContactFields, 'kind' | 'name' | 'photo'>),
    kind: text('kind') as ContactKind,
    formattedName: text('formatted_name'),
    name: {
      prefix: text('prefix'),
      given: text('given'),
      additional: text('additional'),
      family: text('family'),
      suffix: text('suffix'),
      phoneticGiven: text('phonetic_given'),
      phoneticAdditional: text('phonetic_additional'),
      phoneticFamily: text('phonetic_family'),
    },
    tags,
    customFields: customFields.map(([name, type, value]) => ({ name, type: type as CustomField['type'], value })),
    photo: photoOf(text('photo_sha256'), text('photo_uri')),
    isFavorite: own.is_favorite === 1,
  }
}

function photoOf(sha256: string, uri: string): Photo | null {
  if (uri !== '') return { kind: 'uri', uri }
  return sha256 === '' ? null : { kind: 'stored', sha256, mediaType: '', byteLength: 0 }
}
