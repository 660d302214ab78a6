import { EMPTY_FIELDS, EMPTY_NAME } from '../../shared/domain/contact.ts'
import type { DecodedCard } from '../../shared/formats/vcard/card.ts'

type Data = Readonly<Record<string, unknown>>

const LABELLED = { types: [], label: '', preference: null }
const ADDRESS_PARTS = ['poBox', 'extended', 'street', 'locality', 'region', 'postalCode', 'country', 'formatted']
/** What the items of a list have when nothing is said. */
const ITEM_DEFAULTS: Readonly<Record<string, Data>> = {
  phones: LABELLED,
  emails: LABELLED,
  urls: LABELLED,
  relations: LABELLED,
  addresses: { ...LABELLED, ...Object.fromEntries(ADDRESS_PARTS.map((part) => [part, ''])) },
  profiles: { ...LABELLED, kind: 'messenger', service: '', user: '', uri: '' },
  dates: { kind: 'other', label: '', on: null, text: '' },
  jobs: { organization: '', units: [], title: '', role: '', from: null, to: null },
  rawProperties: { group: '', parameters: '' },
}

/**
 * A decoded card as the expectations beside the fixtures write it: only what differs from an empty contact, and
 * warnings as `code line`.
 */
export function expectationOf(card: DecodedCard): Data {
  const { version, uid, revisedAt, photo, warnings, line, lostCount, fields } = card
  const said = {
    line,
    version,
    uid,
    revisedAt: revisedAt === null ? '' : new Date(revisedAt).toISOString(),
    ...fieldsSaid(card),
    photo: photo === null ? (fields.photo ?? '') : `${photo.mediaType}, ${photo.bytes.length} bytes`,
    warnings: warnings.map((warning) => `${warning.code} ${warning.line}`),
    lostCount,
  }
  return withoutDefaults(said, { uid: '', revisedAt: '', photo: '', warnings: [], lostCount: 0 })
}

function fieldsSaid({ fields }: DecodedCard): Data {
  const name = withoutDefaults(fields.name, EMPTY_NAME)
  const lists = Object.entries({ ...fields, name }).map(([member, value]) => {
    const defaults = ITEM_DEFAULTS[member]
    return [
      member,
      Array.isArray(value) && defaults ? value.map((item) => withoutDefaults(item, defaults)) : value,
    ] as const
  })
  return withoutDefaults(Object.fromEntries(lists), { ...EMPTY_FIELDS, name: {} })
}

function withoutDefaults(data: object, defaults: object): Data {
  const known = new Map<string, unknown>(Object.entries(defaults))
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => JSON.stringify(known.get(key)) !== JSON.stringify(value)),
  )
}
