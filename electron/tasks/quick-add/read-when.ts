import type { ParsedComponents, ParsedResult } from 'chrono-node'
import { addDays, civilAt, instantOf } from '../../../shared/domain/civil-time.ts'
import { nextMonday } from '../../../shared/domain/tasks/task-days.ts'
import { isCivilDate } from '../../../shared/domain/tasks/task-problem.ts'
import { type Draft, found, type Stretch, take } from './draft.ts'

/** `isTimeAlone` where no day was said. */
export type When = { readonly on: string; readonly time: string | null; readonly isTimeAlone?: boolean }
/** When and where the text is read, and how its reader writes dates. */
export type Reader = { readonly at: number; readonly zone: string; readonly locale: string }
type Parser = Pick<typeof import('chrono-node')['en']['casual'], 'parse'>

/** What leads to a date belongs to it. */
const LEAD = /(?:^|\s)(?:due|by|on|at|until|before|for|from|starting|beginning|this)?\s*$/i
/** `the 15th`, and 29 February, which is not in every year. */
const DAY_OF_MONTH = /(?<=^|\s)(?:on |by |due )?(?:the )?(\d{1,2})(?:st|nd|rd|th)(?=\s|$|[,.])/i
const LEAP_DAY =
  /(?<=^|\s)(?:on |by |due )?(?:29(?:th)?(?: of)? feb(?:ruary)?|feb(?:ruary)? 29(?:th)?)(?=\s|$|[,.])(?! \d{4})/i
/** Without a day of the week it is the Monday that “Next Monday” puts a task off to. */
const NEXT_WEEK =
  /\bnext week\b|nächste[rn]? woche|semaine prochaine|(?:próxima semana|semana (?:próxima|que viene))|volgende week|prossima settimana|settimana prossima|nästa vecka/i
/** Who says “at 5” of what is to be done does not mean the night. */
const MORNING_FROM = 7
const LAST = /\blast\b/i
/** A number is a time only where something says so: “from 1 July” is none. */
const TIME =
  /\d[:.]\d\d|\d\s*(?:[ap]\.?m|uhr|h\b|時|時半)|(?:\bat|\bum|\bkl\.?|\bom|à|\bas|\blas)\s+\d|noon|midday|midnight|mittag|midi/i

/** The first date, time, or both of a text. Loaded with the first text: nobody waits for it at the start. */
export async function readWhen(
  draft: Draft,
  reader: Reader,
  toward: 'future' | 'past' = 'future',
): Promise<{ draft: Draft; value: When | null }> {
  const own = readOwn(draft, reader, toward)
  if (own !== null) return own
  const { at, zone } = reader
  const timezone = (Date.parse(`${localText(at, zone)}Z`) - Math.floor(at / 60_000) * 60_000) / 60_000
  for (const parser of await parsersFor(reader.locale)) {
    // “Last monday” is last monday, whatever is usual.
    const forwardDate = toward === 'future' && !LAST.test(draft.rest)
    const [result] = parser.parse(draft.rest, { instant: new Date(at), timezone }, { forwardDate })
    const value = result && whenOf(result, reader, toward)
    if (value) return { draft: take(draft, 'when', withLead(draft.rest, result)), value }
  }
  return { draft, value: null }
}

/** English by the reader's order of day and month, then the reader's own language where the library knows it. */
async function parsersFor(locale: string): Promise<Parser[]> {
  const chrono = await import('chrono-node')
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type)
  const isDayFirst = parts.indexOf('day') < parts.indexOf('month') || parts.indexOf('year') === 0
  const english = isDayFirst ? chrono.en.GB : chrono.en.casual
  const { de, fr, it, ja, nl, pt, es, sv, fi, ru, uk } = chrono
  const native = { de, fr, it, ja, nl, pt, es, sv, fi, ru, uk }[locale.split('-')[0] as 'de']
  return native === undefined ? [english] : [english, native.casual]
}

function localText(at: number, zone: string): string {
  const { day, time } = civilAt(at, zone)
  return `${day}T${time}`
}

