import type { MadeDate, MadePerson } from './person.ts'

/** How a phone or a service writes a person down. Lines are unfolded apart from those of 2.1 and photos. */
export type Dialect = 'android' | 'iphone' | 'google' | 'standard'
export const MIX = [
  ['android', 35],
  ['iphone', 30],
  ['google', 25],
  ['standard', 10],
] as const satisfies readonly (readonly [Dialect, number])[]
type Write = (person: MadePerson, photo: Buffer | null) => string[]

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
const structured = (parts: readonly string[]) => parts.map(escaped).join(';')
const nameParts = ({ name }: MadePerson) => [name.family, name.given, name.middle, name.prefix, name.suffix]
const two = (value: number) => String(value).padStart(2, '0')
const dashed = ({ year, month, day }: MadeDate) => `${year ?? 1604}-${two(month)}-${two(day)}`
const bare = ({ year, month, day }: MadeDate) => `${year ?? '--'}${two(month)}${two(day)}`

/** RFC 2425: lines of at most 75 octets, never broken inside a character. */
export function fold(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line
  let out = ''
  let room = 75
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (size > room) {
      out += '\r\n '
      room = 74
    }
    out += sign
    room -= size
  }
  return out
}

const base64Of = (photo: Buffer, head: string) => {
  const lines = `${head}${photo.toString('base64')}`.match(/.{1,74}/g) ?? []
  return lines.join('\r\n ')
}

/** Quoted-printable with soft breaks, as Android writes every text that is not ASCII. */
function quoted(head: string, parts: readonly string[]): string {
  const escapedParts = parts.map((part) => part.replace(/[\\;]/g, '\\$&')).join(';')
  if (/^[\x20-\x7e]*$/.test(escapedParts)) return `${head}:${escapedParts}`
  let line = `${head};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:`
  let out = ''
  for (const byte of Buffer.from(escapedParts)) {
    const isPlain = byte > 0x20 && byte < 0x7f && byte !== 0x3d && byte !== 0x3b
    const sign =
      isPlain || byte === 0x3b ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (line.length + sign.length > 75) {
      out += `${line}=\r\n`
      line = ''
    }
    line += sign
  }
  return out + line
}

const android: Write = (person, photo) => [
  'VERSION:2.1',
  quoted('N', nameParts(person)),
  quoted('FN', [person.fullName]),
  ...person.phones.map((phone) =>
    phone.label
      ? quoted(`TEL;X-${/^[A-Za-z]+$/.test(phone.label) ? phone.label : 'Other'}`, [phone.value])
      : `TEL;${phone.type === 'fax' ? 'WORK;FAX' : phone.type.toUpperCase()}:${phone.value}`,
  ),
  ...person.emails.map((email) => `EMAIL;HOME:${email.value}`),
  ...person.addresses.map((address) => quoted(`ADR;${address.type.toUpperCase()}`, address.parts)),
  ...(person.organization.length ? [quoted('ORG', person.organization)] : []),
  ...(person.title ? [quoted('TITLE', [person.title])] : []),
  ...(person.url ? [`URL:${person.url}`] : []),
  ...(person.birthday
    ? [
        `BDAY:${person.birthday.year === null ? bare(person.birthday).replace(/(\d\d)$/, '-$1') : dashed(person.birthday)}`,
      ]
    : []),
  ...(person.nickname
    ? [
        quoted('X-ANDROID-CUSTOM', [
          `vnd.android.cursor.item/nickname`,
          person.nickname,
          '1',
          ...Array<string>(13).fill(''),
        ]),
      ]
    : []),
  ...(person.note ? [quoted('NOTE', [person.note])] : []),
  ...(person.tags.length ? [quoted('CATEGORIES', [person.tags.map((tag) => tag.replace(/,/g, '')).join(',')])] : []),
  ...(photo ? [`${base64Of(photo, 'PHOTO;ENCODING=BASE64;PNG:')}\r\n`] : []),
]

/** Labels of one's own, as Apple and Google write them: a group of lines. */
function grouped() {
  let count = 0
  return (line: string, label: string) => {
    count += 1
    return [`item${count}.${line}`, `item${count}.X-ABLabel:${label}`]
  }
}

