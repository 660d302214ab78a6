import { type Draft, found, take } from './draft.ts'

const DAYS: Readonly<Record<string, string>> = { mo: 'MO', tu: 'TU', we: 'WE', th: 'TH', fr: 'FR', sa: 'SA', su: 'SU' }
const DAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(?:${MONTHS.join('|')})[a-z]*`
const NUMBERS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const NTH = `(?:\\d{1,2}(?:st|nd|rd|th)|${NUMBERS.join('|')}|last|other)`
const COUNT = `(?:\\d{1,3}|${COUNTS.join('|')})`
const UNITS: Readonly<Record<string, string>> = { d: 'DAILY', w: 'WEEKLY', m: 'MONTHLY', y: 'YEARLY' }
const OF_MONTH = '(?:of (?:the|each|every) month|(?:each|every) month|of the month|a month)'

type Maker = (match: RegExpExecArray) => string | null
const pattern = (source: string) => new RegExp(`(?<=^|\\s)(?:${source})(?=\\s|$|[,.;])`, 'i')
const LIST = `${DAY}(?:(?:\\s*,\\s*|\\s+and\\s+|\\s*&\\s*|\\s*\\+\\s*|/)${DAY})*`

/** From the most to the least particular: the first that fits is meant. */
const PATTERNS: readonly [RegExp, Maker][] = [
  [pattern(`(?:on )?(?:every |each |the )?(${NTH}) (${DAY}) ${OF_MONTH}`), ([, nth, day]) => monthlyDay(nth, day)],
  [pattern(`(?:every|each) last (${DAY})`), ([, day]) => monthlyDay('last', day)],
  [pattern(`(?:on )?(?:every |each |the )?last day ${OF_MONTH}`), () => 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  [pattern(`(?:on )?(?:every |each |the )?(${NTH})(?: day)? ${OF_MONTH}`), ([, nth]) => monthly(nth)],
  [pattern(`(?:every month|monthly) on the (${NTH})`), ([, nth]) => monthly(nth)],
  [
    pattern(`(?:every|each) (?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?)`),
    yearly,
  ],
  [pattern('(?:every|each) (?:weekday|workday|working day)s?|on weekdays'), () => 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  [pattern(`every (${NTH}) (${LIST})`), ([, nth, days]) => weekly(numberOf(nth), days)],
  [pattern(`every (${COUNT}) weeks? on (${LIST})`), ([, count, days]) => weekly(numberOf(count), days)],
  [pattern(`(?:every|each) (${LIST})`), ([, days]) => weekly(1, days)],
  [pattern(`(?:weekly|every week) on (${LIST})`), ([, days]) => weekly(1, days)],
  [pattern(`every (${NTH}|${COUNT}) (day|week|month|year)s?`), ([, count, unit]) => every(numberOf(count), unit)],
  [pattern('(?:every|each) (day|week|month|year)'), ([, unit]) => every(1, unit)],
  [pattern('every (\\d{1,2})(?:st|nd|rd|th)'), ([, day]) => monthly(`${day}th`)],
  [pattern('fortnightly|every fortnight|biweekly'), () => 'FREQ=WEEKLY;INTERVAL=2'],
  [pattern('quarterly|every quarter'), () => 'FREQ=MONTHLY;INTERVAL=3'],
  [pattern('daily'), () => 'FREQ=DAILY'],
  [pattern('weekly'), () => 'FREQ=WEEKLY'],
  [pattern('monthly'), () => 'FREQ=MONTHLY'],
  [pattern('yearly|annually'), () => 'FREQ=YEARLY'],
]
/** How often it comes in all, right behind it. */
const TIMES = new RegExp(`^,?\\s*(?:for )?(${COUNT}) times(?=\\s|$|[,.;])`, 'i')

/** The first repetition that the text speaks of, as an RRULE. `null` is one that nothing fits. */
export function readRepetition(draft: Draft): { readonly draft: Draft; readonly value: string | null } {
  for (const [regex, make] of PATTERNS) {
    const match = regex.exec(draft.rest)
    const rule = match && make(match)
    if (!match || rule === null) continue
    const { from, to } = found(match)
    const times = TIMES.exec(draft.rest.slice(to))
    const end = times ? `;COUNT=${numberOf(times[1])}` : ''
    return { draft: take(draft, 'repeat', { from, to: to + (times?.[0].length ?? 0) }), value: `${rule}${end}` }
  }
  return { draft, value: null }
}

/** `3`, `3rd`, `third`, `three`; the other one is the second; 0 for the last. */
function numberOf(text = ''): number {
  const word = text.toLowerCase()
  if (word === 'other') return 2
  const [nth, count] = [NUMBERS.indexOf(word), COUNTS.indexOf(word)]
  return nth >= 0 ? nth + 1 : count >= 0 ? count + 1 : Number.parseInt(word, 10) || 0
}

const dayOf = (text = '') => DAYS[text.slice(0, 2).toLowerCase()] ?? ''
const intervalOf = (interval: number) => (interval === 1 ? '' : `;INTERVAL=${interval}`)

function every(interval: number, unit = ''): string | null {
  return interval === 0 ? null : `FREQ=${UNITS[unit[0]?.toLowerCase() ?? '']}${intervalOf(interval)}`
}

function weekly(interval: number, days = ''): string | null {
  const named = [...new Set(days.split(/[^a-z]+/i).map(dayOf))].filter((day) => day !== '')
  return interval === 0 ? null : `FREQ=WEEKLY${intervalOf(interval)};BYDAY=${named.join(',')}`
}

function monthlyDay(nth = '', day = ''): string | null {
  const number = nth.toLowerCase() === 'last' ? -1 : numberOf(nth)
  return Math.abs(number) > 5 || number === 0 ? null : `FREQ=MONTHLY;BYDAY=${number}${dayOf(day)}`
}

function monthly(nth = ''): string | null {
  const number = nth.toLowerCase() === 'last' ? -1 : numberOf(nth)
  return number === 0 || number > 31 ? null : `FREQ=MONTHLY;BYMONTHDAY=${number}`
}

function yearly(match: RegExpExecArray): string | null {
  const [, firstDay, firstMonth, lastMonth = '', lastDay] = match
  const [day, month] = [
    Number(firstDay ?? lastDay),
    MONTHS.indexOf((firstMonth ?? lastMonth).slice(0, 3).toLowerCase()),
  ]
  return day < 1 || day > 31 ? null : `FREQ=YEARLY;BYMONTH=${month + 1};BYMONTHDAY=${day}`
}
