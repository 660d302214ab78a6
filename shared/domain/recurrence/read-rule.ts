import { readLocal } from './civil-time.ts'
import {
  FREQUENCIES,
  type Frequency,
  PLAIN_RULE,
  type RuleDay,
  type RuleParts,
  type RuleProblem,
  WEEKDAYS,
  type Weekday,
} from './rule-parts.ts'

type Draft = { -readonly [Part in keyof RuleParts]: RuleParts[Part] }

const MOST_VALUES = 400
const UNTIL = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})(Z?))?$/i

function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^[+-]?\d{1,9}$/.test(text)) return null
  const value = Number(text)
  return value < least || value > most ? null : value
}

/** A comma list of numbers whose amount lies within the limits; negative ones, counted from the end, only on demand. */
function numbers(text: string, least: number, most: number, fromEnd: boolean): readonly number[] | null {
  const texts = text.split(',')
  if (texts.length > MOST_VALUES) return null
  const values = new Set<number>()
  for (const part of texts) {
    const value = wholeNumber(part.trim(), fromEnd ? -most : least, most)
    if (value === null || (fromEnd && value === 0)) return null
    values.add(value)
  }
  return [...values].sort((a, b) => a - b)
}

function weekday(text: string): Weekday | null {
  return WEEKDAYS.find((day) => day === text) ?? null
}

function days(text: string): readonly RuleDay[] | null {
  const texts = text.split(',')
  if (texts.length > MOST_VALUES) return null
  const found = new Map<string, RuleDay>()
  for (const part of texts) {
    const match = /^([+-]?\d{1,2})?\s*([A-Z]{2})$/.exec(part.trim())
    const day = weekday(match?.[2] ?? '')
    const nth = Number(match?.[1] ?? 0)
    if (!day || Math.abs(nth) > 53 || (match?.[1] && nth === 0)) return null
    found.set(`${nth}${day}`, { weekday: day, nth })
  }
  return [...found.values()]
}

/** The text form of UNTIL that the parts have; `null` when it is no time. */
function until(text: string): string | null {
  const match = UNTIL.exec(text)
  if (!match) return null
  const day = `${match[1]}-${match[2]}-${match[3]}`
  const local = match[4] === undefined ? day : `${day}T${match[4]}:${match[5]}:${match[6]}`
  return readLocal(local) === null ? null : local + (match[7] ?? '').toUpperCase()
}

type Reader = (draft: Draft, value: string) => boolean

/** A reader says whether it understood the value, and puts it into the draft. */
function into<Part extends keyof Draft>(part: Part, read: (text: string) => Draft[Part] | null): Reader {
  return (draft, value) => {
    const found = read(value)
    if (found === null) return false
    draft[part] = found
    return true
  }
}

const READERS: { readonly [name: string]: Reader } = {
  FREQ: into(
    'frequency',
    (text) => FREQUENCIES.find((frequency): frequency is Frequency => frequency === text) ?? null,
  ),
  INTERVAL: into('interval', (text) => wholeNumber(text, 1, 999_999_999)),
  COUNT: into('count', (text) => wholeNumber(text, 1, 999_999_999)),
  UNTIL: into('until', until),
  BYSECOND: into('bySecond', (text) => numbers(text, 0, 60, false)),
  BYMINUTE: into('byMinute', (text) => numbers(text, 0, 59, false)),
  BYHOUR: into('byHour', (text) => numbers(text, 0, 23, false)),
  BYDAY: into('byDay', days),
  BYMONTHDAY: into('byMonthDay', (text) => numbers(text, 1, 31, true)),
  BYYEARDAY: into('byYearDay', (text) => numbers(text, 1, 366, true)),
  BYWEEKNO: into('byWeekNo', (text) => numbers(text, 1, 53, true)),
  BYMONTH: into('byMonth', (text) => numbers(text, 1, 12, false)),
  BYSETPOS: into('bySetPos', (text) => numbers(text, 1, 366, true)),
  WKST: into('weekStart', weekday),
  RSCALE: into('scale', (text) => text),
  SKIP: into('skip', (text) => (['OMIT', 'BACKWARD', 'FORWARD'] as const).find((skip) => skip === text) ?? null),
}

export type RuleReading =
  | { readonly rule: RuleParts; readonly problem: null }
  | { readonly rule: null; readonly problem: RuleProblem }

/**
 * Reads the value of an RRULE. Letters of either case, blanks, empty parts and parts in any order are taken; of parts
 * that come twice the last counts. A part that cannot be understood makes the rule unreadable, for without it the
 * rule would say something else.
 */
export function readRule(text: string): RuleReading {
  const draft: Draft = { ...PLAIN_RULE }
  const no = (code: RuleProblem['code'], part = ''): RuleReading => ({ rule: null, problem: { code, part } })
  const other: string[] = []
  let hasFrequency = false
  for (const piece of text.split(';')) {
    if (piece.trim() === '') continue
    const equals = piece.indexOf('=')
    const name = piece
      .slice(0, equals < 0 ? undefined : equals)
      .trim()
      .toUpperCase()
    const value =
      equals < 0
        ? ''
        : piece
            .slice(equals + 1)
            .trim()
            .toUpperCase()
    const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined
    if (!read) other.push(piece.trim())
    else if (!read(draft, value)) return no(name === 'FREQ' ? 'noFrequency' : 'badPart', name)
    hasFrequency ||= name === 'FREQ'
  }
  if (!hasFrequency) return no('noFrequency', 'FREQ')
  const calendar = draft.scale
  if (calendar !== null && calendar !== 'GREGORIAN') return no('unknownCalendar', 'RSCALE')
  return { rule: { ...draft, other }, problem: null }
}