function whenOf({ start, text }: ParsedResult, { at, zone }: Reader, toward: 'future' | 'past'): When | null {
  const time = timeOf(start, text)
  const isDated =
    (['day', 'month', 'weekday'] as const).some((part) => start.isCertain(part)) || /[a-z]/i.test(dateWords(text))
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0')
  const { day: today } = civilAt(at, zone)
  const isNextWeek = NEXT_WEEK.test(text) && !start.isCertain('weekday')
  const on = isNextWeek ? nextMonday(today) : `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`
  if (!isCivilDate(on)) return null
  // The library takes the very day for one that is over.
  if (!start.isCertain('year') && start.isCertain('month') && on.slice(4) === today.slice(4)) return { on: today, time }
  if (toward === 'past' && on > today && isBackward(start)) return { on: before(on, start), time }
  if (isDated || time === null) return { on, time }
  return { on: instantOf(today, time, zone) > at ? today : addDays(today, 1), time, isTimeAlone: true }
}

/** Whether it names a day of the week or of the year, of which there is one before as well. */
function isBackward(start: ParsedComponents): boolean {
  return !start.isCertain('year') && (start.isCertain('month') || start.isCertain('weekday'))
}

/** The same day of the week, or of the year, once before. */
function before(on: string, start: ParsedComponents): string {
  if (!start.isCertain('month')) return addDays(on, -7)
  return `${String(Number(on.slice(0, 4)) - 1).padStart(4, '0')}${on.slice(4)}`
}

/** What is left of a text when its time of the day is taken away. */
function dateWords(text: string): string {
  return text
    .replaceAll(/\b(?:at|from|to|noon|midday|midnight|[ap]\.?m\.?|uhr|h)\b/gi, '')
    .replaceAll(/\d+\s*[ap]m/gi, '')
}

function timeOf(start: ParsedComponents, text: string): string | null {
  if (!start.isCertain('hour') || !(start.isCertain('meridiem') || TIME.test(text))) return null
  const hour = start.get('hour') ?? 0
  const isBare = !start.isCertain('meridiem') && !/\d[:.]\d\d|\b0\d/.test(text)
  const whole = isBare && hour > 0 && hour < MORNING_FROM ? hour + 12 : hour
  return `${String(whole).padStart(2, '0')}:${String(start.get('minute') ?? 0).padStart(2, '0')}`
}

function withLead(rest: string, { index, text }: ParsedResult): Stretch {
  const lead = LEAD.exec(rest.slice(0, index))?.[0] ?? ''
  // A comma behind it belongs to the sentence.
  return { from: index - lead.length, to: index + text.replace(/[\s,;:]+$/, '').length }
}

function readOwn(draft: Draft, { at, zone }: Reader, toward: 'future' | 'past'): { draft: Draft; value: When } | null {
  const today = civilAt(at, zone).day
  const nextOf = toward === 'future' ? firstFrom : lastUpTo
  const leap = LEAP_DAY.exec(draft.rest)
  if (leap) return { draft: take(draft, 'when', found(leap)), value: { on: nextOf(today, '02', '29'), time: null } }
  const match = DAY_OF_MONTH.exec(draft.rest)
  const day = (match?.[1] ?? '').padStart(2, '0')
  // “5th June” is for the library.
  const follows = match ? draft.rest.slice(match.index + match[0].length) : ''
  if (
    !match ||
    Number(day) < 1 ||
    Number(day) > 31 ||
    /^\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(follows)
  )
    return null
  return { draft: take(draft, 'when', found(match)), value: { on: nextOf(today, null, day), time: null } }
}

/** The next day from today on with this day of the month, and in this month where one is named. */
function firstFrom(today: string, month: string | null, day: string): string {
  let [year = 0, each = 1] = today.split('-').map(Number)
  for (;;) {
    const on = `${String(year).padStart(4, '0')}-${month ?? String(each).padStart(2, '0')}-${day}`
    if (on >= today && isCivilDate(on)) return on
    if (month !== null || each === 12) [year, each] = [year + 1, 1]
    else each += 1
  }
}

/** The last such day up to today. */
function lastUpTo(today: string, month: string | null, day: string): string {
  let [year = 0, each = 1] = today.split('-').map(Number)
  for (;;) {
    const on = `${String(year).padStart(4, '0')}-${month ?? String(each).padStart(2, '0')}-${day}`
    if (on <= today && isCivilDate(on)) return on
    if (month !== null || each === 1) [year, each] = [year - 1, 12]
    else each -= 1
  }
}
