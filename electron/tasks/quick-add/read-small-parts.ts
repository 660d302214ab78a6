import type { Priority, TaskKind, TaskReminder } from '../../../shared/domain/tasks/task.ts'
import { type Draft, found, take } from './draft.ts'

type Read<T> = { readonly draft: Draft; readonly value: T | null }

/** What to do, by the word that the text begins with. The longer one of two stands first. */
const KINDS: readonly [TaskKind, RegExp][] = [
  ['call', /(?<=^[\s,;:]*)(?:call back|call|ring|phone|telephone)(?=\s|$)/i],
  ['email', /(?<=^[\s,;:]*)(?:e-?mail|mail|write to|write|reply to)(?=\s|$)/i],
  ['message', /(?<=^[\s,;:]*)(?:message|text|sms|whatsapp|dm)(?=\s|$)/i],
  ['meeting', /(?<=^[\s,;:]*)(?:meet with|meeting with|meet|meeting|(?:lunch|coffee|dinner|breakfast) with)(?=\s|$)/i],
]

export function readKind(draft: Draft): Read<TaskKind> {
  for (const [value, pattern] of KINDS) {
    const match = pattern.exec(draft.rest)
    // The word stays a part of the title: it is only underlined.
    if (match) return { draft: { ...draft, parts: take(draft, 'kind', found(match)).parts }, value }
  }
  return { draft, value: null }
}

const PRIORITIES: readonly [Priority, RegExp][] = [
  ['high', /(?<=^|\s)(?:!{1,3}|!1|p1|urgent(?:ly)?|asap|important|high priority|priority high)(?=\s|$|[,.])/i],
  ['low', /(?<=^|\s)(?:!3|p3|low priority|priority low|whenever)(?=\s|$|[,.])/i],
  ['normal', /(?<=^|\s)(?:!2|p2|normal priority)(?=\s|$|[,.])/i],
]

export function readPriority(draft: Draft): Read<Priority> {
  for (const [value, pattern] of PRIORITIES) {
    const match = pattern.exec(draft.rest)
    if (match) return { draft: take(draft, 'priority', found(match)), value }
  }
  return { draft, value: null }
}

const REMIND =
  /(?<=^|\s)(?:,\s*)?(?:and )?remind(?: me|er)?:?\s+(?:(\d{1,3})\s*(min(?:ute)?s?|h(?:ou)?rs?|h|d(?:ay)?s?)\s+(?:before|early|ahead)|at\s+(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?)(?=\s|$|[,.])/i
const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1_440 }
/** A reminder days before a day without a time comes in the morning. */
const MORNING = '09:00'

export function readReminder(draft: Draft): Read<TaskReminder> {
  const match = REMIND.exec(draft.rest)
  if (!match) return { draft, value: null }
  const [, count, unit, hour, minute = '00', half] = match
  const value = count ? before(Number(count), unit?.[0] ?? 'm') : atTime(Number(hour), minute, half?.toLowerCase())
  return value === null ? { draft, value } : { draft: take(draft, 'reminder', found(match)), value }
}

function before(count: number, unit: string): TaskReminder {
  if (unit.toLowerCase() === 'd') return { kind: 'day', daysBefore: count, time: MORNING }
  return { kind: 'before', minutes: count * (MINUTES[unit.toLowerCase()] ?? 1) }
}

function atTime(hour: number, minute: string, half: string | undefined): TaskReminder | null {
  const whole = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  if (whole > 23 || Number(minute) > 59) return null
  return { kind: 'day', daysBefore: 0, time: `${String(whole).padStart(2, '0')}:${minute}` }
}

/** From “re”, “about” or “regarding” on. It stays in the title. */
export function readTopic(draft: Draft): Draft {
  const match = /(?<=\s)(?:re:?|about|regarding|concerning)\s+\S[^,;]*?(?=\s{2,}|\s*$|[,;])/i.exec(draft.rest)
  return match ? { ...draft, parts: take(draft, 'topic', found(match)).parts } : draft
}
