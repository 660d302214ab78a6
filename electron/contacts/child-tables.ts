import type { ContactFields, Labelled } from '../../shared/domain/contact.ts'
import { phoneDigits } from '../../shared/domain/phone-digits.ts'
import type { Tables } from '../db/tables.ts'

export type SqlValue = string | number | null

/** The fields of a contact that are lists in a table of their own, each with nothing but its own values. */
export type ChildField =
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

/**
 * How one list field is kept: its table, its columns after contact and position, and both directions. Values stand in the
 * order of the columns: to name them all again for each row takes twice as long.
 */
type ChildTable<Item, Values extends readonly SqlValue[]> = {
  readonly table: ChildTableName
  readonly columns: { readonly [K in keyof Values]: string }
  /** Further ones that are made of an item for others, and never read back. */
  readonly derived?: readonly string[]
  toRow(item: Item): SqlValue[]
  fromRow(values: Values): Item
}
type LabelledValues = readonly [types: string, label: string, preference: number | null]
type ItemOf<F extends ChildField> = ContactFields[F][number]
const SEPARATOR = ','
const labelledColumns = ['types', 'label', 'preference'] as const
const fromLabelled = ({ types, label, preference }: Labelled): SqlValue[] => [types.join(SEPARATOR), label, preference]
/** People have the same few, so that each is split once. */
const known = new Map<string, readonly string[]>([['', Object.freeze([])]])
const MOST_KNOWN = 1_000

function toTypes(text: string): readonly string[] {
  let types = known.get(text)
  if (types === undefined) {
    types = Object.freeze(text.split(SEPARATOR))
    if (known.size < MOST_KNOWN) known.set(text, types)
  }
  return types
}

const valueOnly = (
  table: 'contact_nickname' | 'contact_note' | 'contact_member',
): ChildTable<string, readonly [string]> => ({
  table,
  columns: ['value'],
  toRow: (value) => [value],
  fromRow: ([value]) => value,
})

const labelledValue = (
  table: 'contact_email' | 'contact_url' | 'contact_relation',
): ChildTable<Labelled & { readonly value: string }, readonly [...LabelledValues, string]> => ({
  table,
  columns: [...labelledColumns, 'value'],
  toRow: (item) => [...fromLabelled(item), item.value],
  fromRow: ([types, label, preference, value]) => ({ types: toTypes(types), label, preference, value }),
})

const phones: ChildTable<ItemOf<'phones'>, readonly [...LabelledValues, string]> = {
  table: 'contact_phone',
  columns: [...labelledColumns, 'value'],
  derived: ['digits'],
  toRow: (phone) => [...fromLabelled(phone), phone.value, phoneDigits(phone.value)],
  fromRow: ([types, label, preference, value]) => ({ types: toTypes(types), label, preference, value }),
}

type EightTexts = readonly [string, string, string, string, string, string, string, string]
const addresses: ChildTable<ItemOf<'addresses'>, readonly [...LabelledValues, ...EightTexts]> = {
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
  fromRow: ([types, label, preference, ...place]) => {
    const [poBox, extended, street, locality, region, postalCode, country, formatted] = place
    return {
      ...{ types: toTypes(types), label, preference },
      ...{ poBox, extended, street, locality, region, postalCode, country, formatted },
    }
  },
}

type ProfileValues = readonly [...LabelledValues, ItemOf<'profiles'>['kind'], string, string, string]
const profiles: ChildTable<ItemOf<'profiles'>, ProfileValues> = {
  table: 'contact_profile',
  columns: [...labelledColumns, 'kind', 'service', 'user', 'uri'],
  toRow: (profile) => [...fromLabelled(profile), profile.kind, profile.service, profile.user, profile.uri],
  fromRow: ([types, label, preference, kind, service, user, uri]) => ({
    ...{ types: toTypes(types), label, preference },
    ...{ kind, service, user, uri },
  }),
}

const dates: ChildTable<ItemOf<'dates'>, readonly [ItemOf<'dates'>['kind'], string, string | null, string]> = {
  table: 'contact_date',
  columns: ['kind', 'label', 'occurs_on', 'text'],
  toRow: ({ kind, label, on, text }) => [kind, label, on, text],
  fromRow: ([kind, label, on, text]) => ({ kind, label, on, text }),
}

type JobValues = readonly [string, string, string, string, string | null, string | null]
const jobs: ChildTable<ItemOf<'jobs'>, JobValues> = {
  table: 'contact_job',
  columns: ['organization', 'units', 'title', 'role', 'from_on', 'to_on'],
  toRow: (job) => [job.organization, JSON.stringify(job.units), job.title, job.role, job.from, job.to],
  fromRow: ([organization, units, title, role, from, to]) => ({
    ...{ organization, units: units === '[]' ? [] : JSON.parse(units) },
    ...{ title, role, from, to },
  }),
}

const rawProperties: ChildTable<ItemOf<'rawProperties'>, readonly [string, string, string, string]> = {
  table: 'contact_property',
  columns: ['property_group', 'name', 'parameters', 'value'],
  toRow: ({ group, name, parameters, value }) => [group, name, parameters, value],
  fromRow: ([group, name, parameters, value]) => ({ group, name, parameters, value }),
}

/** One list field, ready to be written and read without knowing what its items are. */
export type Child = {
  readonly field: ChildField
  readonly table: ChildTableName
  readonly columns: readonly string[]
  /** The first of `columns`, of which an item is made again. */
  readonly readColumns: readonly string[]
  /** One row an item, in the order of `columns`. */
  toRows(fields: ContactFields): SqlValue[][]
  /** The item of a row that was read from `table`: its values in the order of `readColumns`. */
  fromRow(values: readonly unknown[]): unknown
}

function child<F extends ChildField, V extends readonly SqlValue[]>(field: F, spec: ChildTable<ItemOf<F>, V>): Child {
  return {
    field,
    table: spec.table,
    columns: [...spec.columns, ...(spec.derived ?? [])],
    readColumns: spec.columns,
    toRows: (fields) => (fields[field] as readonly ItemOf<F>[]).map((item) => spec.toRow(item)),
    fromRow: (values) => spec.fromRow(values as unknown as V),
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
