import type { ReminderSettings } from '../../shared/contract/reminder-settings.ts'
import { civilAt } from '../../shared/domain/civil-time.ts'
import type { ReminderKind } from '../../shared/domain/reminder.ts'
import type { Announcement } from '../platform/notifier.ts'
import type { Due } from './reminder-source.ts'

/** A reminder about to be shown. */
export type Told = Due & { readonly isLate: boolean; readonly canFinish: boolean }
/** One notification, and the reminders that it is for. */
export type Plan = Announcement & { readonly reminders: readonly Told[] }
export type Saying = Pick<ReminderSettings, 'areDetailsHidden' | 'isLastNoteShown'> & {
  readonly zone: string
  /** The last note about somebody, with when it was written, as a sentence; or null. */
  readonly lastNote: (contactId: number) => string | null
}

/** So many at once are told of in one notification. */
const MANY = 3
const MOST_NAMED = 3
/** What a notification shows of its text on every desktop. */
const [LONGEST_TITLE, LONGEST_BODY] = [80, 160]

const HIDDEN: Record<ReminderKind, string> = {
  task: 'A follow-up is due',
  keepInTouch: 'It is time to get in touch',
  birthday: 'A birthday is coming up',
  anniversary: 'An anniversary is coming up',
  event: 'A meeting is coming up',
  summary: 'Your day is ready',
}
const COUNTED: Record<ReminderKind, string> = {
  task: 'follow-ups are due',
  keepInTouch: 'people to get in touch with',
  birthday: 'birthdays',
  anniversary: 'anniversaries',
  event: 'meetings',
  summary: 'days',
}

/** Whether the key of a reminder is of this kind. */
export function kindOf({ key }: { readonly key: string }): ReminderKind {
  return key.slice(0, key.indexOf(':')) as ReminderKind
}

/** How these reminders are told: one by one, or, where they are many, all in one. */
export function planAnnouncements(due: readonly Told[], saying: Saying): Plan[] {
  return due.length < MANY ? due.map((told) => planOne(told, saying)) : [planDigest(due, saying)]
}

function planOne(told: Told, { areDetailsHidden, isLastNoteShown, zone, lastNote }: Saying): Plan {
  const actions = [
    { id: 'open', label: 'Open' },
    ...(told.canFinish ? [{ id: 'finish', label: 'Done' }] : []),
    { id: 'tenMinutes', label: 'In 10 minutes' },
    { id: 'oneHour', label: 'In 1 hour' },
    { id: 'tomorrow', label: 'Tomorrow' },
  ]
  const reminders = [told]
  if (areDetailsHidden) return { title: HIDDEN[kindOf(told)], body: 'Open Kith to see more.', actions, reminders }
  const [contact] = told.contactIds
  const note = isLastNoteShown && contact !== undefined ? lastNote(contact) : null
  const late = told.isLate ? `Was due ${dayAndTime(told.dueAt, zone)}.` : ''
  const body = cut([late, told.body, note ?? ''].filter(Boolean).join(' '), LONGEST_BODY)
  return { title: cut(told.title, LONGEST_TITLE), body, actions, reminders }
}

function planDigest(due: readonly Told[], { areDetailsHidden }: Saying): Plan {
  const kinds = new Set(due.map(kindOf))
  const [kind] = kinds
  const what = kinds.size === 1 && kind !== undefined ? COUNTED[kind] : 'reminders'
  const isLate = due.every((told) => told.isLate)
  const title = `${due.length} ${what}${isLate ? ' from while you were away' : ''}`
  const named = due.slice(0, MOST_NAMED).map((told) => cut(told.title, LONGEST_TITLE / 2))
  const more = due.length > MOST_NAMED ? ` and ${due.length - MOST_NAMED} more` : ''
  const body = areDetailsHidden ? 'Open Kith to see them.' : `${named.join(', ')}${more}`
  return { title, body, actions: [{ id: 'open', label: 'Open' }], reminders: due }
}

function dayAndTime(instant: number, zone: string): string {
  const { day, time } = civilAt(instant, zone)
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return `${date.format(Date.parse(day))} at ${time}`
}

function cut(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > length
    ? `${line
        .slice(0, length - 1)
        .toWellFormed()
        .trimEnd()}…`
    : line
}
