import type { Book, ReadConnection } from '../db/book.ts'
import type { Notifier, Reaction } from '../platform/notifier.ts'
import { type Plan, planAnnouncements, type Told } from './announcements.ts'
import { LATE } from './claim-due.ts'
import { type Notebook, takeOver } from './notebook.ts'
import type { ReminderContext } from './reminder-context.ts'
import {
  findReminderId,
  forgetBefore,
  listInState,
  markLate,
  moveAll,
  moveThese,
  settleShowing,
} from './reminders.repository.ts'
import { sourceOf } from './source-of.ts'

type Reader = Pick<ReadConnection, 'prepare'>

export type TellContext = ReminderContext & {
  readonly notifier: Notifier
  readonly lastNote: (read: Reader, contactId: number) => string | null
  readonly react: (reminders: readonly Told[], reaction: Reaction) => void
}

const KEPT = 400 * 24 * 60 * 60_000

/**
 * Puts right what the last run left: a reminder that was handed to the desktop without an answer may have been seen, so
 * it is not shown again but stands in the inbox as missed; one that failed is tried once more; one that was claimed and
 * never shown waits as it is.
 */
export async function recover(
  book: Book,
  { clock, notebook }: Pick<ReminderContext, 'clock'> & { readonly notebook: Notebook },
): Promise<void> {
  await book.write(async (write) => {
    takeOver(write, notebook)
    moveAll(write, 'showing', 'missed')
    moveAll(write, 'failed', 'claimed')
    markLate(write, clock() - LATE)
    forgetBefore(write, clock() - KEPT)
  })
  notebook.clear()
}

/**
 * Shows what is claimed. That it is being shown is written before, and what became of it after: the desktop cannot be
 * asked, so this is how a process that is killed between the two shows nothing twice.
 */
export async function tellDue(book: Book, context: TellContext): Promise<void> {
  const told = await readClaimed(book, context)
  for (const plan of plansOf(book.read, context, told)) await show(book, context, plan)
}

/** How these are told. */
export function plansOf(read: Reader, context: TellContext, told: readonly Told[]): Plan[] {
  if (told.length === 0) return []
  const { areDetailsHidden, isLastNoteShown } = context.settings(read)
  const lastNote = (contactId: number) => context.lastNote(read, contactId)
  return planAnnouncements(told, { areDetailsHidden, isLastNoteShown, zone: context.zone(), lastNote })
}

async function readClaimed(book: Book, context: TellContext): Promise<Told[]> {
  const claimed = listInState(book.read, 'claimed')
  if (claimed.length === 0) return []
  const isOn = context.settings(book.read).areNotificationsOn
  const found = claimed.map((reminder) => {
    const { source_key: key, occurrence, is_late: isLate } = reminder
    return [reminder, describe(book.read, context, { key, occurrence, isLate: isLate === 1 })] as const
  })
  const gone = found.filter(([, told]) => told === null).map(([{ id }]) => id)
  if (gone.length > 0 || !isOn) {
    await book.write(async (write) => {
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

async function show(book: Book, { notifier, react, clock }: TellContext, plan: Plan): Promise<void> {
  const ids = plan.reminders.flatMap((told) => findReminderId(book.read, told) ?? [])
  await book.write(async (write) => moveThese(write, ids, ['claimed'], 'showing'))
  const answer = await notifier.show(plan, (reaction) => react(plan.reminders, reaction))
  await book.write(async (write) => {
    settleShowing(write, ids, answer.is === 'shown', clock())
    write.emit('reminders.changed', {})
  })
}
