import { z } from 'zod'
import { type Deed, type ReminderKind, type ReminderPlace, SNOOZES } from '../domain/reminder.ts'
import { action, command, query } from './channel.ts'

/** A reminder that is neither dismissed nor done, as the inbox shows it. Instants are epoch milliseconds, UTC. */
export type InboxItem = {
  readonly id: number
  readonly kind: ReminderKind
  readonly title: string
  readonly body: string
  readonly contactIds: readonly number[]
  readonly dueAt: number
  readonly state: 'shown' | 'missed' | 'held' | 'suppressed' | 'failed' | 'snoozed'
  /** When it comes again, or null. */
  readonly snoozedUntil: number | null
  /** Whether the user has not seen it in the inbox yet. */
  readonly isNew: boolean
  readonly canFinish: boolean
  /** What is opened where it is about nobody; null for nothing. */
  readonly place: ReminderPlace | null
  /** Whether to call or to write to the first whom it is about is what it is good for. */
  readonly deed: Exclude<Deed, 'log'> | null
}
export type Inbox = {
  /** The last due first; what is put off comes after all others. */
  readonly items: readonly InboxItem[]
  /** How many of them are new. */
  readonly unseen: number
}

/** What the desktop answered to a notification. */
export type DesktopAnswer = { readonly is: 'shown' } | { readonly is: 'failed'; readonly reason: string }

const idsSchema = z.object({ ids: z.array(z.int().positive()).max(1_000) })
const idSchema = z.object({ id: z.int().positive() })

export const remindersContract = {
  'reminders.inbox': query<Inbox>()(z.object({})),
  'reminders.see': command<void>()(idsSchema),
  /** Returns when it comes again. Fails with `reminder.notFound`. */
  'reminders.snooze': command<number>()(idSchema.extend({ until: z.enum(SNOOZES) })),
  'reminders.dismiss': command<void>()(idsSchema),
  /** Takes back that they were put off or dismissed. */
  'reminders.putBack': command<void>()(idsSchema),
  /** Does what the reminder asks for. Fails with `reminder.notFound`. */
  'reminders.finish': command<void>()(idSchema),
  /** Shows a notification at once and says what the desktop answered. */
  'reminders.test': action<DesktopAnswer>()(z.object({})),
  /** Whether Kith starts with the session of the user, as the system has it. */
  'login.get': action<boolean>()(z.object({})),
  'login.set': action<boolean>()(z.object({ isOn: z.boolean() })),
}
