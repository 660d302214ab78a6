/**
 * A civil date of which the year or the day may be missing, as in RFC 6350 section 4.3.1:
 * `2006-01-02`, `--01-02` (no year), `2006-01` (no day), `2006`.
 * Written as text, this is the form that tables (`*_on`) and the contract use.
 */
export type PartialDate = {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const PATTERN = /^(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|--(\d{2})-(\d{2}))$/

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** True when the parts make a date that exists. 29 February without a year does. */
export function isPartialDate({ year, month, day }: PartialDate): boolean {
  if (year !== null && (!Number.isInteger(year) || year < 1 || year > 9999)) return false
  if (month === null) return day === null && year !== null
  const longest = DAYS_IN_MONTH[month - 1]
  if (longest === undefined) return false
  if (day === null) return year !== null
  if (!Number.isInteger(day) || day < 1 || day > longest) return false
  return !(month === 2 && day === 29 && year !== null && !isLeapYear(year))
}

/** Reads the text form; `null` when it is not of that form or no such date exists. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = PATTERN.exec(text)
  if (!match) return null
  const part = (value: string | undefined) => (value === undefined ? null : Number(value))
  const date = { year: part(match[1]), month: part(match[2] ?? match[4]), day: part(match[3] ?? match[5]) }
  return isPartialDate(date) ? date : null
}

/** Writes the text form: `2006-01-02`, `--01-02`, `2006-01` or `2006`. */
export function formatPartialDate({ year, month, day }: PartialDate): string {
  const two = (value: number) => String(value).padStart(2, '0')
  if (year === null) return `--${two(month ?? 1)}-${two(day ?? 1)}`
  const head = String(year).padStart(4, '0')
  if (month === null) return head
  return day === null ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`
}

/** True when the text is the text form of a date that exists. */
export function isPartialDateText(text: string): boolean {
  return parsePartialDate(text) !== null
}
