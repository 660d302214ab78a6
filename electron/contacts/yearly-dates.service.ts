import { type CivilDate, monthDayOf, yearlyIn, yearsOn } from '../../shared/domain/yearly-date.ts'
import type { ReadConnection } from '../db/book.ts'
import { findYearlyDay, listYearlyRows, listYearlyRowsOf, type YearlyRow } from './yearly-dates.repository.ts'

/** A birthday or anniversary as it comes round. */
export type YearlyDate = YearlyRow & {
  readonly occursOn: CivilDate
  /** How many years it is since the first; null where the year is not known. */
  readonly years: number | null
}
type Reader = Pick<ReadConnection, 'prepare'>

/**
 * The birthdays and anniversaries that come round from one day to another, both included, the first first; of at most
 * the year before `to`. Nobody has one before or on the very day it began.
 */
export function yearlyBetween(read: Reader, from: CivilDate, to: CivilDate): YearlyDate[] {
  const year = Number(to.slice(0, 4))
  const aYearBefore = yearlyIn(year - 1, to.slice(5))
  const first = from > aYearBefore ? from : aYearBefore
  if (first > to) return []
  const found =
    first.slice(0, 4) === to.slice(0, 4)
      ? inYear(read, year, first.slice(5), to.slice(5))
      : [...inYear(read, year - 1, first.slice(5), '12-31'), ...inYear(read, year, '01-01', to.slice(5))]
  return found.filter(({ occursOn }) => occursOn >= first)
}

/** The first day at or after this one on which somebody has a birthday or an anniversary, or null. */
export function soonestYearly(read: Reader, kind: YearlyRow['kind'], from: CivilDate): CivilDate | null {
  const year = Number(from.slice(0, 4))
  const day = findYearlyDay(read, kind, from.slice(5))
  if (day !== null) return yearlyIn(year, day)
  const next = findYearlyDay(read, kind, '01-01')
  return next === null ? null : yearlyIn(year + 1, next)
}

/** The birthday or anniversary of a contact that comes round on this day, if they still have it. */
export function yearlyOf(
  read: Reader,
  contactId: number,
  kind: YearlyRow['kind'],
  occursOn: CivilDate,
): YearlyDate | null {
  const year = Number(occursOn.slice(0, 4))
  const rows = listYearlyRowsOf(read, contactId).filter((row) => row.kind === kind)
  return comingRound(rows, year).find((date) => date.occursOn === occursOn) ?? null
}

/** The birthdays and anniversaries of one contact that come round from one day to another, both included. */
export function yearlyBetweenOf(read: Reader, contactId: number, from: CivilDate, to: CivilDate): YearlyDate[] {
  const rows = listYearlyRowsOf(read, contactId)
  const years = new Set([from, to].map((day) => Number(day.slice(0, 4))))
  return [...years]
    .flatMap((year) => comingRound(rows, year))
    .filter(({ occursOn }) => occursOn >= from && occursOn <= to)
}

function inYear(read: Reader, year: number, from: string, to: string): YearlyDate[] {
  const last = yearlyIn(year, '02-29').endsWith(to) ? '02-29' : to
  return comingRound(listYearlyRows(read, from, last), year)
}

function comingRound(rows: readonly YearlyRow[], year: number): YearlyDate[] {
  return rows.flatMap((row) => {
    const occursOn = yearlyIn(year, monthDayOf(row.on) ?? '01-01')
    const years = yearsOn(occursOn, row.on)
    return years !== null && years < 1 ? [] : [{ ...row, occursOn, years }]
  })
}
