import i18next from 'i18next'
import type { TaskPatch } from '../../shared/contract/tasks.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import { titleOf } from './item-words.ts'

/** A title is a line: as much of the text as one can read at a glance. */
const LONGEST = 80
/** Office hours have begun, and the mail has been read. */
const MORNING = '09:00'

/** Times to be reminded at: words, and the day from today on. */
export const LATER: readonly (readonly [words: string, days: number])[] = [
  ['Tomorrow', 1],
  ['In 3 days', 3],
  ['In a week', 7],
  ['In 2 weeks', 14],
  ['In a month', 30],
]

/** The morning of that day from now, without a zone. */
export function morningIn(days: number, now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${MORNING}`
}

type Reminded = Pick<Entry, 'kind' | 'title' | 'text' | 'durationMinutes' | 'outcome' | 'contactIds'>

/** The task that an entry leaves: about the same people, due at that time, with a reminder then. */
export function followUpOf(entry: Reminded, at: string) {
  const [dueOn = '', dueTime = MORNING] = at.split('T')
  const [line = ''] = entry.text.trim().split('\n')
  const what = entry.title || line || titleOf(entry, i18next.t)
  const title = i18next.t('Follow up: {{what}}', { what: shortened(what) })
  return {
    title,
    dueOn,
    dueTime,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    reminder: { kind: 'before' as const, minutes: 0 },
    contactIds: entry.contactIds as ContactId[],
  } satisfies TaskPatch
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  const end = text.lastIndexOf(' ', LONGEST)
  return `${text.slice(0, end > LONGEST / 2 ? end : LONGEST).toWellFormed()}…`
}
