import type { ReminderSettings } from '../../shared/contract/reminder-settings.ts'
import { civilAt } from '../../shared/domain/civil-time.ts'
import type { ReminderKind, Snooze } from '../../shared/domain/reminder.ts'
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

type Action = Announcement['actions'][number]
const OPEN: Action = { id: 'open', label: 'Open' }
const SNOOZED: Record<Snooze, Action> = {
  tenMinutes: { id: 'tenMinutes', label: 'In 10 minutes' },
  oneHour: { id: 'oneHour', label: 'In 1 hour' },
  tomorrow: { id: 'tomorrow', label: 'Tomorrow' },
}
const DELAYS: Record<ReminderKind, readonly Snooze[]> = {
  task: ['oneHour', 'tenMinutes', 'tomorrow'],
  keepInTouch: ['tomorrow', 'oneHour', 'tenMinutes'],
  birthday: ['tomorrow', 'oneHour', 'tenMinutes'],
  anniversary: ['tomorrow', 'oneHour', 'tenMinutes'],
  // Tomorrow it is over.
  event: ['tenMinutes', 'oneHour'],
  summary: ['oneHour'],
}
/** What can be logged once it took place: a meeting has yet to. */
const LOGGED: ReadonlySet<ReminderKind> = new Set(['keepInTouch', 'birthday', 'anniversary'])

/** The first does it, the second puts it off, the third closes it: many desktops show no more than these. */
function actionsFor(told: Told, areDetailsHidden: boolean): Action[] {
  const kind = kindOf(told)
  const deed = areDetailsHidden || told.contactIds.length === 0 ? undefined : told.deed
  const first = { call: { id: 'call', label: 'Call' }, write: { id: 'write', label: 'Write' } }
  const opens = kind === 'summary' ? { id: 'open', label: 'Open Today' } : OPEN
  const [delay, ...delays] = DELAYS[kind].map((snooze) => SNOOZED[snooze])
  const closes = told.canFinish ? { id: 'finish', label: 'Done' } : LOGGED.has(kind) && { id: 'log', label: 'Log it' }
  return [deed ? first[deed] : opens, delay, closes, ...delays, deed && opens].filter((action) => !!action)
}

function planOne(told: Told, { areDetailsHidden, isLastNoteShown, zone, lastNote }: Saying): Plan {
  const actions = actionsFor(told, areDetailsHidden)
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
  // A title with a time has a comma of its own.
  const mark = named.some((title) => title.includes(',')) ? ';' : ','
  const more = due.length > MOST_NAMED ? `${mark === ';' ? mark : ''} and ${due.length - MOST_NAMED} more` : ''
  const body = areDetailsHidden ? 'Open Kith to see them.' : `${named.join(`${mark} `)}${more}`
  return { title, body, actions: [OPEN], reminders: due }
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
