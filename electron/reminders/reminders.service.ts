import { SNOOZES } from '../../shared/domain/reminder.ts'
import type { Book } from '../db/book.ts'
import type { Reaction } from '../platform/notifier.ts'
import type { Told } from './announcements.ts'
import { claimDue, nextLook } from './claim-due.ts'
import { finishReminder, seeReminders, snoozeReminder } from './inbox.service.ts'
import { createScheduler, type Scheduler, type Timers } from './reminder-scheduler.ts'
import { recover, type TellContext, tellDue } from './tell-due.ts'

/** What a click on a notification leads to: the one that it is about, or the inbox. */
export type Opened = { readonly contactId: number } | { readonly page: 'inbox' }
export type RemindersOptions = Omit<TellContext, 'react'> & {
  readonly timers: Timers
  readonly open: (opened: Opened) => void
  readonly report: (error: unknown) => void
}

/**
 * Reminds from now on of what the sources say is due: each occurrence once, whenever Kith was away. `look` is called
 * when time may have leapt: after sleep, when the clock, the zone or the settings changed.
 */
export function startReminders(book: Book, options: RemindersOptions): Pick<Scheduler, 'look' | 'stop'> {
  const { report, open } = options
  const react = (reminders: readonly Told[], reaction: Reaction) => {
    void answer(book, options, reminders, reaction)
      .then((opened) => opened && open(opened))
      .catch(report)
  }
  const context = { ...options, react }
  let isRecovered = false
  const scheduler = createScheduler({
    clock: options.clock,
    timers: options.timers,
    report,
    next: () => (book.isReadOnly ? null : nextLook(book.read, options)),
    async run() {
      if (book.isReadOnly) return
      if (!isRecovered) await recover(book, options)
      isRecovered = true
      await book.write(async (write) => claimDue(write, options))
      await tellDue(book, context)
    },
  })
  const unsubscribe = book.subscribe(() => scheduler.rearm())
  scheduler.look()
  return {
    look: scheduler.look,
    stop() {
      unsubscribe()
      return scheduler.stop()
    },
  }
}

/** Does what was chosen on a notification. Returns what to open, or null where that was not it. */
async function answer(
  book: Book,
  options: RemindersOptions,
  reminders: readonly Told[],
  reaction: Reaction,
): Promise<Opened | null> {
  const action = reaction.is === 'opened' ? 'open' : reaction.action
  const [told] = reminders
  await book.write(async (write) => {
    const ids = reminders.map(({ id }) => id)
    seeReminders(write, ids, options.clock)
    if (told !== undefined && action === 'finish') finishReminder(write, told.id, options)
    const snooze = SNOOZES.find((name) => name === action)
    if (told !== undefined && snooze !== undefined) snoozeReminder(write, told.id, snooze, options)
  })
  if (action !== 'open') return null
  const [contactId] = told?.contactIds ?? []
  return reminders.length === 1 && contactId !== undefined ? { contactId } : { page: 'inbox' }
}
