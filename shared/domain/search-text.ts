import type { ContactFields } from './contact.ts'
import { foldText } from './fold-text.ts'
import { phoneDigits } from './phone-digits.ts'
import { latinForms } from './transliterate.ts'

/** What of a contact is searched. All three are folded; `digits` holds one number a word. */
export type SearchTexts = { readonly name: string; readonly text: string; readonly digits: string }

/** Scripts that are written without spaces between words, and Hangul, whose names are looked for by syllable. */
export const UNSPACED =
  /([\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}])/gu
const NON_ASCII = /[^\x20-\x7e]/
const JOINED = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)+/gu
/** A number as people write it within a text: five digits at least, with signs between them. */
export const WRITTEN_NUMBER = /\+?\p{Nd}[\p{Nd}\s().\-/]{3,}\p{Nd}/gu

/** Folds a text and sets a space round every sign of a script without spaces, so that each can be found. */
export function searchable(text: string): string {
  const folded = foldText(text)
  return NON_ASCII.test(folded) ? folded.replace(UNSPACED, ' $1 ').replace(/ {2,}/g, ' ').trim() : folded
}

/** Names are also looked for without their inner signs: `obrien` for O'Brien, `jeanluc` for Jean-Luc. */
function withJoinedForms(name: string): string {
  const joined = name.match(JOINED)
  return joined === null ? name : `${name} ${joined.map((word) => word.replace(/['’.-]/g, '')).join(' ')}`
}

function numbersIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(WRITTEN_NUMBER) ?? []).map(phoneDigits)
}

/** Everything by which a contact can be found: any field, notes, and every number in it. */
export function searchTextsOf(fields: ContactFields): SearchTexts {
  const { name, jobs, addresses, profiles, customFields, notes } = fields
  const names = [
    fields.formattedName,
    name.prefix,
    name.given,
    name.additional,
    name.family,
    name.suffix,
    ...fields.nicknames,
    name.phoneticGiven,
    name.phoneticAdditional,
    name.phoneticFamily,
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
    name: [withJoinedForms(searchable(joinedNames)), ...latinForms(joinedNames)].join(' '),
    text: searchable(values.filter((part) => part !== '').join('\n')),
    digits: numbers.filter((digits) => digits !== '').join(' '),
  }
}
