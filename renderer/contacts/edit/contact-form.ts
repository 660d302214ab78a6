import type {
  ContactDate,
  ContactFields,
  ContactKind,
  Email,
  PersonName,
  Phone,
  Photo,
  PostalAddress,
  WebAddress,
} from '../../../shared/domain/contact.ts'
import { EMPTY_FIELDS } from '../../../shared/domain/contact.ts'
import { dateTextInWords } from '../dates.ts'

/** A value in the form. Its key stays with it while rows come and go. */
export type Row<T> = T & { readonly key: number }
export type TextRow = Row<{ readonly value: string }>
/** `typed` is what stands in the field; it is read when the draft is saved. */
export type DateRow = Row<ContactDate & { readonly typed: string }>

/** What can be edited of a contact, in the shape in which it is typed. All the rest of it is left alone. */
export type ContactForm = {
  readonly kind: ContactKind
  /** What an organisation or a group is called. */
  readonly title: string
  readonly name: PersonName
  readonly organization: string
  readonly department: string
  readonly jobTitle: string
  readonly nicknames: readonly TextRow[]
  readonly phones: readonly Row<Phone>[]
  readonly emails: readonly Row<Email>[]
  readonly addresses: readonly Row<PostalAddress>[]
  readonly urls: readonly Row<WebAddress>[]
  readonly dates: readonly DateRow[]
  readonly notes: readonly TextRow[]
  readonly tags: readonly string[]
  readonly photo: Photo | null
}
export type RowListName = 'nicknames' | 'phones' | 'emails' | 'addresses' | 'urls' | 'dates' | 'notes'

let lastKey = 0
export function newKey(): number {
  lastKey += 1
  return lastKey
}

/** The form as it opens on a contact. A name that came in one piece is shown in two. */
export function formOf(fields: ContactFields, locale: string): ContactForm {
  const job = fields.jobs[0]
  const row = <T extends object>(value: T): Row<T> => ({ ...value, key: newKey() })
  return {
    kind: fields.kind,
    title: fields.formattedName || job?.organization || '',
    name: shownName(fields),
    organization: job?.organization ?? '',
    department: job?.units.at(-1) ?? '',
    jobTitle: job?.title ?? '',
    nicknames: fields.nicknames.map((value) => row({ value })),
    phones: fields.phones.map(row),
    emails: fields.emails.map(row),
    addresses: fields.addresses.map(row),
    urls: fields.urls.map(row),
    dates: fields.dates.map((date) =>
      row({ ...date, typed: date.on === null ? date.text : dateTextInWords(date.on, locale) }),
    ),
    notes: fields.notes.map((value) => row({ value })),
    tags: fields.tags,
    photo: fields.photo,
  }
}

/** A new person, with what was searched for in the field where it belongs. */
export function newForm(text = ''): ContactForm {
  const form = formOf(EMPTY_FIELDS, 'en')
  const typed = text.trim()
  if (typed.includes('@'))
    return { ...form, phones: [emptyValue('cell')], emails: [{ ...emptyValue('home'), value: typed }] }
  const isNumber = /^[+\d][\d\s().\-/]{2,}$/.test(typed)
  const phone = { ...emptyValue('cell'), value: isNumber ? typed : '' }
  return { ...form, name: isNumber ? form.name : splitName(typed), phones: [phone], emails: [emptyValue('home')] }
}

export function emptyValue(type: string): Row<Phone> {
  return { key: newKey(), types: type === '' ? [] : [type], label: '', preference: null, value: '' }
}

export function emptyAddress(): Row<PostalAddress> {
  const { value: _, ...labelled } = emptyValue('home')
  return {
    ...labelled,
    poBox: '',
    extended: '',
    street: '',
    locality: '',
    region: '',
    postalCode: '',
    country: '',
    formatted: '',
  }
}

export function emptyDate(kind: ContactDate['kind']): DateRow {
  return { key: newKey(), kind, label: '', on: null, text: '', typed: '' }
}

function shownName({ kind, name, formattedName }: ContactFields): PersonName {
  const isWhole = kind === 'person' && Object.values(name).every((part) => part === '')
  return isWhole && formattedName !== '' ? splitName(formattedName) : name
}

/** “Ada Lindqvist” → given Ada, family Lindqvist. One word is a given name. */
export function splitName(text: string): PersonName {
  const words = text.trim().split(/\s+/).filter(Boolean)
  const family = words.length > 1 ? (words.pop() ?? '') : ''
  return { ...EMPTY_FIELDS.name, given: words.join(' '), family }
}
