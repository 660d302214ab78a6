/**
 * Civil time as numbers, in the proleptic Gregorian calendar and without zones: a day is counted from 1970-01-01, a
 * local time in seconds from that day's midnight. Rules are expanded on these; Temporal is asked for zones alone.
 */
export type DayNumber = number
export type LocalSeconds = number

export const DAY_SECONDS = 86_400
/** iCalendar writes years with four digits. */
export const FIRST_YEAR = 1
export const LAST_YEAR = 9999

export type CivilDay = { readonly year: number; readonly month: number; readonly day: number }

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const DAYS_TO_1970 = 719_162

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365
}

/** Days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The number of a day. A day past the end of its month runs on into the next. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const past = year - 1
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0
  return past * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + day - 1 - DAYS_TO_1970
}

/** Year, month and day of a day number. */
export function civilDay(number: DayNumber): CivilDay {
  // Counted from 1 March of the year 0, the leap day stands last and every 400 years are alike.
  const days = number + 719_468
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** The weekday of a day: Monday is 0, Sunday 6. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 3) % 7) + 7) % 7
}

/** Reads `2026-06-11T10:24:00`, or `2026-06-11` as its midnight; `null` when no such time exists. */
export function readLocal(text: string): LocalSeconds | null {
  const { length } = text
  if (length !== 10 && length !== 19) return null
  if (text[4] !== '-' || text[7] !== '-') return null
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  const midnight = dayNumber(year, month, day) * DAY_SECONDS
  if (length === 10) return midnight
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return null
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)]
  // A leap second is the second before it (RFC 5545 section 3.3.12).
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return null
  return midnight + hour * 3600 + minute * 60 + Math.min(second, 59)
}

/** The number that the digits from `start` to `end` write, or -1. By hand, for files hold many times. */
function digits(text: string, start: number, end: number): number {
  let result = 0
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30
    if (!(digit >= 0 && digit <= 9)) return -1
    result = result * 10 + digit
  }
  return result
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

/** Writes `2026-06-11`. */
export function writeDay(number: DayNumber): string {
  const { year, month, day } = civilDay(number)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Writes `2026-06-11T10:24:00`. */
export function writeLocal(local: LocalSeconds): string {
  const day = Math.floor(local / DAY_SECONDS)
  const rest = local - day * DAY_SECONDS
  const minutes = Math.floor(rest / 60)
  return `${writeDay(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(rest % 60)}`
}
