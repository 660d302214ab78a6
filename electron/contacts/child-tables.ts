import type { ContactFields, Labelled } from '../../shared/domain/contact.ts'
import { phoneDigits } from '../../shared/domain/phone-digits.ts'
import type { LabelledRow, Tables } from '../db/tables.ts'

export type SqlValue = string | number | null

/** The fields of a contact that are lists in a table of their own, each with nothing but its own values. */
type ChildField =
  | 'nicknames'
  | 'phones'
  | 'emails'
  | 'addresses'
  | 'urls'
  | 'profiles'
  | 'dates'
  | 'relations'
  | 'jobs'
  | 'notes'
  | 'members'
  | 'rawProperties'
type ChildTableName = Exclude<
  Extract<keyof Tables, `contact_${string}`>,
  'contact_search' | 'contact_tag' | 'contact_custom_field'
>

/** How one list field is kept: its table, its columns after contact and position, and both directions. */
type ChildTable<Item, Name extends ChildTableName> = {
  readonly table: Name
  readonly columns: readonly string[]
  toRow(item: Item): SqlValue[]
  fromRow(row: Tables[Name]): Item
}
type ItemOf<F extends ChildField> = ContactFields[F][number]
const SEPARATOR = ','
const labelledColumns = ['types', 'label', 'preference'] as const
const fromLabelled = ({ types, label, preference }: Labelled): SqlValue[] => [types.join(SEPARATOR), label, preference]
const toLabelled = ({ types, label, preference }: LabelledRow): Labelled => ({
  types: types === '' ? [] : types.split(SEPARATOR),
  label,
  preference,
})

const valueOnly = <Name extends 'contact_nickname' | 'contact_note' | 'contact_member'>(table: Name) =>
  ({ table, columns: ['value'], toRow: (value) => [value], fromRow: ({ value }) => value }) satisfies ChildTable<
    string,
    Name
  >

const labelledValue = <Name extends 'contact_email' | 'contact_url' | 'contact_relation'>(table: Name) =>
  ({
    table,
    columns: [...labelledColumns, 'value'],
    toRow: (item) => [...fromLabelled(item), item.value],
    fromRow: (row) => ({ ...toLabelled(row), value: row.value }),
  }) satisfies ChildTable<Labelled & { readonly value: string }, Name>

const phones: ChildTable<ItemOf<'phones'>, 'contact_phone'> = {
  table: 'contact_phone',
  columns: [...labelledColumns, 'value', 'digits'],
  toRow: (phone) => [...fromLabelled(phone), phone.value, phoneDigits(phone.value)],
  fromRow: (row) => ({ ...toLabelled(row), value: row.value }),
}

const addresses: ChildTable<ItemOf<'addresses'>, 'contact_address'> = {
  table: 'contact_address',
  columns: [
    ...labelledColumns,
    'po_box',
    'extended',
    'street',
    'locality',
    'region',
    'postal_code',
    'country',
    'formatted',
  ],
  toRow: (a) => [
    ...fromLabelled(a),
    a.poBox,
    a.extended,
    a.street,
    a.locality,
    a.region,
    a.postalCode,
    a.country,
    a.formatted,
  ],
  fromRow: ({ po_box, extended, street, locality, region, postal_code, country, formatted, ...row }) => ({
    ...toLabelled(row),
    poBox: po_box,
    extended,
    street,
    locality,
    region,
    postalCode: postal_code,
    country,
    formatted,
  }),
}

const profiles: ChildTable<ItemOf<'profiles'>, 'contact_profile'> = {
  table: 'contact_profile',
  columns: [...labelledColumns, 'kind', 'service', 'user', 'uri'],
  toRow: (profile) => [...fromLabelled(profile), profile.kind, profile.service, profile.user, profile.uri],
  fromRow: ({ kind, service, user, uri, ...row }) => ({ ...toLabelled(row), kind, service, user, uri }),
}

const dates: ChildTable<ItemOf<'dates'>, 'contact_date'> = {
  table: 'contact_date',
  columns: ['kind', 'label', 'occurs_on', 'text'],
  toRow: ({ kind, label, on, text }) => [kind, label, on, text],
  fromRow: ({ kind, label, occurs_on, text }) => ({ kind, label, on: occurs_on, text }),
}

const jobs: ChildTable<ItemOf<'jobs'>, 'contact_job'> = {
  table: 'contact_job',
  columns: ['organization', 'units', 'title', 'role', 'from_on', 'to_on'],
  toRow: (job) => [job.organization, JSON.stringify(job.units), job.title, job.role, job.from, job.to],
  fromRow: ({ organization, units, title, role, from_on, to_on }) => ({
    organization,
    units: JSON.parse(units),
    title,
    role,
    from: from_on,
    to: to_on,
  }),
}

const rawProperties: ChildTable<ItemOf<'rawProperties'>, 'contact_property'> = {
  table: 'contact_property',
  columns: ['property_group', 'name', 'parameters', 'value'],
  toRow: ({ group, name, parameters, value }) => [group, name, parameters, value],
  fromRow: ({ property_group, name, parameters, value }) => ({ group: property_group, name, parameters, value }),
}

/** One list field, ready to be written and read without knowing what its items are. */
export type Child = {
  readonly field: ChildField
  readonly table: ChildTableName
  readonly columns: readonly string[]
  /** One row an item, in the order of `columns`. */
  toRows(fields: ContactFields): SqlValue[][]
  /** The item of a row that was read from `table`. */
  fromRow(row: unknown): unknown
}

function child<F extends ChildField, Name extends ChildTableName>(field: F, spec: ChildTable<ItemOf<F>, Name>): Child {
  return {
    field,
    table: spec.table,
    columns: spec.columns,
    toRows: (fields) => (fields[field] as readonly ItemOf<F>[]).map((item) => spec.toRow(item)),
    fromRow: (row) => spec.fromRow(row as Tables[Name]),
  }
}

/** Every list field and how it is kept. `ContactRows` numbers its rows by position in this list. */
export const children: readonly Child[] = [
  child('nicknames', valueOnly('contact_nickname')),
  child('phones', phones),
  child('emails', labelledValue('contact_email')),
  child('addresses', addresses),
  child('urls', labelledValue('contact_url')),
  child('profiles', profiles),
  child('dates', dates),
  child('relations', labelledValue('contact_relation')),
  child('jobs', jobs),
  child('notes', valueOnly('contact_note')),
  child('members', valueOnly('contact_member')),
  child('rawProperties', rawProperties),
]
