import { formatPartialDate, isPartialDate, type PartialDate } from '../../domain/partial-date.ts'
import type { DateOrder } from '../../domain/table-mapping.ts'
import { readDate } from '../vcard/date-text.ts'

const NUMBERS = /^(\d{1,4})[./-](\d{1,2})(?:[./-](\d{1,4}))?\.?(?:[ T]\d.*)?$/
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
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
  const date = dateOfNumbers(text, order) ?? dateInWords(text)
  return date !== null && isPartialDate(date) ? formatPartialDate(date) : null
}

function dateOfNumbers(text: string, order: DateOrder): PartialDate | null {
  const match = NUMBERS.exec(text)
  if (!match) return null
  const [one, two, three] = [match[1] ?? '', match[2] ?? '', match[3]]
  const date = dateOf(one, two, three, order)
  // A cell that can be read one way alone is read that way, whatever the others are.
  return isPartialDate(date) || one.length === 4 ? date : dateOf(one, two, three, order === 'mdy' ? 'dmy' : 'mdy')
}

/** `13 Feb 1985`, `13-Feb-1985`, `February 13, 1985`, `Feb 13`. */
function dateInWords(text: string): PartialDate | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[. -]+([a-z]{3,})\.?(?:[ ,-]+(\d{4}))?$/i.exec(text)
  const monthFirst = /^([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/i.exec(text)
  const [day, word = '', year] = dayFirst ? dayFirst.slice(1) : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = MONTHS.findIndex((name) => name.startsWith(word.toLowerCase())) + 1
  if (day === undefined || word === '' || month === 0) return null
  return { year: year === undefined ? null : Number(year), month, day: Number(day) }
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
