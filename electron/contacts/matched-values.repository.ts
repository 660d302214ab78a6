import type { MatchField } from '../../shared/contract/contacts.contract.ts'
import type { ReadConnection } from '../db/book.ts'

/** One value of a contact, with the own label under which it stands, or empty. */
export type LabelledValue = { readonly contactId: number; readonly label: string; readonly value: string }

const joined = (separator: string, ...columns: string[]) =>
  `concat_ws('${separator}', ${columns.map((name) => `nullif(${name}, '')`).join(', ')})`
const line = (...columns: string[]) => joined(', ', ...columns)
const own = (table: string, value = 'value') =>
  `SELECT contact_id AS contactId, label, ${value} AS value, position FROM ${table} WHERE contact_id IN `
const plain = (table: string, value = 'value') =>
  `SELECT contact_id AS contactId, '' AS label, ${value} AS value, position FROM ${table} WHERE contact_id IN `
const named = (value: string) =>
  `SELECT id AS contactId, '' AS label, ${value} AS value, 0 AS position FROM contact WHERE id IN `

/** Of a note of megabytes the beginning is looked through, in code points: a row must not wait for the rest. */
const LONGEST_NOTE = 200_000

/** Where a match is looked for, the likeliest first. Each text is a select that wants a list of keys behind it. */
const SOURCES: readonly (readonly [MatchField, string])[] = [
  ['nickname', plain('contact_nickname')],
  ['phone', own('contact_phone')],
  ['email', own('contact_email')],
  ['organization', plain('contact_job', 'organization')],
  ['title', plain('contact_job', 'title')],
  ['title', plain('contact_job', 'role')],
  ['organization', `${plain('contact_job, json_each(units)', 'json_each.value')}`],
  ['tag', plain('contact_tag JOIN tag ON tag.id = tag_id', 'name')],
  ['address', own('contact_address', line('street', "trim(postal_code || ' ' || locality)", 'region', 'country'))],
  ['address', own('contact_address', line('extended', 'po_box', 'formatted'))],
  ['note', plain('contact_note', `substr(value, 1, ${LONGEST_NOTE})`)],
  [
    'custom',
    'SELECT contact_id AS contactId, name AS label, value, position FROM contact_custom_field ' +
      'JOIN custom_field ON id = custom_field_id WHERE contact_id IN ',
  ],
  ['website', own('contact_url')],
  ['profile', own('contact_profile', line('service', "coalesce(nullif(user, ''), uri)"))],
  ['profile', own('contact_profile', 'uri')],
  ['relation', own('contact_relation')],
  ['date', own('contact_date', "coalesce(nullif(text, ''), occurs_on, '')")],
  ['name', named(joined(' ', 'prefix', 'given', 'additional', 'family', 'suffix'))],
  ['name', named(joined(' ', 'phonetic_given', 'phonetic_additional', 'phonetic_family'))],
]

/** The values of these contacts, field by field, the likeliest to be searched for first. */
export function* valuesOf(
  read: ReadConnection,
  idsLeft: () => Iterable<number>,
): Generator<{ readonly field: MatchField; readonly values: readonly LabelledValue[] }> {
  for (const [field, select] of SOURCES) {
    const keys = JSON.stringify([...idsLeft()])
    const values = read
      .prepare(`${select} (SELECT value FROM json_each(?)) ORDER BY contactId, position`)
      .all(keys) as LabelledValue[]
    yield { field, values }
  }
}
