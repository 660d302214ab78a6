import { readLocal } from '../../domain/recurrence/civil-time.ts'

/** A DATE or DATE-TIME (RFC 5545 sections 3.3.4 and 3.3.5) in the form of the model; `isUniversal` with a Z. */
export type DateTime = { readonly local: string; readonly isUniversal: boolean }

const TIME = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2}):?(\d{2})?(?:[.,]\d+)?(Z)?)?Z?$/i

/**
 * Reads a date or a date with a time, in basic form or in extended form as some write it; which of them is seen from the
 * text, whatever VALUE says. Null when there is no such day or time.
 */
export function readDateTime(value: string): DateTime | null {
  const match = TIME.exec(value.trim())
  if (!match) return null
  const [, year, month, day, hour, minute, second, universal] = match
  const date = `${year}-${month}-${day}`
  if (hour === undefined) {
    return readLocal(date) === null ? null : { local: date, isUniversal: false }
  }
  // A leap second is the one before it, and 24:00 is not a time.
  const local = `${date}T${hour}:${minute}:${second === '60' ? '59' : (second ?? '00')}`
  return readLocal(local) === null ? null : { local, isUniversal: universal !== undefined }
}

/** `20260611` or `20260611T102400`. */
export function basicForm(local: string): string {
  return local.replaceAll('-', '').replaceAll(':', '')
}
