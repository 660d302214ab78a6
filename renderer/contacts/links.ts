import type { Labelled, OnlineProfile } from '../../shared/domain/contact.ts'

/** Digits and a leading plus, as RFC 3966 wants them. An extension is left to be dialled by hand. */
function dialled(number: string): string {
  const main = number.replace(/(?:ext\.?|x|#|;ext=).*$/i, '')
  return (main.trim().startsWith('+') ? '+' : '') + main.replace(/[^\d*]/g, '')
}

export const telLink = (number: string) => `tel:${dialled(number)}`
export const smsLink = (number: string) => `sms:${dialled(number)}`
export const mailLink = (address: string) => `mailto:${encodeURIComponent(address.trim()).replace(/%40/g, '@')}`

/** A web address as people write it may leave the scheme out. */
export function webLink(address: string): string {
  const trimmed = address.trim()
  return /^[a-z][a-z\d+.-]*:/i.test(trimmed) && !/^[^/]*\.[^/]*:\d/.test(trimmed) ? trimmed : `https://${trimmed}`
}

/** The value that is meant when nobody says which: lowest preference, then the first. */
export function preferred<T extends Labelled>(values: readonly T[]): T | undefined {
  const rank = (value: T) => value.preference ?? 101
  return values.reduce<T | undefined>((best, value) => (best && rank(best) <= rank(value) ? best : value), undefined)
}

type PhoneNumber = Labelled & { readonly value: string }
const isNone = (types: readonly string[], ...unwanted: readonly string[]) =>
  !unwanted.some((type) => types.includes(type))

/** The number to call: never a fax. */
export function callLink(phones: readonly PhoneNumber[]): string | null {
  const phone = preferred(phones.filter(({ types }) => isNone(types, 'fax', 'pager')))
  return phone ? telLink(phone.value) : null
}

/** Where a message goes: a mobile, or a number that may be one, or else a messenger. */
export function messageLink(profiles: readonly OnlineProfile[], phones: readonly PhoneNumber[]): string | null {
  const messenger = profiles.find(({ kind, uri }) => kind === 'messenger' && uri !== '')
  const unlabelled = phones.filter(({ types }) => isNone(types, 'home', 'work', 'main', 'fax', 'pager'))
  const phone = preferred(phones.filter(({ types }) => types.includes('cell'))) ?? preferred(unlabelled)
  return phone ? smsLink(phone.value) : (messenger?.uri ?? null)
}

/** `https://example.org/` reads as `example.org`. */
export function shortWeb(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
}
