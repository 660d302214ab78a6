import type { ContactFields } from '../../domain/contact.ts'
import { cellOfKept } from '../../domain/kept-column.ts'
import { nameOf } from '../../domain/person-name.ts'
import { dateLabelText, labelText } from './labels.ts'
import type { TableCell } from './table-cell.ts'

const ADDRESS = ['Street', 'Street 2', 'City', 'State', 'Postal Code', 'Country/Region', 'Address PO Box']
/** What Outlook writes for everyone, and Kith only carries along. */
const KEPT_HEADS = [
  ...['E-mail', 'E-mail 2', 'E-mail 3'].flatMap((name) => [`${name} Type`, `${name} Display Name`]),
  ...['Gender', 'Initials', 'Priority', 'Private', 'Sensitivity'],
]
export const OUTLOOK_HEAD = [
  ...['Title', 'First Name', 'Middle Name', 'Last Name', 'Suffix', 'Nickname', 'Company', 'Department', 'Job Title'],
  ...['Business', 'Home', 'Other'].flatMap((place) => ADDRESS.map((part) => `${place} ${part}`)),
  ...['Business Phone', 'Business Phone 2', 'Home Phone', 'Home Phone 2', 'Mobile Phone', 'Primary Phone'],
  ...['Other Phone', 'Callback', 'Radio Phone', 'Pager', 'Business Fax', 'Home Fax', 'Other Fax'],
  ...['E-mail Address', 'E-mail 2 Address', 'E-mail 3 Address', 'Web Page', 'Birthday', 'Anniversary', 'Spouse'],
  ...["Manager's Name", "Assistant's Name", 'Children', 'Categories', 'Notes'],
  ...KEPT_HEADS,
]

const OUTLOOK_PHONES: readonly (readonly [type: string, heads: readonly string[]])[] = [
  ['fax', ['Business Fax', 'Home Fax', 'Other Fax']],
  ['pager', ['Pager']],
  ['cell', ['Mobile Phone']],
  ['work', ['Business Phone', 'Business Phone 2']],
  ['home', ['Home Phone', 'Home Phone 2']],
  ['', ['Primary Phone', 'Other Phone', 'Callback', 'Radio Phone']],
]

const RELATIONS = ['spouse', 'manager', 'assistant', 'child']

/** A person as Outlook reads. What it has no column for goes into its notes, so that nothing stays behind. */
export function outlookCells(fields: ContactFields): TableCell[] {
  const { name, jobs, dates, relations } = fields
  const [job] = jobs
  const left: string[] = []
  const isCompany = fields.kind === 'organization'
  const isWhole = !isCompany && Object.values(name).every((part) => part === '')
  // Outlook has one birthday and one anniversary, and only whole ones.
  const whole = (['birthday', 'anniversary'] as const).map((wanted) =>
    dates.find(({ kind, on }) => kind === wanted && on?.length === 10),
  )
  const [birthday, anniversary] = whole
  const relation = (type: string) =>
    relations
      .filter(({ types }) => types.includes(type))
      .map(({ value }) => value)
      .join(', ')
  const cells: TableCell[] = [
    ['Title', name.prefix],
    ['First Name', isWhole ? nameOf(fields) : name.given],
    ['Middle Name', name.additional],
    ['Last Name', name.family],
    ['Suffix', name.suffix],
    ['Nickname', fields.nicknames.join(', ')],
    ['Company', job?.organization ?? (isCompany ? fields.formattedName : '')],
    ['Department', job?.units.join(', ') ?? ''],
    ['Job Title', job?.title ?? ''],
    ...phoneCells(fields, left),
    ...fields.emails
      .slice(0, 3)
      .map(({ value }, index) => [`E-mail ${index === 0 ? '' : `${index + 1} `}Address`, value] as const),
    ...addressCells(fields, left),
    ['Web Page', fields.urls[0]?.value ?? ''],
    ['Birthday', american(birthday?.on ?? '')],
    ['Anniversary', american(anniversary?.on ?? '')],
    ['Spouse', relation('spouse')],
    ["Manager's Name", relation('manager')],
    ["Assistant's Name", relation('assistant')],
    ['Children', relation('child')],
    ['Categories', fields.tags.join(';')],
  ]
  left.push(
    ...fields.emails.slice(3).map(({ value }) => value),
    ...fields.urls.slice(1).map(({ value }) => value),
    ...jobs.slice(1).map(({ title, organization }) => [title, organization].filter(Boolean).join(', ')),
    ...fields.profiles.map(({ service, user, uri }) => `${service} ${user || uri}`.trim()),
    ...fields.customFields.map(({ name: field, value }) => `${field}: ${value}`),
    ...relations
      .filter(({ types }) => !RELATIONS.some((type) => types.includes(type)))
      .map((one) => [labelText(one), one.value].filter(Boolean).join(': ')),
    ...dates.filter((one) => !whole.includes(one)).map((one) => `${dateLabelText(one)}: ${one.on ?? one.text}`),
  )
  const kept = fields.rawProperties.flatMap((property): TableCell[] => {
    const found = cellOfKept(property)
    return found !== null && KEPT_HEADS.includes(found.head) ? [[found.head, found.cell]] : []
  })
  return [...cells, ...kept, ['Notes', [...fields.notes, ...left].join('\n\n')]]
}

function phoneCells({ phones }: ContactFields, left: string[]): TableCell[] {
  const taken = new Set<string>()
  return phones.flatMap((phone) => {
    const [, heads = []] = OUTLOOK_PHONES.find(([type]) => type === '' || phone.types.includes(type)) ?? []
    const isHome = phone.types.includes('fax') && phone.types.includes('home')
    const ordered = isHome ? ['Home Fax', ...heads] : heads
    const head = [...ordered, 'Other Phone', 'Primary Phone', 'Callback'].find((one) => !taken.has(one))
    if (head === undefined) {
      left.push(`${labelText(phone)} ${phone.value}`.trim())
      return []
    }
    taken.add(head)
    return [[head, phone.value] as const]
  })
}

function addressCells({ addresses }: ContactFields, left: string[]): TableCell[] {
  const taken = new Set<string>()
  return addresses.flatMap((address) => {
    const wanted = address.types.includes('work') ? 'Business' : address.types.includes('home') ? 'Home' : 'Other'
    const place = [wanted, 'Other', 'Home', 'Business'].find((one) => !taken.has(one))
    const { street, extended, locality, region, postalCode, country, poBox, formatted } = address
    if (place === undefined || street + extended + locality + region + postalCode + country + poBox === '') {
      left.push(
        formatted || [street, extended, poBox, postalCode, locality, region, country].filter(Boolean).join(', '),
      )
      return []
    }
    taken.add(place)
    const [first = '', ...more] = street.split('\n')
    return [
      [`${place} Street`, first] as const,
      [`${place} Street 2`, [...more, extended].filter(Boolean).join('\n')] as const,
      [`${place} City`, locality] as const,
      [`${place} State`, region] as const,
      [`${place} Postal Code`, postalCode] as const,
      [`${place} Country/Region`, country] as const,
      [`${place} Address PO Box`, poBox] as const,
    ]
  })
}

/** Outlook reads `7/2/1985`. */
function american(on: string): string {
  const [year = '', month = '', day = ''] = on.split('-')
  return on === '' ? '' : `${Number(month)}/${Number(day)}/${year}`
}
