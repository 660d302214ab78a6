import { formatPartialDate, isPartialDate, type PartialDate } from '../../domain/partial-date.ts'

/** The year that stands for none with Apple and CardBook. */
const NO_YEAR = 1604

/** As some phones write it, without noughts: `2010-1-2`. */
const SHORT = /^\d{4}-(\d{1,2})-(\d{1,2})$/

/** What a date value says: `on` is the text form of a PartialDate or null, `text` what is more than that. */
export type DateReading = { readonly on: string | null; readonly text: string }

/** Reads the dates of all dialects: basic and extended, without a year, without a day, with a time behind. */
export function readDate(value: string): DateReading {
  const text = value.trim()
  const end = dateEnd(text)
  const date = parseDate(text, end)
  if (date === null || !isPartialDate(date)) return { on: null, text }
  return { on: formatPartialDate(date), text: end === text.length ? '' : text }
}

/** Where the date ends: at a `T` or blank that a time follows. */
function dateEnd(text: string): number {
  for (let at = 4; at < text.length - 1; at++) {
    const char = text.charCodeAt(at)
    if ((char === 0x54 || char === 0x74 || char === 0x20) && isDigit(text.charCodeAt(at + 1))) return at
  }
  return text.length
}

function parseDate(text: string, end: number): PartialDate | null {
  if (text.startsWith('--')) {
    const dayAt = end === 7 && text[4] === '-' ? 5 : 4
    if (end !== dayAt + 2) return null
    return dateOf(null, number(text, 2, 4), number(text, dayAt, dayAt + 2))
  }
  const year = number(text, 0, 4)
  if (year < 0) return null
  if (end === 4) return { year, month: null, day: null }
  const short = end < 10 ? SHORT.exec(text.slice(0, end)) : null
  if (short !== null) return dateOf(year, Number(short[1]), Number(short[2]))
  if (end === 8) return dateOf(year, number(text, 4, 6), number(text, 6, 8))
  if (text[4] !== '-') return null
  const month = number(text, 5, 7)
  if (end === 7) return month < 0 ? null : { year, month, day: null }
  return end === 10 && text[7] === '-' ? dateOf(year, month, number(text, 8, 10)) : null
}

function dateOf(year: number | null, month: number, day: number): PartialDate | null {
  return month < 0 || day < 0 ? null : { year: year === NO_YEAR ? null : year, month, day }
}

/** The number that the digits from `start` to `end` write, or -1. */
function number(text: string, start: number, end: number): number {
  let result = 0
  for (let at = start; at < end; at++) {
    const char = text.charCodeAt(at)
    if (!isDigit(char)) return -1
    result = result * 10 + char - 0x30
  }
  return result
}

function isDigit(char: number): boolean {
  return char >= 0x30 && char <= 0x39
}

const INSTANT =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,3})\d*)?)?)?)?\s*(?:([Zz])|([+-])(\d\d):?(\d\d)?)?$/

/** Reads a REV: epoch milliseconds, taken as UTC when it names no offset; null when it is no instant. */
export function readInstant(value: string): number | null {
  const match = INSTANT.exec(value.trim())
  if (!match) return null
  const part = (index: number) => Number(match[index] ?? 0)
  const [year, month, day] = [part(1), part(2), part(3)]
  if (!isPartialDate({ year, month, day }) || part(4) > 24 || part(5) > 59 || part(6) > 60) return null
  const offset = (match[9] === '-' ? -1 : 1) * (part(10) * 60 + part(11)) * 60_000
  return Date.UTC(year, month - 1, day, part(4), part(5), part(6), Number((match[7] ?? '0').padEnd(3, '0'))) - offset
}
