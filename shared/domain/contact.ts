/**
 * The contact model: what Kith knows of a person, an organisation or a group.
 * The words are RFC 6350's; sections are named where a member follows one.
 * All members are plain data that can be structured-cloned and written as JSON.
 */

/** Key of a contact within one book. Never reused. */
export type ContactId = number & { readonly __brand: 'ContactId' }

/** RFC 6350 section 6.1.4, KIND: individual, org, group. */
export const CONTACT_KINDS = ['person', 'organization', 'group'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/** RFC 6350 section 6.2.2, N, with the phonetic forms of X-PHONETIC-*. Empty string: not given. */
export type PersonName = {
  readonly prefix: string
  readonly given: string
  readonly additional: string
  readonly family: string
  readonly suffix: string
  readonly phoneticGiven: string
  readonly phoneticAdditional: string
  readonly phoneticFamily: string
}

/** What every value that can stand several times has in common. */
export type Labelled = {
  /** TYPE parameters in lower case without `pref`: `cell`, `work`, `voice` ... (section 5.6). */
  readonly types: readonly string[]
  /** The user's own label (X-ABLabel), or empty. Wins over `types` where both are shown. */
  readonly label: string
  /** PREF, 1 (most preferred) to 100, or null (section 5.3). TYPE=PREF of 3.0 and 2.1 reads as 1. */
  readonly preference: number | null
}

/** Section 6.4.1, TEL. `value` is the number as it was typed, an extension included. */
export type Phone = Labelled & { readonly value: string }
/** Section 6.4.2, EMAIL. */
export type Email = Labelled & { readonly value: string }
/** Section 6.7.8, URL. */
export type WebAddress = Labelled & { readonly value: string }

/** Section 6.3.1, ADR. `formatted` is the delivery label (LABEL) as one text with newlines, or empty. */
export type PostalAddress = Labelled & {
  readonly poBox: string
  readonly extended: string
  readonly street: string
  readonly locality: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
  readonly formatted: string
}

/** Messengers (section 6.4.3, IMPP) and social profiles (X-SOCIALPROFILE, X-AIM and friends). */
export type OnlineProfile = Labelled & {
  readonly kind: 'messenger' | 'social'
  /** `skype`, `twitter`, `xmpp` ... in lower case, or empty when not known. */
  readonly service: string
  /** The name there, or empty. */
  readonly user: string
  /** The URI, or empty. */
  readonly uri: string
}

/** BDAY, ANNIVERSARY (sections 6.2.5, 6.2.6), X-ABDATE and their like. */
export type ContactDate = {
  readonly kind: 'birthday' | 'anniversary' | 'other'
  readonly label: string
  /** Text form of a PartialDate (`2006-01-02`, `--01-02`, `2006-01`, `2006`), or null when `text` is no date. */
  readonly on: string | null
  /** What stood there when it is more than, or no, date (`circa 1800`, a time with an offset); else empty. */
  readonly text: string
}

/** Section 6.6.6, RELATED, X-ABRELATEDNAMES. `value` is a name, or a UID or other URI. */
export type Relation = Labelled & { readonly value: string }

/** ORG, TITLE, ROLE (section 6.6). The first job is the present one. */
export type Job = {
  readonly organization: string
  /** Units within the organisation, widest first; the last is the department. */
  readonly units: readonly string[]
  readonly title: string
  readonly role: string
  /** Text forms of PartialDate, or null. */
  readonly from: string | null
  readonly to: string | null
}

export const CUSTOM_FIELD_TYPES = ['text', 'number', 'date', 'choice', 'boolean', 'link'] as const
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number]
/** A field that the user defined. `value` is text in the type's own form (`true`, `12.5`, `2006-01-02`). */
export type CustomField = { readonly name: string; readonly type: CustomFieldType; readonly value: string }

/** Section 6.2.4, PHOTO: bytes kept in the book under their SHA-256, or a URI that is never fetched. */
export type Photo =
  | { readonly kind: 'stored'; readonly sha256: string; readonly mediaType: string; readonly byteLength: number }
  | { readonly kind: 'uri'; readonly uri: string }

/** A property that the model has no member for, carried along and written back as it stood. */
export type RawProperty = {
  readonly group: string
  readonly name: string
  /** Everything between the name and the colon, undecoded, with its leading `;`, or empty. */
  readonly parameters: string
  /** The value as it stood, unfolded, escapes kept. */
  readonly value: string
}

/** The members of a contact that a command may set: all of them apart from keys and instants. */
export type ContactFields = {
  readonly kind: ContactKind
  /** FN, section 6.2.1: the name as it is shown. Empty when the card had none; see `nameOf`. */
  readonly formattedName: string
  readonly name: PersonName
  readonly nicknames: readonly string[]
  readonly phones: readonly Phone[]
  readonly emails: readonly Email[]
  readonly addresses: readonly PostalAddress[]
  readonly urls: readonly WebAddress[]
  readonly profiles: readonly OnlineProfile[]
  readonly dates: readonly ContactDate[]
  readonly relations: readonly Relation[]
  readonly jobs: readonly Job[]
  readonly notes: readonly string[]
  readonly customFields: readonly CustomField[]
  /** Tag names (CATEGORIES, section 6.7.1), in order, each once. */
  readonly tags: readonly string[]
  readonly photo: Photo | null
  readonly isFavorite: boolean
  /** MEMBER, section 6.6.5: URIs or UIDs of a group's members. */
  readonly members: readonly string[]
  readonly rawProperties: readonly RawProperty[]
}

export type Contact = ContactFields & {
  readonly id: ContactId
  /** UID, section 6.7.6; `urn:uuid:...` where Kith made it. Unique within the book. */
  readonly uid: string
  /** Epoch milliseconds, UTC. */
  readonly createdAt: number
  readonly updatedAt: number
  /** When it was put in the trash, or null. */
  readonly deletedAt: number | null
}

/** The names of `ContactFields`, in the order in which they are shown and recorded. */
export const CONTACT_FIELD_NAMES = [
  'kind',
  'formattedName',
  'name',
  'nicknames',
  'phones',
  'emails',
  'addresses',
  'urls',
  'profiles',
  'dates',
  'relations',
  'jobs',
  'notes',
  'customFields',
  'tags',
  'photo',
  'isFavorite',
  'members',
  'rawProperties',
] as const satisfies readonly (keyof ContactFields)[]
export type ContactFieldName = (typeof CONTACT_FIELD_NAMES)[number]

export const EMPTY_NAME: PersonName = {
  prefix: '',
  given: '',
  additional: '',
  family: '',
  suffix: '',
  phoneticGiven: '',
  phoneticAdditional: '',
  phoneticFamily: '',
}

/** A contact with nothing in it, to build drafts from. */
export const EMPTY_FIELDS: ContactFields = {
  kind: 'person',
  formattedName: '',
  name: EMPTY_NAME,
  nicknames: [],
  phones: [],
  emails: [],
  addresses: [],
  urls: [],
  profiles: [],
  dates: [],
  relations: [],
  jobs: [],
  notes: [],
  customFields: [],
  tags: [],
  photo: null,
  isFavorite: false,
  members: [],
  rawProperties: [],
}
