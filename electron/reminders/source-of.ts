import { kindOf } from './announcements.ts'
import type { ReminderSource } from './reminder-source.ts'

/** The source that a key is of. One of a later Kith may be unknown. */
export function sourceOf(sources: readonly ReminderSource[], key: string): ReminderSource | undefined {
  return sources.find(({ kind }) => kind === kindOf({ key }))
}
