import { isLeapYear, parsePartialDate } from './partial-date.ts'

/** A civil date of which every part is known, `2026-07-02`. */
export type CivilDate = string

/** The month and day of a date that comes every year, `07-02`, from the text form of a PartialDate; null without a day. */
export function monthDayOf(on: string): string | null {
  const date = parsePartialDate(on)
  return date === null || date.month === null || date.day === null ? null : on.slice(-5)
}

/** When a month and day come in this year. 29 February is kept on the 28th in a year that has none. */
export function yearlyIn(year: number, monthDay: string): CivilDate {
  const day = monthDay === '02-29' && !isLeapYear(year) ? '02-28' : monthDay
  return `${String(year).padStart(4, '0')}-${day}`
}

/** How many years a date of which the year is known has come round to on this day, or null. */
export function yearsOn(day: CivilDate, on: string): number | null {
  const year = parsePartialDate(on)?.year ?? null
  return year === null ? null : Number(day.slice(0, 4)) - year
}