const iphone: Write = (person, photo) => {
  const withLabel = grouped()
  return [
    'VERSION:3.0',
    'PRODID:-//Example Phone//OS 18//EN',
    `N:${structured(nameParts(person))}`,
    `FN:${escaped(person.fullName)}`,
    ...(person.nickname ? [`NICKNAME:${escaped(person.nickname)}`] : []),
    ...(person.organization.length
      ? [`ORG:${structured(person.organization)}${person.organization.length === 1 ? ';' : ''}`]
      : []),
    ...(person.title ? [`TITLE:${escaped(person.title)}`] : []),
    ...person.emails.flatMap((email, at) =>
      email.label
        ? withLabel(`EMAIL;type=INTERNET:${email.value}`, escaped(email.label))
        : [`EMAIL;type=INTERNET;type=HOME${at === 0 ? ';type=pref' : ''}:${email.value}`],
    ),
    ...person.phones.flatMap((phone, at) =>
      phone.label
        ? withLabel(`TEL:${phone.value}`, escaped(phone.label))
        : [`TEL;type=${phone.type.toUpperCase()};type=VOICE${at === 0 ? ';type=pref' : ''}:${phone.value}`],
    ),
    ...person.addresses.flatMap((address) =>
      withLabel(`ADR;type=${address.type.toUpperCase()}:${structured(address.parts)}`, '_$!<Home>!$_'),
    ),
    ...(person.url ? withLabel(`URL;type=pref:${person.url.replace(':', '\\:')}`, '_$!<HomePage>!$_') : []),
    ...(person.birthday
      ? [`BDAY${person.birthday.year === null ? ';X-APPLE-OMIT-YEAR=1604' : ''}:${dashed(person.birthday)}`]
      : []),
    ...(person.anniversary ? withLabel(`X-ABDATE;type=pref:${dashed(person.anniversary)}`, '_$!<Anniversary>!$_') : []),
    ...(person.spouse ? withLabel(`X-ABRELATEDNAMES;type=pref:${escaped(person.spouse)}`, '_$!<Spouse>!$_') : []),
    ...(person.social ? [`X-SOCIALPROFILE;type=mastodon:${person.social}`] : []),
    ...(person.note ? [`NOTE:${escaped(person.note)}`] : []),
    ...(person.tags.length ? [`CATEGORIES:${person.tags.map(escaped).join(',')}`] : []),
    ...(photo ? [base64Of(photo, 'PHOTO;ENCODING=b;TYPE=PNG:')] : []),
    `REV:${person.revised.replace(/(....)(..)(..)/, '$1-$2-$3')}T08:15:30Z`,
  ]
}

const google: Write = (person, photo) => {
  const withLabel = grouped()
  return [
    'VERSION:3.0',
    `FN:${escaped(person.fullName)}`,
    `N:${structured(nameParts(person))}`,
    ...(person.nickname ? [`NICKNAME:${escaped(person.nickname)}`] : []),
    ...person.emails.flatMap((email) =>
      email.label
        ? withLabel(`EMAIL;TYPE=INTERNET:${email.value}`, escaped(email.label))
        : [`EMAIL;TYPE=INTERNET;TYPE=HOME:${email.value}`],
    ),
    ...person.phones.flatMap((phone) =>
      phone.label
        ? withLabel(`TEL:${phone.value}`, escaped(phone.label))
        : [`TEL;TYPE=${phone.type.toUpperCase()}:${phone.value}`],
    ),
    ...person.addresses.map((address) => `ADR;TYPE=${address.type.toUpperCase()}:${structured(address.parts)}`),
    ...(person.organization.length ? [`ORG:${structured(person.organization)}`] : []),
    ...(person.title ? [`TITLE:${escaped(person.title)}`] : []),
    ...(person.birthday ? [`BDAY:${bare(person.birthday)}`] : []),
    ...(person.url ? withLabel(`URL:${person.url.replace(':', '\\:')}`, 'PROFILE') : []),
    ...(person.note ? [`NOTE:${escaped(person.note)}`] : []),
    ...(photo ? [base64Of(photo, 'PHOTO;ENCODING=b;TYPE=PNG:')] : []),
    `CATEGORIES:${[...person.tags.map(escaped), 'myContacts'].join(',')}`,
  ]
}

const standard: Write = (person, photo) => [
  'VERSION:4.0',
  'KIND:individual',
  `UID:urn:uuid:${person.uid}`,
  `FN:${escaped(person.fullName)}`,
  `N:${structured(nameParts(person))}`,
  ...(person.nickname ? [`NICKNAME:${escaped(person.nickname)}`] : []),
  ...person.phones.map((phone, at) =>
    phone.value.startsWith('+')
      ? `TEL;VALUE=uri;TYPE="${phone.type},voice"${at === 0 ? ';PREF=1' : ''}:tel:${phone.value.replace(/ /g, '-')}`
      : `TEL;TYPE=${phone.type}:${phone.value}`,
  ),
  ...person.emails.map((email, at) => `EMAIL;TYPE=home${at === 0 ? ';PREF=1' : ''}:${email.value}`),
  ...person.addresses.map((address) => `ADR;TYPE=${address.type}:${structured(address.parts)}`),
  ...(person.organization.length ? [`ORG:${structured(person.organization)}`] : []),
  ...(person.title ? [`TITLE:${escaped(person.title)}`] : []),
  ...(person.birthday ? [`BDAY:${bare(person.birthday)}`] : []),
  ...(person.anniversary ? [`ANNIVERSARY:${bare(person.anniversary)}`] : []),
  ...(person.url ? [`URL:${person.url}`] : []),
  ...(person.spouse ? [`RELATED;VALUE=text;TYPE=spouse:${escaped(person.spouse)}`] : []),
  ...(person.note ? [`NOTE:${escaped(person.note)}`] : []),
  ...(person.tags.length ? [`CATEGORIES:${person.tags.map(escaped).join(',')}`] : []),
  ...(photo ? [base64Of(photo, 'PHOTO:data:image/png;base64,')] : []),
  `REV:${person.revised}T081530Z`,
]

export const DIALECTS: Readonly<Record<Dialect, Write>> = { android, iphone, google, standard }
