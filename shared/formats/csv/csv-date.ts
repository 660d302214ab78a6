import { formatPartialDate, isPartialDate, type PartialDate } from '../../domain/partial-date.ts'
import type { DateOrder } from '../../domain/table-mapping.ts'
import { readDate } from '../vcard/date-text.ts'

const NUMBERS = /^(\d{1,4})[./-](\d{1,2})(?:[./-](\d{1,4}))?\.?(?:[ T]\d.*)?$/
/** Outlook's way to say that there is none. */
const NONE = /^0+[./-]0+[./-]0+$/
/** Years of two digits after this one are of the last century. */
const PIVOT = 30

/** The text form of the PartialDate that a cell holds; null when it is no date; undefined when it says that there is none. */
export function readCsvDate(cell: string, order: DateOrder): string | null | undefined {
  const text = cell.trim()
  if (text === '' || NONE.test(text)) return undefined
  const standard = readDate(text).on
  if (standard !== null) return standard
  const match = NUMBERS.exec(text)
  if (!match) return null
  const [one, two, three] = [match[1] ?? '', match[2] ?? '', match[3]]
  const date = dateOf(one, two, three, order)
  return isPartialDate(date) ? formatPartialDate(date) : null
}

function dateOf(one: string, two: string, three: string | undefined, order: DateOrder): PartialDate {
  if (one.length === 4)
    return { year: Number(one), month: Number(two), day: three === undefined ? null : Number(three) }
  const [day, month] = order === 'mdy' ? [two, one] : [one, two]
  return { year: three === undefined ? null : yearOf(three), month: Number(month), day: Number(day) }
}

function yearOf(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year > PIVOT ? 1900 + year : 2000 + year
}

/** The order in which dates of numbers are written, as far as the cells tell: a 13 is no month. */
export function dateOrderOf(cells: readonly string[], otherwise: DateOrder): DateOrder {
  for (const cell of cells) {
    const match = NUMBERS.exec(cell.trim())
    if (!match || (match[1] ?? '').length === 4) continue
    if (Number(match[1]) > 12) return 'dmy'
    if (Number(match[2]) > 12) return 'mdy'
  }
  return otherwise
}
