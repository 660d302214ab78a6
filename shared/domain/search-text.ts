import type { ContactFields } from './contact.ts'
import { joinName } from './person-name.ts'
import { phoneDigits } from './phone-digits.ts'
import { foldSearch } from './search-fold.ts'
import { latinForms } from './transliterate.ts'

/** What of a contact is searched. All three are folded; `digits` holds one number a word. */
export type SearchTexts = { readonly name: string; readonly text: string; readonly digits: string }

/** Scripts that are written without spaces between words, and Hangul, whose names are looked for by syllable. */
export const UNSPACED =
  /([\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}])/gu
/** Pictures as `foldSearch` leaves them, two for a flag: each is a word. */
const PICTURE = /[\u{ff1e6}-\u{ff1ff}]{2}|\p{Co}/gu
const NON_ASCII = /[^\x20-\x7e]/
/** Signs within words that some type and others leave out, as `foldSearch` leaves them; the last is a Persian non-joiner. */
const INNER = /['.\u200c-]/g
const JOINED_NAME = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:['.\u200c-][\p{L}\p{N}]+)+/gu
/** In other texts dots belong to addresses, and words of many parts are keys. */
const JOINED_WORD =
  /(?<![\p{L}\p{N}'\u200c-])[\p{L}\p{N}]+(?:['\u200c-][\p{L}\p{N}]+){1,3}(?!['\u200c-]?[\p{L}\p{N}])/gu
/** The same in ASCII alone, which is told in half the time. */
const JOINED_ASCII = /(?<![a-z0-9'-])[a-z0-9]+(?:['-][a-z0-9]+){1,3}(?!['-]?[a-z0-9])/g
const MAY_JOIN = /[a-z]['-]|['-][a-z]|\u200c|[^\x20-\x7e]['-]|['-][^\x20-\x7e]/
const LETTER = /\p{L}/u
/** A number as people write it within a text: five digits at least, with signs between them. */
export const WRITTEN_NUMBER = /\+?\p{Nd}[\p{Nd}\s().\-/]{3,}\p{Nd}/gu

/** Folds a text and sets a space round every sign of a script without spaces, so that each can be found. */
export function searchable(text: string): string {
  const folded = foldSearch(text)
  if (!NON_ASCII.test(folded)) return folded
  return folded.replace(UNSPACED, ' $1 ').replace(PICTURE, ' $& ').replace(/ {2,}/g, ' ').trim()
}

/** Names are also looked for without their inner signs: `obrien` for O'Brien, `jeanluc` for Jean-Luc. */
function withJoinedForms(folded: string, pattern: RegExp): string {
  const joined = folded.match(pattern)?.filter((word) => LETTER.test(word)) ?? []
  return joined.length === 0 ? folded : `${folded} ${joined.map(withoutInnerSigns).join(' ')}`
}

/** A folded word without its apostrophes, hyphens and dots. */
export function withoutInnerSigns(word: string): string {
  return word.replace(INNER, '')
}

/** As `searchable`, and after it the words without their inner signs: `dont` for don’t, `email` for e-mail. */
export function searchableText(text: string): string {
  const folded = searchable(text)
  if (!MAY_JOIN.test(folded)) return folded
  return withJoinedForms(folded, NON_ASCII.test(folded) ? JOINED_WORD : JOINED_ASCII)
}

function numbersIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(WRITTEN_NUMBER) ?? []).map(phoneDigits)
}

/** Everything by which a contact can be found: any field, notes, and every number in it. */
export function searchTextsOf(fields: ContactFields): SearchTexts {
  const { name, jobs, addresses, profiles, customFields, notes } = fields
  const names = [
    fields.formattedName,
    // Scripts without spaces are looked for across its parts, in their order.
    joinName(name),
    ...fields.nicknames,
    name.phoneticFamily,
    name.phoneticGiven,
    name.phoneticAdditional,
  ]
  const values = [
    ...jobs.flatMap((job) => [job.organization, ...job.units, job.title, job.role]),
    ...fields.emails.flatMap(({ label, value }) => [label, value]),
    ...fields.phones.flatMap(({ label, value }) => [label, value]),
    ...addresses.flatMap((a) => [
      a.label,
      a.poBox,
      a.extended,
      a.street,
      a.locality,
      a.region,
      a.postalCode,
      a.country,
      a.formatted,
    ]),
    ...fields.urls.flatMap(({ label, value }) => [label, value]),
    ...profiles.flatMap(({ label, service, user, uri }) => [label, service, user, uri]),
    ...fields.dates.flatMap(({ label, on, text }) => [label, on ?? '', text]),
    ...fields.relations.flatMap(({ label, value }) => [label, value]),
    ...fields.tags,
    ...customFields.flatMap((field) => [field.name, field.value]),
    ...notes,
  ]
  const numbers = [
    ...fields.phones.map(({ value }) => phoneDigits(value)),
    ...numbersIn([...notes, ...customFields.map(({ value }) => value)]),
  ]
  const joinedNames = [...new Set(names.filter((part) => part !== ''))].join(' ')
  return {
    name: [withJoinedForms(searchable(joinedNames), JOINED_NAME), ...latinForms(joinedNames)].join(' '),
    text: searchableText(values.filter((part) => part !== '').join('\n')),
    digits: numbers.filter((digits) => digits !== '').join(' '),
  }
}
