import type { CivilTime } from '../../shared/domain/civil-time.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { dateFormat } from '../ui/formats.ts'

/** A day as it stands in a field: “Fri 12 Jun”, with the year in place of the weekday where it is another one. */
export function dayInField(on: CivilDate, today: CivilDate, locale: string): string {
  const isThisYear = on.slice(0, 4) === today.slice(0, 4)
  return format(on, locale, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? { weekday: 'short' } : { year: 'numeric' }),
  })
}

/** A day so that nothing is left to guess: “Friday 12 June 2026”. */
export function wholeDay(on: CivilDate, locale: string): string {
  return format(on, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** A time of the day as the language writes it. */
export function timeInWords(time: CivilTime, locale: string): string {
  return dateFormat(locale, { timeZone: 'UTC', timeStyle: 'short' }).format(new Date(`1970-01-01T${time}Z`))
}

/** “Fri, 12 June” is no sentence. */
function format(on: CivilDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale, { timeZone: 'UTC', ...options })
    .format(Date.parse(on))
    .replace(',', '')
}
