import { KithError } from '../../shared/contract/errors.ts'
import type { Inbox, InboxItem } from '../../shared/contract/reminders.contract.ts'
import { addDays, civilAt, instantOf } from '../../shared/domain/civil-time.ts'
import type { ReminderState, Snooze } from '../../shared/domain/reminder.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { kindOf } from './announcements.ts'
import type { ReminderContext } from './reminder-context.ts'
import { findReminder, listOpen, markSeen, moveThese, type Reminder, saveSnooze } from './reminders.repository.ts'
import { sourceOf } from './source-of.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/** The inbox holds the latest; who has more than this open needs a list of tasks. */
const MOST_ITEMS = 200
const OPEN: readonly ReminderState[] = ['claimed', 'held', 'shown', 'missed', 'suppressed', 'failed', 'snoozed']

/** What came due and is neither done nor dismissed, in the words of now. What no longer stands is left out. */
export function readInbox(read: Reader, { sources }: ReminderContext): Inbox {
  const items = listOpen(read, MOST_ITEMS).flatMap((reminder) => toItem(read, sources, reminder) ?? [])
  const [snoozed, others] = [true, false].map((is) => items.filter(({ state }) => (state === 'snoozed') === is))
  return { items: [...(others ?? []), ...(snoozed ?? [])], unseen: items.filter(({ isNew }) => isNew).length }
}

/** Notes that the user has seen them. */
export function seeReminders(write: WriteConnection, ids: readonly number[], clock: () => number): void {
  markSeen(write, ids, clock())
  write.emit('reminders.changed', {})
}

/** Puts a reminder off and returns when it comes again. Throws `reminder.notFound`. */
export function snoozeReminder(write: WriteConnection, id: number, snooze: Snooze, context: ReminderContext): number {
  const reminder = getOpen(write, id)
  const until = endOf(snooze, reminder.due_at, context)
  saveSnooze(write, id, until, context.clock())
  write.emit('reminders.changed', {})
  return until
}

/** Takes reminders out of the inbox. What they are about stays as it is. */
export function dismissReminders(write: WriteConnection, ids: readonly number[]): void {
  moveThese(write, ids, OPEN, 'settled')
  write.emit('reminders.changed', {})
}

/** Puts back into the inbox what was dismissed or put off. */
export function putBackReminders(write: WriteConnection, ids: readonly number[]): void {
  moveThese(write, ids, ['settled', 'snoozed'], 'shown')
  write.emit('reminders.changed', {})
}

/** Does what a reminder asks for; it then stands no longer. Throws `reminder.notFound`. */
export function finishReminder(write: WriteConnection, id: number, { sources, clock }: ReminderContext): void {
  const { source_key: key, occurrence } = getOpen(write, id)
  const finish = sourceOf(sources, key)?.finish
  if (finish === undefined) throw new KithError('reminder.notFound')
  finish(write, key, occurrence, clock)
  write.emit('reminders.changed', {})
}

function getOpen(read: Reader, id: number): Reminder {
  const reminder = findReminder(read, id)
  if (reminder === undefined || reminder.state === 'withdrawn') throw new KithError('reminder.notFound')
  return reminder
}

function endOf(snooze: Snooze, dueAt: number, { clock, zone }: ReminderContext): number {
  const now = clock()
  if (snooze === 'tenMinutes') return now + 10 * 60_000
  if (snooze === 'oneHour') return now + 60 * 60_000
  return instantOf(addDays(civilAt(now, zone()).day, 1), civilAt(dueAt, zone()).time, zone())
}

function toItem(read: Reader, sources: ReminderContext['sources'], reminder: Reminder): InboxItem | null {
  const source = sourceOf(sources, reminder.source_key)
  const due = source?.find(read, reminder.source_key, reminder.occurrence) ?? null
  if (source === undefined || due === null) return null
  const { state } = reminder
  return {
    id: reminder.id,
    kind: kindOf(due),
    title: due.title,
    body: due.body,
    contactIds: due.contactIds,
    dueAt: due.dueAt,
    // On its way to the desktop it is as good as shown.
    state: state === 'claimed' || state === 'showing' ? 'shown' : (state as InboxItem['state']),
    snoozedUntil: state === 'snoozed' ? reminder.snoozed_until : null,
    isNew: reminder.seen_at === null && state !== 'snoozed',
    canFinish: source.finish !== undefined,
    place: due.place ?? null,
    deed: due.deed ?? null,
  }
}
