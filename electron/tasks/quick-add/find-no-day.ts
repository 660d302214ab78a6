import { isCivilDate } from '../../../shared/domain/tasks/task-problem.ts'
import type { Draft, Stretch } from './draft.ts'

/** In a year of this kind every day is there that is there in any. */
const LEAP_YEAR = 2028
const DAY = '(29|3\\d)(?:st|nd|rd|th|er|\\.|º)?'
/** Behind its month “35” is more likely a number of something. */
const DAY_AFTER = '(29|30|31)(?:st|nd|rd|th)?'
const YEAR = '(?:,? (\\d{4}))?'
const EDGE = '(?=$|[\\s,.;!?)])'
/** Dates in figures, with a year, since “30/2” may be anything: the year first, the day first, the month first. */
const FIGURES: readonly [RegExp, (parts: string[]) => Named][] = [
  [/(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])/, ([, year, month, day]) => ({ year, month: Number(month), day })],
  [/(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/, inFigures],
]
type Named = { readonly year: string | undefined; readonly month: number; readonly day: string | undefined }

/** The first stretch of a text that names a day of a month which that month does not have, or null. */
export function findNoDay(text: string, locale: string): Stretch | null {
  const months = monthsOf(locale)
  const names = [...months.keys()].sort((one, other) => other.length - one.length).join('|')
  const patterns: typeof FIGURES = [
    [
      new RegExp(`(?<=^|[\\s(])${DAY} (?:of |de )?(${names})\\.?${YEAR}${EDGE}`, 'iu'),
      ([, day, month = '', year]) => ({ year, month: months.get(month.toLowerCase()) ?? 0, day }),
    ],
    [
      new RegExp(`(?<=^|[\\s(])(${names})\\.? ${DAY_AFTER}${YEAR}${EDGE}`, 'iu'),
      ([, month = '', day, year]) => ({ year, month: months.get(month.toLowerCase()) ?? 0, day }),
    ],
    ...FIGURES,
  ]
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text)
    if (match && !exists(read([...match]))) return { from: match.index, to: match.index + match[0].length }
  }
  return null
}

/** The draft without a stretch that nobody is to read, and the way to put it back. */
export function setAside(draft: Draft, { from, to }: Stretch): { draft: Draft; putBack: (later: Draft) => Draft } {
  const withStretch = ({ rest }: Draft, words: string) => rest.slice(0, from) + words + rest.slice(to)
  return {
    draft: { ...draft, rest: withStretch(draft, ' '.repeat(to - from)) },
    putBack: (later) => ({ ...later, rest: withStretch(later, draft.text.slice(from, to)) }),
  }
}

function exists({ year = String(LEAP_YEAR), month, day = '' }: Named): boolean {
  return isCivilDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Read the other way round where the first way has no such month. */
function inFigures([, first = '', , second = '', year]: string[]): Named {
  return Number(second) <= 12
    ? { year, month: Number(second), day: first }
    : { year, month: Number(first), day: second }
}

/** The months by their names, whole and short, in English and in the language of the reader. */
function monthsOf(locale: string): Map<string, number> {
  const months = new Map<string, number>([['sept', 9]])
  for (const language of ['en-GB', locale]) {
    for (const month of ['long', 'short'] as const) {
      // With a day beside it, since some languages bend the name then.
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' })
      for (let number = 1; number <= 12; number++) {
        const parts = format.formatToParts(Date.UTC(LEAP_YEAR, number - 1, 1))
        const name =
          parts
            .find(({ type }) => type === 'month')
            ?.value.replace(/\.$/, '')
            .toLowerCase() ?? ''
        if (/^\p{L}+$/u.test(name)) months.set(name, number)
      }
    }
  }
  return months
}
