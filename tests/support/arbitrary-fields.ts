import * as fc from 'fast-check'
import {
  type ContactDate,
  type ContactFields,
  CUSTOM_FIELD_TYPES,
  type Labelled,
  type OnlineProfile,
} from '../../shared/domain/contact.ts'

/** Signs that have a meaning in vCards, mixed into all texts. */
const sign = fc.constantFrom(
  ...'\\;,:"^=\n\t %+-.@/',
  '\\n',
  '^n',
  '=0D',
  ' \n',
  'é',
  '山',
  '😀',
  'tel:',
  'END:VCARD\n',
  '--',
)
const anyText = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) }, { weight: 2, arbitrary: sign }),
    {
      maxLength: 8,
    },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\r\0]/g, '')
      .toWellFormed(),
  )
const text = anyText.map((value) => value.trim())
const someText = text.filter((value) => value !== '')
const type = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((value) => value !== 'pref')
const dateText = fc.constantFrom('1980-02-03', '2004-02-29', '--02-29', '--12-31', '1999-12', '2006', '0001-01-01')
const optionalDate = fc.option(dateText, { nil: null })
const uri = fc.constantFrom(
  'https://example.com/a?b=c,d;e',
  'xmpp:a@example.com',
  'urn:uuid:1',
  'skype:ed%20doe?chat',
  'x-custom:1',
)

const labelled: fc.Arbitrary<Labelled> = fc.record({
  types: fc.uniqueArray(type, { maxLength: 3 }),
  label: text,
  preference: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
})

function labelledWith<T extends object>(members: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Labelled & T> {
  return fc.tuple(labelled, fc.record(members)).map(([first, second]) => ({ ...first, ...(second as T) }))
}

const phone = labelledWith({ value: someText.filter((value) => !/^tel:/i.test(value)) })
const point = labelledWith({ value: someText })
const place = { poBox: text, extended: text, street: someText, locality: text, region: text }
const address = labelledWith({ ...place, postalCode: text, country: text, formatted: anyText })
const profile: fc.Arbitrary<OnlineProfile> = fc
  .tuple(
    labelledWith({ service: fc.oneof(fc.constant(''), type), user: text, uri: fc.oneof(fc.constant(''), uri) }),
    fc.constantFrom<OnlineProfile['kind']>('messenger', 'social'),
  )
  .map(([item, kind]) => ({ ...item, kind }))
  .filter(
    ({ kind, user, uri, types, service }) =>
      // The name at a messenger is told by its URI, so that none beside one is no different from that; a service that
      // is named as a type as well is one thing.
      (kind === 'messenger' && uri !== '' ? user : user + uri) !== '' && !types.includes(service),
  )

const knownDate: fc.Arbitrary<ContactDate> = fc.record({
  kind: fc.constantFrom<ContactDate['kind']>('birthday', 'anniversary', 'other'),
  label: fc.constant(''),
  on: dateText,
  text: text,
})
const otherDate: fc.Arbitrary<ContactDate> = fc.record({
  kind: fc.constant('other'),
  label: text.filter((label) => !/^(birthday|anniversary)$/i.test(label)),
  on: fc.constant(null),
  text: fc.constantFrom('circa 1800', '1980-13-45', 'in spring; or\nso'),
})
const job = fc
  .record({
    organization: text,
    units: fc.array(someText, { maxLength: 2 }),
    title: text,
    role: text,
    from: optionalDate,
    to: optionalDate,
  })
  .filter(({ organization, units, title, role, from, to }) =>
    [organization, ...units, title, role, from ?? '', to ?? ''].some((part) => part !== ''),
  )
const rawProperty = fc.oneof(
  fc.record({
    group: fc.constantFrom('', 'item1', 'Item2'),
    name: fc.constantFrom('X-FOO', 'GEO', 'X-EVOLUTION/FILE', 'TZ', 'X BAD', 'AGENT'),
    parameters: fc.constantFrom('', ';X-A="b:c;d"', ';HOME', ';ENCODING=QUOTED-PRINTABLE', ';TYPE=a,b;LANGUAGE=de'),
    value: anyText.map((value) => value.replaceAll('\n', '\x07')),
  }),
  fc.record({
    group: fc.constant(''),
    name: fc.constant(''),
    parameters: fc.constant(''),
    value: someText.map((value) => value.replace(/[:\n]/g, '.')),
  }),
)

/** Contacts as decoding yields them: texts trimmed, nothing empty in lists, tags each once. */
export const arbitraryFields: fc.Arbitrary<ContactFields> = fc.record({
  kind: fc.constantFrom('person', 'organization', 'group'),
  formattedName: text,
  name: fc.record({
    prefix: text,
    given: text,
    additional: text,
    family: text,
    suffix: text,
    phoneticGiven: text,
    phoneticAdditional: text,
    phoneticFamily: text,
  }),
  nicknames: fc.array(someText, { maxLength: 2 }),
  phones: fc.array(phone, { maxLength: 3 }),
  emails: fc.array(point, { maxLength: 2 }),
  addresses: fc.array(address, { maxLength: 2 }),
  urls: fc.array(point, { maxLength: 2 }),
  profiles: fc.array(profile, { maxLength: 2 }),
  dates: fc.array(fc.oneof(knownDate, otherDate), { maxLength: 3 }),
  relations: fc.array(point, { maxLength: 2 }),
  jobs: fc.array(job, { maxLength: 3 }),
  notes: fc.array(
    anyText.filter((value) => value.trim() !== ''),
    { maxLength: 2 },
  ),
  customFields: fc.array(fc.record({ name: someText, type: fc.constantFrom(...CUSTOM_FIELD_TYPES), value: anyText }), {
    maxLength: 2,
  }),
  tags: fc.uniqueArray(someText, { maxLength: 3 }),
  photo: fc.oneof(
    fc.constant(null),
    uri.map((value) => ({ kind: 'uri' as const, uri: value })),
  ),
  isFavorite: fc.boolean(),
  members: fc.array(fc.oneof(uri, someText), { maxLength: 2 }),
  rawProperties: fc.array(rawProperty, { maxLength: 3 }),
})
