import type { Book, ReadConnection } from '../db/book.ts'
import type { Notifier, Reaction } from '../platform/notifier.ts'
import { type Plan, planAnnouncements, type Told } from './announcements.ts'
import type { ReminderContext } from './reminder-context.ts'
import { findReminderId, listInState, moveAll, moveThese, settleShowing } from './reminders.repository.ts'
import { sourceOf } from './source-of.ts'
import type { Turns } from './turns.ts'

type Reader = Pick<ReadConnection, 'prepare'>

export type TellContext = ReminderContext & {
  readonly notifier: Notifier
  readonly lastNote: (read: Reader, contactId: number) => string | null
  readonly react: (reminders: readonly Told[], reaction: Reaction) => void
}

/**
 * Shows what is claimed. That it is being shown is written before, and what became of it after: the desktop cannot be
 * asked, so this is how a process that is killed between the two shows nothing twice.
 */
export async function tellDue(book: Book, context: TellContext, turns: Turns): Promise<void> {
  const told = await readClaimed(book, context, turns)
  for (const plan of plansOf(book.read, context, told)) await show(book, context, { plan, turns })
}

/** How these are told. */
export function plansOf(read: Reader, context: TellContext, told: readonly Told[]): Plan[] {
  if (told.length === 0) return []
  const { areDetailsHidden, isLastNoteShown } = context.settings(read)
  const lastNote = (contactId: number) => context.lastNote(read, contactId)
  return planAnnouncements(told, { areDetailsHidden, isLastNoteShown, zone: context.zone(), lastNote })
}

async function readClaimed(book: Book, context: TellContext, turns: Turns): Promise<Told[]> {
  const claimed = listInState(book.read, 'claimed')
  if (claimed.length === 0) return []
  const isOn = context.settings(book.read).areNotificationsOn
  const found = claimed.map((reminder) => {
    const { source_key: key, occurrence, is_late: isLate } = reminder
    return [reminder, describe(book.read, context, { key, occurrence, isLate: isLate === 1 })] as const
  })
  const gone = found.filter(([, told]) => told === null).map(([{ id }]) => id)
  if (gone.length > 0 || !isOn) {
    await turns.take((write) => {
      moveThese(write, gone, ['claimed'], 'withdrawn')
      if (!isOn) moveAll(write, 'claimed', 'suppressed')
      write.emit('reminders.changed', {})
    })
  }
  return isOn ? found.flatMap(([, told]) => told ?? []) : []
}

type Named = Pick<Told, 'key' | 'occurrence' | 'isLate'>

/** What is said of a reminder; null where it no longer stands. */
export function describe<T extends Named>(read: Reader, { sources }: ReminderContext, reminder: T): (Told & T) | null {
  const source = sourceOf(sources, reminder.key)
  const due = source?.find(read, reminder.key, reminder.occurrence) ?? null
  if (source === undefined || due === null) return null
  return { ...due, ...reminder, canFinish: source.finish !== undefined }
}

type Telling = { readonly plan: Plan; readonly turns: Turns }

async function show(book: Book, context: TellContext, { plan, turns }: Telling): Promise<void> {
  const ids = plan.reminders.flatMap((told) => findReminderId(book.read, told) ?? [])
  // What was shown while the turn was waited for is claimed no longer.
  const marked = await turns.take((write) => {
    const claimed = new Set(listInState(write, 'claimed').map(({ id }) => id))
    moveThese(write, ids, ['claimed'], 'showing')
    return ids.filter((id) => claimed.has(id))
  })
  if (marked.length === 0) return
  const { notifier, react, clock } = context
  const answer = await notifier.show(plan, (reaction) => react(plan.reminders, reaction))
  await turns.take((write) => {
    settleShowing(write, marked, answer.is === 'shown', clock())
    write.emit('reminders.changed', {})
  })
}
