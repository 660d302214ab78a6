import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min'
import { digitsOf, phoneDigits } from '../../shared/domain/phone-digits.ts'

let callingCodes: ReadonlySet<string> | undefined

/** The number without its country calling code; calling codes are such that at most one can fit. */
function withoutCallingCode(digits: string): string {
  callingCodes ??= new Set(getCountries().map((country) => String(getCountryCallingCode(country))))
  for (let length = 1; length <= 3; length++) {
    if (callingCodes.has(digits.slice(0, length))) return digits.slice(length)
  }
  return digits
}

/** So many digits may be a whole number that begins with a country code, though no `+` was typed. */
const WHOLE_NUMBER = 10
/** Instead of a zero, Russia and its neighbours dial an 8 before numbers of ten digits. */
const RUSSIAN = /^8(\d{10})$/
/** Fewer digits than this behind a country code would be found in everybody's number. */
const FEWEST_NATIONAL = 4

/**
 * The runs of digits by which a typed number, or a part of one, may stand in the book: as it was typed, without the
 * trunk zero that falls away behind a country code, and, when it begins with a country code, without that, also where it
 * is a whole number typed without `+`.
 */
export function phoneVariants(typed: string): string[] {
  const digits = digitsOf(typed)
  const isInternational = /^\s*(?:\+|00)/.test(typed)
  const whole = phoneDigits(typed)
  const national = whole.replace(/^0+/, '')
  const local = isInternational ? withoutCallingCode(whole) : national
  const isTelling = !isInternational || local.length >= FEWEST_NATIONAL
  const isWhole = !isInternational && !digits.startsWith('0') && digits.length >= WHOLE_NUMBER
  const variants = [
    isInternational ? whole : digits,
    isTelling ? local : '',
    isWhole ? withoutCallingCode(digits) : '',
    (isInternational ? '' : RUSSIAN.exec(digits)?.[1]) ?? '',
  ]
  return [...new Set(variants)].filter((variant) => variant !== '')
}
