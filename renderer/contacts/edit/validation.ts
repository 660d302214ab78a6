import type { TFunction } from 'i18next'
import { readDate } from '../../dates/read-date.ts'

/** Sentences for what looks wrong: what is so, then what to do. They never stand in the way of saving. */

export function emailProblem(value: string, t: TFunction): string | null {
  const typed = value.trim()
  if (typed === '') return null
  const at = typed.lastIndexOf('@')
  if (at === -1) return t('This address has no “@”. Write it like name@example.com.')
  if (at === 0) return t('This address has no name before the “@”. Add one.')
  const domain = typed.slice(at + 1)
  if (domain === '') return t('This address ends at the “@”. Add what follows, such as example.com.')
  if (/\s/.test(typed)) return t('This address has a space in it. Take it out.')
  if (!/\.[^.]+$/.test(domain))
    return t('This address has no ending after “{{domain}}”. Add one, such as .com.', { domain })
  return null
}

/** Providers of mail boxes that a great many people have, and whose names are mistyped every day. */
const PROVIDERS = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'proton.me',
  'protonmail.com',
]
/** One letter away from these, and yet right. */
const OTHERS = new Set(['mail.com', 'ymail.com'])

/** An address as it stands in other text. */
const ADDRESS = /[^\s<>()[\]{}"“”,;:]+@[^\s<>()[\]{}"“”,;:@]+\.[^\s<>()[\]{}"“”,;:@.]+/gu

/**
 * The address that may be meant: the only one in what was pasted with its name around it (`Ada Lind <ada@example.com>`,
 * `mailto:…`), or one where the name of a large provider is mistyped by one letter.
 */
export function emailSuggestion(value: string): string | null {
  const [only, ...others] = value.match(ADDRESS) ?? []
  if (only !== undefined && others.length === 0 && only !== value.trim()) return only
  const match = /^([^\s@]+)@([^\s@]+)$/.exec(value.trim())
  const domain = match?.[2]?.toLowerCase()
  if (!match || !domain || PROVIDERS.includes(domain) || OTHERS.has(domain)) return null
  const meant = PROVIDERS.find((provider) => isOneSlip(domain, provider))
  return meant === undefined ? null : `${match[1]}@${meant}`
}

/** Whether one letter too many, too few, another, or two of them the other way round make one text of the other. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  let end = 0
  const shorter = Math.min(one.length, other.length)
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left === [...right].reverse().join('')
}

export function phoneProblem(value: string, t: TFunction): string | null {
  return value.trim() !== '' && !/\p{Nd}/u.test(value) ? t('This number has no digits. Add them.') : null
}

export function webProblem(value: string, t: TFunction): string | null {
  return /\s/.test(value.trim()) ? t('This address has a space in it. Take it out.') : null
}

export function dateProblem(value: string, t: TFunction, locale: string, region: string): string | null {
  if (value.trim() === '' || readDate(value, locale, region) !== null) return null
  return t('Kith cannot read this date, and keeps it as text. Write it like 2 July 1985 or 2 July.')
}
