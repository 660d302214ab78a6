import type { Contact, ContactFields, ContactId, CustomField, Photo } from '../../shared/domain/contact.ts'
import type { ReadConnection } from '../db/book.ts'
import type { ContactRow } from '../db/tables.ts'
import { type ChildField, children } from './child-tables.ts'
import type { Stamp } from './contacts.repository.ts'

/** A contact with its stamp, which the model does not show. */
export type StoredContact = Contact & Stamp
type Column = (typeof COLUMNS)[number]
type ContactJoin = Pick<ContactRow, Exclude<Column, 'id'>> & { id: number } & {
  media_type: string | null
  byte_length: number | null
}

const COLUMNS = [
  ...(['id', 'uid', 'kind', 'formatted_name', 'prefix', 'given', 'additional', 'family', 'suffix'] as const),
  ...(['phonetic_given', 'phonetic_additional', 'phonetic_family', 'photo_sha256', 'photo_uri'] as const),
  ...(['is_favorite', 'created_at', 'updated_at', 'deleted_at', 'changed_by', 'card_id'] as const),
] as const satisfies readonly (keyof ContactRow)[]
const SELECTED = COLUMNS.map((column) => `contact.${column}`).join(', ')

/** The list of whoever has no row in a table. */
const NOTHING: readonly never[] = Object.freeze([])

/** Which rows of a table belong to the keys: a stretch of the table where they lie close together, else one by one. */
type Keys = { readonly isAmong: (column: string) => string; readonly parameters: readonly (string | number)[] }

/** The contacts with these keys, in the order of the keys; those that are not there are left out. */
export function findContacts(read: Pick<ReadConnection, 'prepare'>, ids: readonly number[]): StoredContact[] {
  const stretch = stretchOf(ids)
  const keys: Keys = stretch
    ? { isAmong: (column) => `${column} BETWEEN ? AND ?`, parameters: stretch }
    : { isAmong: (column) => `${column} IN (SELECT value FROM json_each(?))`, parameters: [JSON.stringify(ids)] }
  const contacts = findRows(read, ids, keys)
  if (contacts.length === 0) return []
  const lists = new Map<ChildField, ReadonlyMap<number, readonly unknown[]>>(
    children.map(({ field, readColumns: columns, table, fromRow }) => [
      field,
      groupItems(read, keys, { columns, table }, fromRow),
    ]),
  )
  const tags = groupItems(read, keys, TAGS, ([name]) => name as string)
  const customFields = groupItems(read, keys, CUSTOM_FIELDS, ([name, type, value]) => {
    return { name, type, value } as CustomField
  })
  const listOf = <Field extends ChildField>(field: Field, id: number) =>
    (lists.get(field)?.get(id) ?? NOTHING) as ContactFields[Field]
  return contacts.map((row) => toStoredContact(row, listOf, tags.get(row.id), customFields.get(row.id)))
}

/** The first and the last of keys that rise and leave out no more than every other; an export asks for such. */
function stretchOf(ids: readonly number[]): [first: number, last: number] | undefined {
  const [first, last] = [ids[0] ?? 0, ids.at(-1) ?? 0]
  if (ids.length < 2 || last - first >= ids.length * 2) return undefined
  return ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? 0)) ? [first, last] : undefined
}

function findRows(read: Pick<ReadConnection, 'prepare'>, ids: readonly number[], keys: Keys): ContactJoin[] {
  const rows = read
    .prepare(`SELECT ${SELECTED}, photo.media_type, length(photo.bytes) AS byte_length FROM contact
      LEFT JOIN photo ON photo.sha256 = contact.photo_sha256 WHERE ${keys.isAmong('contact.id')}`)
    .all(...keys.parameters) as ContactJoin[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined)
}

type Source = { readonly columns: readonly string[]; readonly table: string }
const TAGS: Source = { columns: ['name'], table: 'contact_tag JOIN tag ON tag.id = tag_id' }
const CUSTOM_FIELDS: Source = {
  columns: ['name', 'type', 'value'],
  table: 'contact_custom_field JOIN custom_field ON id = custom_field_id',
}

/** The items of a list, by whose they are. Rows come as arrays, which takes half as long as objects. */
function groupItems<T>(
  read: Pick<ReadConnection, 'prepare'>,
  keys: Keys,
  { columns, table }: Source,
  fromRow: (values: readonly unknown[]) => T,
): Map<number, T[]> {
  const rows = read
    .prepare(`SELECT ${columns.join(', ')}, contact_id FROM ${table}
      WHERE ${keys.isAmong('contact_id')} ORDER BY contact_id, position`)
    .raw()
    .all(...keys.parameters) as unknown[][]
  const groups = new Map<number, T[]>()
  const contactId = columns.length
  let lastId = 0
  let last: T[] = []
  for (const row of rows) {
    const id = row[contactId] as number
    if (id !== lastId) {
      last = []
      lastId = id
      groups.set(id, last)
    }
    last.push(fromRow(row))
  }
  return groups
}

function photoOf(row: ContactJoin): Photo | null {
  if (row.photo_uri !== null) return { kind: 'uri', uri: row.photo_uri }
  if (row.photo_sha256 === null) return null
  return { kind: 'stored', sha256: row.photo_sha256, mediaType: row.media_type ?? '', byteLength: row.byte_length ?? 0 }
}

/** Each member is named: to copy an object of lists for everyone takes as long as to read their rows. */
function toStoredContact(
  row: ContactJoin,
  listOf: <Field extends ChildField>(field: Field, id: number) => ContactFields[Field],
  tags: readonly string[] = NOTHING,
  customFields: readonly CustomField[] = NOTHING,
): StoredContact {
  const { id, prefix, given, additional, family, suffix } = row
  return {
    id: id as ContactId,
    uid: row.uid,
    kind: row.kind,
    formattedName: row.formatted_name,
    name: {
      prefix,
      given,
      additional,
      family,
      suffix,
      phoneticGiven: row.phonetic_given,
      phoneticAdditional: row.phonetic_additional,
      phoneticFamily: row.phonetic_family,
    },
    nicknames: listOf('nicknames', id),
    phones: listOf('phones', id),
    emails: listOf('emails', id),
    addresses: listOf('addresses', id),
    urls: listOf('urls', id),
    profiles: listOf('profiles', id),
    dates: listOf('dates', id),
    relations: listOf('relations', id),
    jobs: listOf('jobs', id),
    notes: listOf('notes', id),
    members: listOf('members', id),
    rawProperties: listOf('rawProperties', id),
    tags,
    customFields,
    photo: photoOf(row),
    isFavorite: row.is_favorite === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at,
    changedBy: row.changed_by,
    cardId: row.card_id,
  }
}
