import type { ContactFields, Labelled } from '../../domain/contact.ts'
import { nameOf } from '../../domain/person-name.ts'
import { dateLabelText, labelText } from './labels.ts'
import { profileLabel, profileValue } from './profile-cells.ts'
import type { TableCell } from './table-cell.ts'

const PAIR = ['Label', 'Value']
/** What Google numbers, with its columns. */
const THINGS: Readonly<Record<string, readonly string[]>> = {
  'E-mail': PAIR,
  Phone: PAIR,
  Address: [
    ...['Label', 'Formatted', 'Street', 'City', 'PO Box', 'Region', 'Postal Code', 'Country', 'Extended Address'],
  ],
  Relation: PAIR,
  Website: PAIR,
  Event: PAIR,
  'Custom Field': PAIR,
}
const SINGLES = [
  ...['First Name', 'Middle Name', 'Last Name', 'Phonetic First Name', 'Phonetic Middle Name', 'Phonetic Last Name'],
  ...['Name Prefix', 'Name Suffix', 'Nickname', 'File As', 'Organization Name', 'Organization Title'],
  ...['Organization Department', 'Birthday', 'Notes', 'Photo', 'Labels'],
]

/** The heads of a table that has room for all of these, in Google's order. */
export function googleHead(heads: Iterable<string>): string[] {
  const most = new Map<string, number>()
  for (const head of heads) {
    const [, thing = '', number = '0'] = /^(.+) (\d+) - /.exec(head) ?? []
    most.set(thing, Math.max(most.get(thing) ?? 0, Number(number)))
  }
  const numbered = Object.entries(THINGS).flatMap(([thing, parts]) =>
    Array.from({ length: most.get(thing) ?? 0 }, (_, index) => parts.map((part) => `${thing} ${index + 1} - ${part}`)),
  )
  return [...SINGLES, ...numbered.flat()]
}

const several = <T extends Labelled>(
  items: readonly T[],
  thing: string,
  value: (item: T) => readonly (readonly [part: string, cell: string])[],
) =>
  items.flatMap((item, index) => [
    [`${thing} ${index + 1} - Label`, (item.preference === 1 ? '* ' : '') + labelText(item)] as const,
    ...value(item).map(([part, cell]) => [`${thing} ${index + 1} - ${part}`, cell] as const),
  ])
const onlyValue = ({ value }: { readonly value: string }) => [['Value', value] as const]

/** A person as Google Contacts writes and reads. Profiles have no columns there, and go as fields of one's own. */
export function googleCells(fields: ContactFields): TableCell[] {
  const { name, jobs, dates, addresses } = fields
  const [job] = jobs
  const birthday = dates.find(({ kind }) => kind === 'birthday')
  const events = dates.filter((date) => date !== birthday)
  const isCompany = fields.kind === 'organization'
  const company = job?.organization ?? (isCompany ? fields.formattedName : '')
  const isWhole = !isCompany && Object.values(name).every((part) => part === '')
  const isTold =
    fields.formattedName === (isCompany ? company : '') ||
    fields.formattedName === nameOf({ ...fields, formattedName: '' })
  return [
    ['First Name', isWhole ? nameOf(fields) : name.given],
    ['Middle Name', name.additional],
    ['Last Name', name.family],
    ['Phonetic First Name', name.phoneticGiven],
    ['Phonetic Middle Name', name.phoneticAdditional],
    ['Phonetic Last Name', name.phoneticFamily],
    ['Name Prefix', name.prefix],
    ['Name Suffix', name.suffix],
    ['Nickname', fields.nicknames.join(', ')],
    ['File As', isWhole || isTold ? '' : fields.formattedName],
    ['Organization Name', company],
    ['Organization Title', job?.title ?? ''],
    ['Organization Department', job?.units.join(', ') ?? ''],
    ['Birthday', birthday?.on ?? birthday?.text ?? ''],
    ['Notes', fields.notes.join('\n\n')],
    ['Photo', fields.photo?.kind === 'uri' ? fields.photo.uri : ''],
    ['Labels', fields.tags.join(' ::: ')],
    ...several(fields.emails, 'E-mail', onlyValue),
    ...several(fields.phones, 'Phone', onlyValue),
    ...several(addresses, 'Address', (address) => [
      ['Formatted', address.formatted],
      ['Street', address.street],
      ['City', address.locality],
      ['PO Box', address.poBox],
      ['Region', address.region],
      ['Postal Code', address.postalCode],
      ['Country', address.country],
      ['Extended Address', address.extended],
    ]),
    ...several(fields.relations, 'Relation', onlyValue),
    ...several(fields.urls, 'Website', onlyValue),
    ...several(
      events.map((date) => ({ types: [], preference: null, label: dateLabelText(date), value: date.on ?? date.text })),
      'Event',
      onlyValue,
    ),
    ...several(
      [
        ...fields.customFields.map(({ name: label, value }) => ({ types: [], preference: null, label, value })),
        ...fields.profiles.map((profile) => ({
          ...profile,
          label: profileLabel(profile),
          value: profileValue(profile),
        })),
      ],
      'Custom Field',
      onlyValue,
    ),
  ]
}
