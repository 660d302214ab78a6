import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { phoneDigits } from './phone-digits.ts'

/**
 * What may be written instead of a number as it was typed. `format` is the same number, digit for digit, with its own
 * country's punctuation. `suggestion` is more than was typed, such as a country code, and is left to the user.
 */
export type PhoneReading = {
  readonly format: string | null
  readonly suggestion: { readonly value: string; readonly region: string } | null
}

const NOTHING: PhoneReading = { format: null, suggestion: null }
/** Digits with punctuation and nothing else: no extension, no letters on the keys, no `*100#`. */
const PLAIN = /^\+?[\d\s().\-/\u2010-\u2013\u00a0]+$/

/**
 * Reads a number as it is dialled in `region` (ISO 3166-1 alpha-2, or empty when not known). Short numbers, extensions,
 * words, and whatever is no number of any country are not read, and so stay as they were typed.
 */
export function readPhone(typed: string, region: string): PhoneReading {
  const text = typed.trim()
  if (!PLAIN.test(text)) return NOTHING
  const home = isSupportedCountry(region) ? region : undefined
  const international = /^00/.test(text) ? `+${text.slice(2)}` : text
  const isInternational = international.startsWith('+')
  const number = parse(international, home) ?? (isInternational ? undefined : parse(text, home))
  if (!number?.isValid()) return NOTHING
  const full = number.formatInternational()
  if (isInternational) {
    if (phoneDigits(full) === phoneDigits(text)) return { format: differing(full, text), suggestion: null }
    return { format: null, suggestion: { value: full, region: number.country ?? '' } }
  }
  const national = number.formatNational()
  const isSame = digits(national) === digits(text)
  return {
    format: isSame ? differing(national, text) : null,
    suggestion: { value: full, region: number.country ?? home ?? '' },
  }
}

/** The country (ISO 3166-1 alpha-2) of a number that is written with its code; null where it has none, or is none. */
export function countryOfPhone(typed: string): string | null {
  const international = typed.trim().replace(/^00/, '+')
  if (!international.startsWith('+') || !PLAIN.test(international)) return null
  const number = parse(international, undefined)
  return number?.isValid() ? (number.country ?? null) : null
}

function parse(text: string, region: CountryCode | undefined) {
  return parsePhoneNumberFromString(text, region === undefined ? {} : { defaultCountry: region, extract: false })
}

function differing(value: string, typed: string): string | null {
  return value === typed ? null : value
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}
