import type { TFunction } from 'i18next'
import { readDate } from './date-words.ts'

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

export function phoneProblem(value: string, t: TFunction): string | null {
  return value.trim() !== '' && !/\p{Nd}/u.test(value) ? t('This number has no digits. Add them.') : null
}

export function webProblem(value: string, t: TFunction): string | null {
  return /\s/.test(value.trim()) ? t('This address has a space in it. Take it out.') : null
}

export function dateProblem(value: string, t: TFunction, locale: string): string | null {
  if (value.trim() === '' || readDate(value, locale) !== null) return null
  return t('Kith cannot read this date, and keeps it as text. Write it like 2 July 1985 or 2 July.')
}
