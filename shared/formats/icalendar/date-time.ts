import { readLocal } from '../../domain/recurrence/civil-time.ts'

/** A DATE or DATE-TIME (RFC 5545 sections 3.3.4 and 3.3.5) in the form of the model; `isUniversal` with a Z. */
export type DateTime = { readonly local: string; readonly isUniversal: boolean }

const TIME = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2}):?(\d{2})?(?:[.,]\d+)?(Z)?)?Z?$/i

/**
 * Reads a date or a date with a time, in basic form or in extended form as some write it; which of them is seen from the
 * text, whatever VALUE says. Null when there is no such day or time.
 */
export function readDateTime(value: string): DateTime | null {
  return readBasic(value) ?? readOther(value)
}

/** As RFC 5545 writes them, which is nearly always: put together without a regular expression. */
function readBasic(value: string): DateTime | null {
  const { length } = value
  const isUniversal = length === 16 && value[15] === 'Z'
  if (length !== 8 && length !== 15 && !isUniversal) return null
  const date = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`
  if (length === 8) return readLocal(date) === null ? null : { local: date, isUniversal }
  if (value[8] !== 'T' || value.startsWith('60', 13)) return null
  const local = `${date}T${value.slice(9, 11)}:${value.slice(11, 13)}:${value.slice(13, 15)}`
  return readLocal(local) === null ? null : { local, isUniversal }
}

function readOther(value: string): DateTime | null {
  const match = TIME.exec(value.trim())
  if (!match) return null
  const [, year, month, day, hour, minute, second, universal] = match
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return readLocal(date) === null ? null : { local: date, isUniversal: false }
  // A leap second is the one before it, and 24:00 is not a time.
  const local = `${date}T${hour}:${minute}:${second === '60' ? '59' : (second ?? '00')}`
  return readLocal(local) === null ? null : { local, isUniversal: universal !== undefined }
}

/** `20260611` or `20260611T102400`. */
export function basicForm(local: string): string {
  return local.replaceAll('-', '').replaceAll(':', '')
}
