import { basicForm, readDateTime } from './date-time.ts'

const RULE = /^(D|W|MP|MD|YM|YD)(\d{1,4})((?:\s+[^#\s]+)*?)(?:\s+#(\d{1,6}))?(?:\s+(\d{8}T\d{4,6}Z?))?$/i
const WORD = /\s+/

/**
 * A rule of vCalendar 1.0, `W2 MO TU #10`, as an RRULE of iCalendar; null when it is no such rule. Without a number it
 * comes twice, with #0 for ever, and a date ends it.
 */
export function ruleOfVersion1(text: string, zone: string | null): string | null {
  const match = RULE.exec(text.trim())
  if (!match) return null
  const [, kind = '', interval = '1', listText = '', count, until] = match
  const words = listText.trim() === '' ? [] : listText.trim().toUpperCase().split(WORD)
  const days = daysOf(kind.toUpperCase(), words)
  if (days === null) return null
  const every = interval === '1' ? '' : `;INTERVAL=${Number(interval)}`
  return `FREQ=${days.frequency}${every}${endOf(count, until, zone)}${days.parts}`
}

function endOf(count: string | undefined, until: string | undefined, zone: string | null): string {
  const time = until === undefined ? null : readDateTime(until)
  if (time !== null) return `;UNTIL=${basicForm(time.local)}${time.isUniversal && zone !== null ? 'Z' : ''}`
  if (count === '0') return ''
  return `;COUNT=${count === undefined ? 2 : Number(count)}`
}

type Days = { readonly frequency: string; readonly parts: string }

function daysOf(kind: string, words: readonly string[]): Days | null {
  const list = (name: string, items: readonly string[]) => (items.length === 0 ? '' : `;${name}=${items.join(',')}`)
  switch (kind) {
    case 'D':
      return words.length === 0 ? { frequency: 'DAILY', parts: '' } : null
    case 'W':
      return words.every(isWeekday) ? { frequency: 'WEEKLY', parts: list('BYDAY', words) } : null
    case 'MP': {
      const days = placedDays(words)
      return days && { frequency: 'MONTHLY', parts: list('BYDAY', days) }
    }
    case 'MD':
      return numbered('MONTHLY', 'BYMONTHDAY', words)
    case 'YM':
      return numbered('YEARLY', 'BYMONTH', words)
    default:
      return numbered('YEARLY', 'BYYEARDAY', words)
  }
}

function numbered(frequency: string, part: string, words: readonly string[]): Days | null {
  const numbers = words.map((word) => (word === 'LD' ? '-1' : word.replace(/^(\d+)([+-])$/, '$2$1').replace('+', '')))
  if (!numbers.every((word) => /^-?\d{1,3}$/.test(word))) return null
  return { frequency, parts: numbers.length === 0 ? '' : `;${part}=${numbers.join(',')}` }
}

/** `1+ MO TU 2- FR`: the first Monday and Tuesday, the last Friday but one. */
function placedDays(words: readonly string[]): string[] | null {
  const days: string[] = []
  let place = ''
  for (const word of words) {
    const at = /^([1-5])([+-])$/.exec(word)
    if (at) place = `${at[2] === '-' ? '-' : ''}${at[1]}`
    else if (isWeekday(word) && place !== '') days.push(place + word)
    else return null
  }
  return days
}

function isWeekday(word: string): boolean {
  return /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(word)
}
