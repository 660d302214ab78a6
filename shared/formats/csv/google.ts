import type { AddressPart, CsvColumn, JobPart, PairField, PairPart } from './csv-column.ts'

/** Columns of Google Contacts, of today's table and of the older one, by their heads in lower case. */
const SINGLE: Readonly<Record<string, CsvColumn>> = {
  'first name': { field: 'name', part: 'given' },
  'middle name': { field: 'name', part: 'additional' },
  'last name': { field: 'name', part: 'family' },
  'given name': { field: 'name', part: 'given' },
  'additional name': { field: 'name', part: 'additional' },
  'family name': { field: 'name', part: 'family' },
  'name prefix': { field: 'name', part: 'prefix' },
  'name suffix': { field: 'name', part: 'suffix' },
  'phonetic first name': { field: 'name', part: 'phoneticGiven' },
  'phonetic middle name': { field: 'name', part: 'phoneticAdditional' },
  'phonetic last name': { field: 'name', part: 'phoneticFamily' },
  'given name yomi': { field: 'name', part: 'phoneticGiven' },
  'additional name yomi': { field: 'name', part: 'phoneticAdditional' },
  'family name yomi': { field: 'name', part: 'phoneticFamily' },
  'yomi name': { field: 'kept' },
  name: { field: 'formattedName' },
  'file as': { field: 'formattedName' },
  nickname: { field: 'nickname' },
  notes: { field: 'note' },
  photo: { field: 'photo' },
  labels: { field: 'tag' },
  'group membership': { field: 'tag' },
  birthday: { field: 'date', slot: 0, part: 'value', label: 'birthday' },
  'organization name': { field: 'job', slot: 1, part: 'organization' },
  'organization title': { field: 'job', slot: 1, part: 'title' },
  'organization department': { field: 'job', slot: 1, part: 'department' },
}
const PAIRS: Readonly<Record<string, PairField>> = {
  'e-mail': 'email',
  phone: 'phone',
  website: 'url',
  im: 'profile',
  relation: 'relation',
  event: 'date',
  'custom field': 'custom',
}
const PAIR_PARTS: Readonly<Record<string, PairPart>> = {
  value: 'value',
  label: 'label',
  type: 'label',
  service: 'service',
}
const ADDRESS_PARTS: Readonly<Record<string, AddressPart | 'label'>> = {
  label: 'label',
  type: 'label',
  formatted: 'formatted',
  street: 'street',
  city: 'locality',
  'po box': 'poBox',
  region: 'region',
  'postal code': 'postalCode',
  country: 'country',
  'extended address': 'extended',
}
const JOB_PARTS: Readonly<Record<string, JobPart>> = {
  name: 'organization',
  title: 'title',
  department: 'department',
  'job description': 'role',
}
const NUMBERED = /^(.+?) (\d+) - (.+)$/

/** What a column of Google's is; undefined for those that it does not write. */
export function columnOfGoogle(head: string): CsvColumn | undefined {
  const single = SINGLE[head]
  if (single) return single
  const [, thing = '', number = '', part = ''] = NUMBERED.exec(head) ?? []
  const slot = Number(number)
  const field = PAIRS[thing]
  const pairPart = PAIR_PARTS[part]
  if (field && pairPart) return { field, slot, part: pairPart }
  const addressPart = ADDRESS_PARTS[part]
  if (thing === 'address' && addressPart) return { field: 'address', slot, part: addressPart }
  const jobPart = JOB_PARTS[part]
  if (thing === 'organization' && jobPart) return { field: 'job', slot, part: jobPart }
  // The kind of an organisation says nothing of the person.
  return thing === 'organization' && part === 'type' ? { field: 'kept' } : undefined
}
