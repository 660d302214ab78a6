import type {
  ContactDate,
  ContactFields,
  ContactId,
  ContactKind,
  CustomField,
  Email,
  Job,
  OnlineProfile,
  PersonName,
  Phone,
  Photo,
  PostalAddress,
  Relation,
  WebAddress,
} from '../../../shared/domain/contact.ts'
import { EMPTY_FIELDS } from '../../../shared/domain/contact.ts'
import type { Rhythm } from '../../../shared/domain/keep-in-touch/rhythm.ts'
import { pronounsOf } from '../../../shared/domain/pronouns.ts'
import { dateTextInWords } from '../dates.ts'

/** A value in the form. Its key stays with it while rows come and go. */
export type Row<T> = T & { readonly key: number }
export type TextRow = Row<{ readonly value: string }>
/** `typed` is what stands in the field; it is read when the draft is saved. */
export type DateRow = Row<ContactDate & { readonly typed: string }>
/** The department is the last of the job's units; the wider ones are carried along. */
export type JobRow = Row<Job & { readonly department: string; readonly typedFrom: string; readonly typedTo: string }>
/** `typed` is the name there, or where the card has none the URI. */
export type ProfileRow = Row<OnlineProfile & { readonly typed: string }>
/** `typed` is the value as it is written by hand: a date in words. */
export type CustomFieldRow = Row<CustomField & { readonly typed: string }>

/** What can be edited of a contact, in the shape in which it is typed. All the rest of it is left alone. */
export type ContactForm = {
  readonly kind: ContactKind
  /** What an organisation or a group is called. */
  readonly title: string
  readonly name: PersonName
  /** By which somebody is spoken of: she/her. */
  readonly pronouns: string
  /** The first is the present one, which stands beside the name. */
  readonly jobs: readonly JobRow[]
  readonly nicknames: readonly TextRow[]
  readonly phones: readonly Row<Phone>[]
  readonly emails: readonly Row<Email>[]
  readonly addresses: readonly Row<PostalAddress>[]
  readonly urls: readonly Row<WebAddress>[]
  readonly profiles: readonly ProfileRow[]
  readonly dates: readonly DateRow[]
  readonly relations: readonly Row<Relation>[]
  /** People who name this contact as related and no longer should: their side goes with this one. */
  readonly unnamed: readonly ContactId[]
  /** Groups that this contact comes into, and those that it leaves. */
  readonly joined: readonly ContactId[]
  readonly left: readonly ContactId[]
  /** How often the user wants to speak with them from now on; null while that was not changed. */
  readonly rhythm: { readonly to: Rhythm | null } | null
  /** Whether a notification says from now on when they are due; null while that was not changed. */
  readonly isReminded: boolean | null
  readonly customFields: readonly CustomFieldRow[]
  /** Whom a group is made of: UIDs, or names of people who are not in the book. */
  readonly members: readonly TextRow[]
  readonly notes: readonly TextRow[]
  readonly tags: readonly string[]
  readonly photo: Photo | null
}
export const ROW_LISTS = [
  'nicknames',
  'phones',
  'emails',
  'addresses',
  'urls',
  'profiles',
  'dates',
  'relations',
  'jobs',
  'customFields',
  'members',
  'notes',
] as const satisfies readonly (keyof ContactForm)[]
export type RowListName = (typeof ROW_LISTS)[number]

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
    pronouns: pronounsOf(fields.rawProperties),
    jobs: fields.jobs.map((value) =>
      row({
        ...value,
        department: value.units.at(-1) ?? '',
        typedFrom: inWords(value.from, locale),
        typedTo: inWords(value.to, locale),
      }),
    ),
    nicknames: fields.nicknames.map((value) => row({ value })),
    phones: fields.phones.map(row),
    emails: fields.emails.map(row),
    addresses: fields.addresses.map(row),
    urls: fields.urls.map(row),
    dates: fields.dates.map((date) =>
      row({ ...date, typed: date.on === null ? date.text : dateTextInWords(date.on, locale) }),
    ),
    profiles: fields.profiles.map((value) => row({ ...value, typed: value.user || value.uri })),
    relations: fields.relations.map(row),
    unnamed: [],
    joined: [],
    left: [],
    rhythm: null,
    isReminded: null,
    customFields: fields.customFields.map((field) =>
      row({ ...field, typed: field.type === 'date' ? dateTextInWords(field.value, locale) : field.value }),
    ),
    members: fields.members.map((value) => row({ value })),
    notes: fields.notes.map((value) => row({ value })),
    tags: fields.tags,
    photo: fields.photo,
  }
}

/** A form in which nothing stands, not even an empty row. */
export function emptyForm(): ContactForm {
  return formOf(EMPTY_FIELDS, 'en')
}

/** A new person, with what was searched for in the field where it belongs. */
export function newForm(text = ''): ContactForm {
  const form = emptyForm()
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

export function emptyJob(): JobRow {
  const job = { organization: '', units: [], title: '', role: '', from: null, to: null }
  return { ...job, key: newKey(), department: '', typedFrom: '', typedTo: '' }
}

export function emptyProfile(kind: OnlineProfile['kind'], service: string): ProfileRow {
  const { value: _, ...labelled } = emptyValue('')
  return { ...labelled, kind, service, user: '', uri: '', typed: '' }
}

/** Who adds a question of yes or no mostly does so to say yes. */
export function emptyCustomField(name: string, type: CustomField['type']): CustomFieldRow {
  return { key: newKey(), name, type, value: '', typed: type === 'boolean' ? 'true' : '' }
}

function inWords(date: string | null, locale: string): string {
  return date === null ? '' : dateTextInWords(date, locale)
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
