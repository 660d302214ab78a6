import type { ContactDate, Labelled } from '../../domain/contact.ts'

/** What programs write for the types of RFC 6350. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  mobile: ['cell'],
  cell: ['cell'],
  home: ['home'],
  work: ['work'],
  business: ['work'],
  main: ['main'],
  other: ['other'],
  pager: ['pager'],
  'home fax': ['home', 'fax'],
  'work fax': ['work', 'fax'],
  'work mobile': ['work', 'cell'],
  'home mobile': ['home', 'cell'],
  homefax: ['home', 'fax'],
  workfax: ['work', 'fax'],
  fax: ['fax'],
  internet: [],
}
/** Types that tell nothing where another stands beside them: a number is for speech, an address for post. */
const PLAIN = new Set(['voice', 'internet', 'smtp', 'postal', 'parcel', 'intl'])
/** Relations that have a name in RFC 6350 or with phones. */
const RELATIONS = new Set(
  'spouse child parent mother father brother sister friend manager assistant partner relative colleague'.split(' '),
)
/** Google marks the preferred one. */
const PREFERRED = /^\* ?/

/** The label that stands in a cell: a type where it is one, else the user's own; `types` when there is none. */
export function labelledBy(text: string, types: readonly string[]): Labelled {
  const preference = PREFERRED.test(text) ? 1 : null
  const label = text.replace(PREFERRED, '').trim()
  const word = label.toLowerCase()
  if (label === '') return { types, label: '', preference }
  const known = TYPES[word] ?? (RELATIONS.has(word) ? [word] : undefined)
  return known === undefined ? { types: [], label, preference } : { types: known, label: '', preference }
}

/** `Work`, `Home Fax`, or the user's own label, as such programs write it. */
export function labelText({ types, label }: Pick<Labelled, 'types' | 'label'>): string {
  if (label !== '') return label
  const telling = types.filter((type) => !PLAIN.has(type))
  const entry = Object.entries(TYPES).find(
    ([, known]) => known.length === telling.length && known.every((type) => telling.includes(type)),
  )
  const words = telling.length === 0 ? '' : (entry?.[0] ?? telling.join(' '))
  return words.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())
}

/** What a date is called. */
export function dateLabelText({ kind, label }: ContactDate): string {
  return kind === 'other' ? label : kind === 'birthday' ? 'Birthday' : 'Anniversary'
}
