import { parsePartialDate } from '../../shared/domain/partial-date.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { dateFormat } from '../ui/formats.ts'
import { readDate, readShortYear } from './read-date.ts'

export type DayReader = {
  readonly today: CivilDate
  /** Of two days that may be meant, the one to come or the one that has passed. */
  readonly toward: 'future' | 'past'
  readonly locale: string
  /** ISO 3166-1 alpha-2: which comes first in 2/7, the day or the month. */
  readonly region: string
}

/** Every 29 February is within so many years of any day. */
const LEAP_GAP = 8

/**
 * The day that is written in numbers or with the name of its month: `2026-06-12`, `12.6.26`, `12 June`, `Fri 12 June`,
 * `12`. Without a year, or a month, the nearest in the direction that is usual. Null where it takes more to know.
 */
export function readDay(typed: string, reader: DayReader): CivilDate | null {
  const { locale, region, today } = reader
  const text = withoutWeekday(typed.trim(), locale)
  const date = parsePartialDate(readDate(text, locale, region) ?? withShortYear(text, reader) ?? '')
  if (date === null) return dayOfMonth(text, reader)
  const { year, month, day } = date
  if (month === null || day === null) return null
  if (year !== null) return civil(year, month, day)
  const thisYear = Number(today.slice(0, 4))
  return nearest(
    Array.from({ length: LEAP_GAP + 1 }, (_, years) => years),
    reader,
    (step) => civil(thisYear + step, month, day),
  )
}

/** “12”, “12th”: the next 12th of a month, or the last one. */
function dayOfMonth(text: string, reader: DayReader): CivilDate | null {
  const day = Number(/^(?:the )?(\d{1,2})(?:st|nd|rd|th|\.)?$/i.exec(text)?.[1])
  if (!(day >= 1 && day <= 31)) return null
  const [year = 0, month = 0] = reader.today.split('-').map(Number)
  return nearest([0, 1, 2, 3], reader, (step) => {
    const index = year * 12 + month - 1 + step
    return civil(Math.floor(index / 12), (index % 12) + 1, day)
  })
}

/** The first that exists and does not lie on the other side of today. */
function nearest(
  steps: readonly number[],
  { today, toward }: DayReader,
  at: (step: number) => CivilDate | null,
): CivilDate | null {
  const sign = toward === 'future' ? 1 : -1
  for (const step of steps) {
    const on = at(step * sign)
    if (on !== null && (toward === 'future' ? on >= today : on <= today)) return on
  }
  return null
}

/** A year of two digits is of the hundred years around today. */
function withShortYear(text: string, { today, locale, region }: DayReader): string | null {
  const late = new Date(2000, 0, 1)
  late.setFullYear(Number(today.slice(0, 4)) + 50)
  return readShortYear(text, late, locale, region)
}

function civil(year: number, month: number, day: number): CivilDate | null {
  const two = (value: number) => String(value).padStart(2, '0')
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return parsePartialDate(text) === null ? null : text
}

/** The text without the day of the week before it, which the date says anyhow. */
function withoutWeekday(text: string, locale: string): string {
  const [, word = '', rest = ''] = /^(\p{L}+)\.?,? +(.*\d.*)$/u.exec(text) ?? []
  return rest !== '' && isWeekday(word, locale) ? rest : text
}

function isWeekday(word: string, locale: string): boolean {
  const wanted = word.toLocaleLowerCase(locale)
  return ['en', locale].some((language) =>
    (['long', 'short'] as const).some((weekday) => {
      const format = dateFormat(language, { weekday, timeZone: 'UTC' })
      return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day))).some(
        (name) => name.replace('.', '').toLocaleLowerCase(locale) === wanted,
      )
    }),
  )
}
