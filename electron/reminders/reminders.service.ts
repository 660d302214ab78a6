import type { Navigation } from '../../shared/contract/app.contract.ts'
import { type Deed, SNOOZES } from '../../shared/domain/reminder.ts'
import type { Book } from '../db/book.ts'
import type { Reaction } from '../platform/notifier.ts'
import type { Told } from './announcements.ts'
import { claimDue, nextLook } from './claim-due.ts'
import { finishReminder, seeReminders, snoozeReminder } from './inbox.service.ts'
import { type Notebook, openNotebook, takeOver } from './notebook.ts'
import type { ReminderContext } from './reminder-context.ts'
import { createScheduler, type Scheduler, type Timers } from './reminder-scheduler.ts'
import { findReminderId } from './reminders.repository.ts'
import { type TellContext, tellDue } from './tell-due.ts'
import { createTurns } from './turns.ts'

/** What a click on a notification leads to: whom or what it is about, or the inbox. */
export type Opened = Exclude<Navigation, { readonly to: 'command' }>
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
  const notebook = openNotebook(book.folder)
  const react = (reminders: readonly Told[], reaction: Reaction) => {
    const action = actionOf(reaction)
    if (action === 'open') open(openedBy(reminders))
    else if (isDeed(action)) open(openedBy(reminders, action))
    void answer(book, { ...options, notebook }, reminders, reaction).catch(report)
  }
  const context = { ...options, react, notebook }
  const turns = createTurns(book, context)
  const scheduler = createScheduler({
    clock: options.clock,
    timers: options.timers,
    report,
    next: () => (book.isReadOnly ? null : nextLook(book.read, options)),
    async run() {
      if (book.isReadOnly) return
      await turns.take((write) => claimDue(write, context))
      await tellDue(book, context, turns)
      await turns.settle()
    },
  })
  const unsubscribe = book.subscribe(() => scheduler.rearm())
  scheduler.look()
  return {
    look() {
      turns.look()
      scheduler.look()
    },
    stop() {
      unsubscribe()
      return scheduler.stop()
    },
  }
}

const actionOf = (reaction: Reaction) => (reaction.is === 'opened' ? 'open' : reaction.action)

/** Does what was chosen on a notification, once the book is free for it. */
async function answer(
  book: Book,
  options: Pick<RemindersOptions, keyof ReminderContext> & { readonly notebook: Notebook },
  reminders: readonly Told[],
  reaction: Reaction,
): Promise<void> {
  const action = actionOf(reaction)
  await book.write(async (write) => {
    takeOver(write, options.notebook.marks())
    const ids = reminders.flatMap((told) => findReminderId(write, told) ?? [])
    seeReminders(write, ids, options.clock)
    const [id] = ids
    if (id !== undefined && action === 'finish') finishReminder(write, id, options)
    const snooze = SNOOZES.find((name) => name === action)
    if (id !== undefined && snooze !== undefined) snoozeReminder(write, id, snooze, options)
  })
}

const isDeed = (action: string): action is Deed => action === 'call' || action === 'write' || action === 'log'

function openedBy(reminders: readonly Told[], deed?: Deed): Opened {
  const [told, ...others] = reminders
  if (told === undefined || others.length > 0) return { to: 'inbox' }
  const [contactId] = told.contactIds
  if (contactId !== undefined) return { to: 'contact', contactId, ...(deed && { deed }) }
  return told.place ?? { to: 'inbox' }
}
