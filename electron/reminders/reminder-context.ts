import type { ReminderSettings } from '../../shared/contract/reminder-settings.ts'
import type { ReadConnection } from '../db/book.ts'
import type { ReminderSource } from './reminder-source.ts'

/** What reminders depend on, so that tests can set it. */
export type ReminderContext = {
  readonly sources: readonly ReminderSource[]
  /** Epoch milliseconds, UTC. */
  readonly clock: () => number
  /** The zone that the system is in now (IANA). */
  readonly zone: () => string
  readonly settings: (read: Pick<ReadConnection, 'prepare'>) => ReminderSettings
}
