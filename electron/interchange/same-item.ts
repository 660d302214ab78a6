import { isDeepStrictEqual as isSame } from 'node:util'
import type { ContactFieldName, OnlineProfile, RawProperty } from '../../shared/domain/contact.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { phoneDigits } from '../../shared/domain/phone-digits.ts'
import { SINGLE_NAMES } from '../../shared/formats/vcard/kept-line.ts'

/** Fewer digits may end many numbers. */
const FEWEST_DIGITS = 7
/** How an item is called and what it is preferred to, not what it is. */
const LABELLING = new Set(['types', 'label', 'preference', 'formatted'])

/** Whether two items of a list are the same thing, however they are labelled or spelled. */
export function isSameItem(field: ContactFieldName, one: unknown, other: unknown): boolean {
  if (field === 'rawProperties') return isSameProperty(one as RawProperty, other as RawProperty)
  if (field === 'customFields') return isSame(one, other)
  if (field === 'profiles') return isSameProfile(one as OnlineProfile, other as OnlineProfile)
  if (field === 'phones' && isValued(one) && isValued(other) && isSameNumber(one.value, other.value)) return true
  return spelled(one) === spelled(other)
}

/** With and without a country's code or a trunk zero: one ends as the other does. */
function isSameNumber(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((number) => phoneDigits(number).replace(/^0+/, ''))
    .sort((a, b) => a.length - b.length)
  return short.length >= FEWEST_DIGITS && long.endsWith(short)
}

/** By where it is; where one has only a name, by that and the service. */
function isSameProfile(one: OnlineProfile, other: OnlineProfile): boolean {
  if (one.uri !== '' && other.uri !== '') return foldText(one.uri) === foldText(other.uri)
  return one.service === other.service && foldText(one.user) === foldText(other.user) && one.user !== ''
}

function isSameProperty(one: RawProperty, other: RawProperty): boolean {
  if (one.name === other.name && SINGLE_NAMES.has(one.name)) return true
  return isSame({ ...one, group: '' }, { ...other, group: '' })
}

function spelled(item: unknown): string {
  if (typeof item === 'string') return foldText(item)
  if (isValued(item)) return foldText(item.value)
  return foldText(JSON.stringify(item, (key, value) => (LABELLING.has(key) ? undefined : value)))
}

function isValued(item: unknown): item is { value: string } {
  return typeof item === 'object' && item !== null && 'value' in item && typeof item.value === 'string'
}
