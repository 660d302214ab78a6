import { type Random, randomFrom, seedOf } from './random.ts'
import {
  DEPARTMENTS,
  LANGUAGES,
  type Language,
  LEGAL_FORMS,
  NOTES,
  ORGANIZATIONS,
  OWN_LABELS,
  PREFIXES,
  SIGNS,
  SUFFIXES,
  TAGS,
  TITLES,
} from './words.ts'

export type MadePhone = {
  readonly type: 'cell' | 'home' | 'work' | 'fax'
  readonly label: string
  readonly value: string
}
export type MadeAddress = { readonly type: 'home' | 'work'; readonly parts: readonly string[] }
export type MadeDate = { readonly year: number | null; readonly month: number; readonly day: number }

/** A made-up person, before any dialect wrote them down. */
export type MadePerson = {
  readonly uid: string
  readonly name: { family: string; given: string; middle: string; prefix: string; suffix: string }
  readonly fullName: string
  readonly nickname: string
  readonly phones: readonly MadePhone[]
  readonly emails: readonly { readonly label: string; readonly value: string }[]
  readonly addresses: readonly MadeAddress[]
  readonly organization: readonly string[]
  readonly title: string
  readonly note: string
  readonly birthday: MadeDate | null
  readonly anniversary: MadeDate | null
  readonly tags: readonly string[]
  readonly url: string
  readonly social: string
  readonly spouse: string
  /** `20YYMMDD`, for REV. */
  readonly revised: string
}

const WEIGHTED = LANGUAGES.map((language) => [language, language.weight] as const)
const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index))

function numberOf(random: Random, { callingCode }: Language): string {
  const national = `${2 + random.below(8)}${random.digits(8)}`
  const [a, b, c] = [national.slice(0, 2), national.slice(2, 5), national.slice(5)]
  return random.pick([
    `+${callingCode}${national}`,
    `+${callingCode} ${a} ${b} ${c}`,
    `0${a} ${b}${c}`,
    `00${callingCode}-${a}-${b}-${c}`,
    `(0${a}) ${b}-${c}`,
    `0${national}`,
  ])
}

function phonesOf(random: Random, language: Language): MadePhone[] {
  return times(
    random.weighted([
      [0, 4],
      [1, 36],
      [2, 35],
      [3, 18],
      [4, 7],
    ]),
    (index) => ({
      type: index === 0 ? ('cell' as const) : random.pick(['home', 'work', 'cell', 'fax'] as const),
      label: index > 0 && random.chance(0.2) ? random.pick(OWN_LABELS) : '',
      value: numberOf(random, language),
    }),
  )
}

function addressOf(random: Random, language: Language, index: number): MadeAddress {
  const street = `${random.pick(language.streets)} ${1 + random.below(180)}${random.chance(0.12) ? '\nRear building, left' : ''}`
  const flat = random.chance(0.1) ? `Flat ${1 + random.below(40)}` : ''
  const parts = ['', flat, street, random.pick(language.towns), '', random.digits(5), language.country]
  return { type: index === 0 ? 'home' : 'work', parts }
}

function dateOf(random: Random): MadeDate {
  const year = random.chance(0.15) ? null : 1930 + random.below(85)
  return { year, month: 1 + random.below(12), day: 1 + random.below(28) }
}

/** The `index`-th person of a series: the same for the same seed, however many are made. */
export function makePerson(seed: number, index: number): MadePerson {
  const random = randomFrom(seedOf(seed, index))
  const language = random.weighted(WEIGHTED)
  const rarely = (share: number, from: readonly string[]) => (random.chance(share) ? random.pick(from) : '')
  const name = {
    family: random.pick(language.family) + (random.chance(0.04) ? `-${random.pick(language.family)}` : ''),
    given: random.pick(language.given) + (random.chance(0.04) ? ` ${random.pick(SIGNS)}` : ''),
    middle: language.isFamilyFirst ? '' : rarely(0.15, language.given),
    prefix: rarely(0.06, PREFIXES),
    suffix: rarely(0.03, SUFFIXES),
  }
  const core = language.isFamilyFirst
    ? name.family + name.given
    : [name.given, name.middle, name.family].filter(Boolean).join(' ')
  const handle = `u${seedOf(seed, index).toString(36)}`
  const isEmployed = random.chance(0.35)
  return {
    uid: `${random.digits(8)}-${random.digits(4)}-4${random.digits(3)}-8${random.digits(3)}-${random.digits(12)}`,
    name,
    fullName: [name.prefix, core, name.suffix].filter(Boolean).join(' '),
    nickname: rarely(0.08, language.given),
    phones: phonesOf(random, language),
    emails: times(
      random.weighted([
        [0, 25],
        [1, 45],
        [2, 22],
        [3, 8],
      ]),
      (at) => ({
        label: at > 0 && random.chance(0.3) ? random.pick(OWN_LABELS) : '',
        value: `${handle}${at || ''}@${random.pick(['example.com', 'example.org', 'post.example.net'])}`,
      }),
    ),
    addresses: times(
      random.weighted([
        [0, 55],
        [1, 33],
        [2, 12],
      ]),
      (at) => addressOf(random, language, at),
    ),
    organization: isEmployed
      ? [
          `${random.pick(ORGANIZATIONS)} ${random.pick(LEGAL_FORMS)}`,
          ...(random.chance(0.3) ? [random.pick(DEPARTMENTS)] : []),
        ]
      : [],
    title: isEmployed ? rarely(0.7, TITLES) : '',
    note: random.chance(0.25)
      ? times(1 + random.below(4), () => random.pick(NOTES)).join(random.pick(['\n', '. ', '; ']))
      : '',
    birthday: random.chance(0.3) ? dateOf(random) : null,
    anniversary: random.chance(0.06) ? dateOf(random) : null,
    tags: random.chance(0.22) ? [...new Set(times(1 + random.below(2), () => random.pick(TAGS)))] : [],
    url: random.chance(0.12) ? `https://${handle}.example.com/?a=1&b=${random.below(99)}` : '',
    social: random.chance(0.08) ? `https://social.example/${handle}` : '',
    spouse: rarely(0.05, language.given),
    revised: `20${10 + random.below(15)}0${1 + random.below(9)}1${random.below(10)}`,
  }
}
