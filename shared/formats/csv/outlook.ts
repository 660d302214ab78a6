import type { AddressPart, CsvColumn } from './csv-column.ts'

const KEPT: CsvColumn = { field: 'kept' }
const phone = (slot: number, ...types: string[]): CsvColumn => ({ field: 'phone', slot, part: 'value', types })
const labelled = (slot: number, label: string): CsvColumn => ({ field: 'phone', slot, part: 'value', label })
const email = (slot: number): CsvColumn => ({ field: 'email', slot, part: 'value', types: [] })
const relation = (slot: number, type: string): CsvColumn => ({ field: 'relation', slot, part: 'value', types: [type] })

/** Columns of Outlook, of the program and of outlook.com, by their heads in lower case. */
const SINGLE: Readonly<Record<string, CsvColumn>> = {
  title: { field: 'name', part: 'prefix' },
  'first name': { field: 'name', part: 'given' },
  'middle name': { field: 'name', part: 'additional' },
  'last name': { field: 'name', part: 'family' },
  suffix: { field: 'name', part: 'suffix' },
  'given yomi': { field: 'name', part: 'phoneticGiven' },
  'surname yomi': { field: 'name', part: 'phoneticFamily' },
  nickname: { field: 'nickname' },
  company: { field: 'job', slot: 1, part: 'organization' },
  department: { field: 'job', slot: 1, part: 'department' },
  'job title': { field: 'job', slot: 1, part: 'title' },
  profession: { field: 'job', slot: 1, part: 'role' },
  'business phone': phone(1, 'work'),
  'business phone 2': phone(2, 'work'),
  'home phone': phone(3, 'home'),
  'home phone 2': phone(4, 'home'),
  'mobile phone': phone(5, 'cell'),
  'primary phone': phone(6, 'main'),
  'company main phone': labelled(7, 'Company'),
  'car phone': phone(8, 'car'),
  'other phone': phone(9, 'other'),
  'business fax': phone(10, 'work', 'fax'),
  'home fax': phone(11, 'home', 'fax'),
  'other fax': phone(12, 'other', 'fax'),
  pager: phone(13, 'pager'),
  "assistant's phone": labelled(14, 'Assistant'),
  callback: labelled(15, 'Callback'),
  'radio phone': labelled(16, 'Radio'),
  isdn: phone(17, 'isdn'),
  'tty/tdd phone': phone(18, 'textphone'),
  telex: labelled(19, 'Telex'),
  'e-mail address': email(1),
  'e-mail 2 address': email(2),
  'e-mail 3 address': email(3),
  'web page': { field: 'url', slot: 1, part: 'value' },
  'personal web page': { field: 'url', slot: 2, part: 'value', types: ['home'] },
  birthday: { field: 'date', slot: 1, part: 'value', label: 'birthday' },
  anniversary: { field: 'date', slot: 2, part: 'value', label: 'anniversary' },
  spouse: relation(1, 'spouse'),
  "manager's name": relation(2, 'manager'),
  "assistant's name": relation(3, 'assistant'),
  children: relation(4, 'child'),
  'referred by': relation(5, 'referred-by'),
  'im address': { field: 'profile', slot: 1, part: 'value' },
  notes: { field: 'note' },
  categories: { field: 'tag' },
  keywords: { field: 'tag' },
  // What Outlook writes for everyone, whether it was filled in or not.
  'e-mail type': KEPT,
  'e-mail 2 type': KEPT,
  'e-mail 3 type': KEPT,
  'e-mail display name': KEPT,
  'e-mail 2 display name': KEPT,
  'e-mail 3 display name': KEPT,
  gender: { field: 'custom', slot: 1, part: 'value', label: 'Gender', unsaid: 'Unspecified' },
  initials: KEPT,
  priority: KEPT,
  private: KEPT,
  sensitivity: KEPT,
}
/** Which of the addresses one is. */
export const PLACES = { work: [1, 'business'], home: [2, 'home'], other: [3, 'other'] } as const
const ADDRESS_PARTS: Readonly<Record<string, AddressPart>> = {
  street: 'street',
  'street 2': 'street',
  'street 3': 'street',
  city: 'locality',
  state: 'region',
  'postal code': 'postalCode',
  'country/region': 'country',
  country: 'country',
  'address po box': 'poBox',
}

/** What a column of Outlook's is; undefined for those that it does not write. */
export function columnOfOutlook(head: string): CsvColumn | undefined {
  const [, place = '', what = ''] = /^(business|home|other) (.+)$/.exec(head) ?? []
  const part = ADDRESS_PARTS[what]
  const [type, [slot] = []] = Object.entries(PLACES).find(([, [, word]]) => word === place) ?? []
  if (part && slot && type) return { field: 'address', slot, part, types: [type] }
  return SINGLE[head]
}
