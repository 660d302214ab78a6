import type { ContactDate, ContactFields, OnlineProfile, RawProperty, Relation } from '../../domain/contact.ts'
import { escapeText } from '../content-lines/text-value.ts'
import { isOfProgram } from './kept-line.ts'
import { ANDROID_RELATIONS } from './properties/android-custom.ts'

/** Phones whose contacts hold less than a card does. */
export type Phone = 'iphone' | 'android'
/** What is to be written for a phone, and the properties that it leaves out. */
export type Fitted = { readonly fields: ContactFields; readonly lost: readonly string[] }

/**
 * A contact as a phone can take it in. What its contacts have no member for is told, whether or not it stays in the
 * card; what they have under another name is written under that. `nameOf` knows whom the UID of a relation means.
 *
 * An iPhone keeps what its CNContact has members for: one job, one note, no categories. Android's importer is the
 * VCardEntry of the Android Open Source Project: it reads no RELATED, CATEGORIES, ROLE, IMPP (but sip:), X-AB… and
 * X-SOCIALPROFILE, takes a TITLE for the first organisation that has none, and reads relations and events from
 * X-ANDROID-CUSTOM alone.
 */
export function fitPhone(
  fields: ContactFields,
  phone: Phone,
  nameOf: (uid: string) => string | undefined = () => undefined,
): Fitted {
  const [job] = fields.jobs
  const common = [
    ...(fields.jobs.length > 1 ? ['ORG'] : []),
    ...(job !== undefined && job.role !== '' ? ['ROLE'] : []),
    ...(job !== undefined && (job.from ?? job.to) !== null ? ['X-KITH-FROM'] : []),
    ...(fields.tags.length > 0 ? ['CATEGORIES'] : []),
    ...(fields.customFields.length > 0 ? ['X-KITH-FIELD'] : []),
    ...(fields.members.length > 0 ? ['MEMBER'] : []),
    ...(fields.isFavorite ? ['X-KITH-FAVORITE'] : []),
    ...fields.rawProperties.map(({ name }) => name).filter((name) => !isKnownTo(phone, name)),
  ]
  const oneJob = { ...fields, jobs: fields.jobs.slice(0, 1) }
  if (phone === 'android') return fitAndroid(oneJob, common, nameOf)
  const jobs = oneJob.jobs.map((one) => ({ ...one, units: one.units.length > 1 ? [one.units.join(', ')] : one.units }))
  const notes = fields.notes.length > 1 ? [fields.notes.join('\n\n')] : fields.notes
  return { fields: { ...oneJob, jobs, notes }, lost: [...new Set(common)] }
}

/** What a phone has a place for although the model has none: of Apple's own, `X-ABADR` is the country of an address. */
function isKnownTo(phone: Phone, name: string): boolean {
  return name === '' || isOfProgram(name) || name === CUSTOM || (phone === 'iphone' && name.startsWith('X-AB'))
}

const CUSTOM = 'X-ANDROID-CUSTOM'
const ITEM = 'vnd.android.cursor.item/'
/** The messengers that Android's importer knows, by the services of the model. */
const MESSENGERS: Readonly<Record<string, string>> = {
  aim: 'X-AIM',
  msn: 'X-MSN',
  yahoo: 'X-YAHOO',
  icq: 'X-ICQ',
  jabber: 'X-JABBER',
  xmpp: 'X-JABBER',
  skype: 'X-SKYPE-USERNAME',
  gtalk: 'X-GOOGLE-TALK',
}

function fitAndroid(
  fields: ContactFields,
  lost: readonly string[],
  nameOf: (uid: string) => string | undefined,
): Fitted {
  const raw: RawProperty[] = []
  const left: string[] = []
  const sorted = <T>(items: readonly T[], propertyOf: (item: T) => RawProperty | undefined) =>
    items.filter((item) => {
      const property = propertyOf(item)
      if (property !== undefined) raw.push(property)
      return property === undefined
    })
  const profiles = sorted(fields.profiles, messengerOf)
  const relations = sorted(fields.relations, (relation) => relationOf(relation, nameOf))
  const firstBirthday = fields.dates.find(({ kind }) => kind === 'birthday')
  const dates = sorted(fields.dates, (date) =>
    date === firstBirthday && date.on?.length === 10 ? undefined : eventOf(date),
  )
  if (profiles.some(({ kind, uri }) => kind === 'messenger' && !uri.startsWith('sip:'))) left.push('IMPP')
  if (profiles.some(({ kind }) => kind === 'social')) left.push('X-SOCIALPROFILE')
  if (relations.length > 0) left.push('RELATED')
  const labelled = [fields.phones, fields.emails, fields.addresses, fields.urls].flat()
  if (labelled.some(({ label }) => label !== '')) left.push('X-ABLabel')
  return {
    fields: { ...fields, profiles, relations, dates, rawProperties: [...fields.rawProperties, ...raw] },
    lost: [...new Set([...lost, ...left])],
  }
}

function messengerOf({ kind, service, user, uri }: OnlineProfile): RawProperty | undefined {
  const name = kind === 'messenger' ? MESSENGERS[service] : undefined
  const value = user || uri.replace(/^[a-z][a-z0-9+.-]*:/i, '').replace(/\?.*$/, '')
  return name === undefined || value === '' ? undefined : line(name, [value])
}

function relationOf({ types, label, value }: Relation, nameOf: (uid: string) => string | undefined) {
  const name = nameOf(value) ?? (/^urn:|^https?:/i.test(value) ? undefined : value)
  if (name === undefined) return undefined
  const number = label === '' ? ANDROID_RELATIONS.findIndex((type) => type !== '' && types.includes(type)) : -1
  const word = label === '' ? (types[0] ?? '') : label
  return line(CUSTOM, [`${ITEM}relation`, name, String(Math.max(0, number)), number > 0 ? '' : word])
}

/** Days of the year and whole dates; Android has no other. */
function eventOf({ kind, label, on }: ContactDate): RawProperty | undefined {
  if (on === null || (on.length !== 10 && !/^--\d\d-\d\d$/.test(on))) return undefined
  const number = { anniversary: 1, birthday: 3, other: label === '' ? 2 : 0 }[kind]
  return line(CUSTOM, [`${ITEM}contact_event`, on, String(number), kind === 'other' ? label : ''])
}

function line(name: string, parts: readonly string[]): RawProperty {
  return { group: '', name, parameters: '', value: parts.map((part) => escapeText(part, true)).join(';') }
}
