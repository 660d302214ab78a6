import { isMonthFirst } from '../../shared/domain/country.ts'
import { formatPartialDate, isPartialDate, parsePartialDate } from '../../shared/domain/partial-date.ts'
import { digitsOf } from '../../shared/domain/phone-digits.ts'
import { dateTextInWords } from '../contacts/dates.ts'
import { LOCALE } from '../i18n.ts'
import { dateFormat } from '../ui/formats.ts'

/** Beginnings of month names by which they are known, in English and in the user's language. */
function monthNumber(word: string, locale: string): number | null {
  const wanted = plain(word)
  if (wanted.length < 3) return null
  for (const language of ['en', locale]) {
    for (const style of ['long', 'short'] as const) {
      const format = dateFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2000, month - 1, 1))
        const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '')
        if (name === wanted || (wanted.length >= 3 && name.startsWith(wanted))) return month
      }
    }
  }
  return null
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
}

/**
 * Reads a date as people write it: `2 July 1985`, `July 2, 1985`, `2 July`, `1985-07-02`, `2.7.1985`, `02/07/1985`,
 * `July 1985`, `7/1985`, `1985`. Where day and month are both numbers, the region says which comes first, unless that
 * cannot be; with full stops between them it is the day. Gives the text form of a PartialDate, or null.
 */
export function readDate(text: string, locale = LOCALE, region = ''): string | null {
  const typed = plainDigits(text).trim().replace(/\s+/g, ' ')
  if (parsePartialDate(typed)) return typed
  return fromNumbers(typed, region) ?? fromWords(typed, locale)
}

/** What a date with two digits of its year may mean: the last such year that has begun. */
export function readShortYear(text: string, now: Date, locale = LOCALE, region = ''): string | null {
  const match = /^(.*[\p{L}\s./'’-])(\d{2})$/u.exec(plainDigits(text).trim())
  if (!match || readDate(text, locale, region) !== null) return null
  const [, rest = '', short = ''] = match
  const century = Math.floor(now.getFullYear() / 100) * 100
  const year = century + Number(short) > now.getFullYear() ? century - 100 + Number(short) : century + Number(short)
  return readDate(rest.replace(/['’]$/, '') + year, locale, region)
}

/** What was read, in words, where that is not what was typed anyhow. */
export function dateHint(text: string, locale = LOCALE, region = ''): string | null {
  const on = readDate(text, locale, region)
  if (on === null || /\p{L}/u.test(text) || /^\d{4}$/.test(text.trim())) return null
  return dateTextInWords(on, locale)
}

/** The digits of other scripts as 0 to 9. */
function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => digitsOf(digit) || digit)
}

function fromNumbers(typed: string, region: string): string | null {
  const monthOfYear = /^(\d{1,2})[./-](\d{4})$/.exec(typed)
  if (monthOfYear) return exact(Number(monthOfYear[2]), Number(monthOfYear[1]), null)
  const year = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(typed)
  if (year) return exact(Number(year[1]), Number(year[2]), Number(year[3]))
  const day = /^(\d{1,2})[./-] ?(\d{1,2})(?:[./-] ?(\d{4})?)?$/.exec(typed)
  if (!day) return null
  const [first, second] = [Number(day[1]), Number(day[2])]
  const given = day[3] === undefined ? null : Number(day[3])
  const isDayFirst = typed.includes('.') || !isMonthFirst(region)
  const [likely, other] = [exact(given, second, first), exact(given, first, second)]
  return isDayFirst ? (likely ?? other) : (other ?? likely)
}

function fromWords(typed: string, locale: string): string | null {
  const words = typed
    .replace(/[,،]/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !/^(of|de|del|the|den|le)$/i.test(word))
  let [day, month, year]: (number | null)[] = [null, null, null]
  for (const word of words) {
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|e|\.|º|ª|日|年)?$/i.exec(word)?.[1]
    if (number === undefined) {
      if (month !== null && month !== undefined) return null
      month = monthNumber(word, locale)
      if (month === null) return null
    } else if (number.length === 4) {
      if (year !== null) return null
      year = Number(number)
    } else {
      if (day !== null) return null
      day = Number(number)
    }
  }
  return month === null ? null : exact(year ?? null, month ?? null, day ?? null)
}

function exact(year: number | null, month: number | null, day: number | null): string | null {
  const date = { year, month, day }
  return isPartialDate(date) ? formatPartialDate(date) : null
}
