/*
 * Making one of these takes longer than using it a hundred times, and a list asks for the same in each of its rows: each
 * is made once.
 */
const made = new Map<string, unknown>()

function once<T>(key: string, make: () => T): T {
  const known = (made.get(key) as T | undefined) ?? make()
  made.set(key, known)
  return known
}

/** `Intl.DateTimeFormat` of a language; without a `timeZone` in the system's, also after that became another. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const offset = options.timeZone === undefined ? new Date().getTimezoneOffset() : ''
  const key = `date ${locale} ${offset} ${JSON.stringify(options)}`
  return once(key, () => new Intl.DateTimeFormat(locale, options))
}

/** `Intl.ListFormat` of a language. */
export function listFormat(locale: string, options: Intl.ListFormatOptions): Intl.ListFormat {
  return once(`list ${locale} ${JSON.stringify(options)}`, () => new Intl.ListFormat(locale, options))
}

/** `Intl.NumberFormat` of a language. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options))
}

const DAY_MS = 86_400_000
/** The day before a Monday. */
const SUNDAY = Date.UTC(2023, 11, 31)

/** The name of a day of the week, Monday being 1. */
export function weekdayName(day: number, locale: string, weekday: 'long' | 'short' = 'long'): string {
  return dateFormat(locale, { timeZone: 'UTC', weekday }).format(SUNDAY + day * DAY_MS)
}
