import type { CommandId } from '../domain/commands.ts'
import type { ExportProgress } from './export.contract.ts'
import type { ImportProgress } from './interchange.contract.ts'
import type { WorkProgress } from './work.contract.ts'

/** What the main process tells the window. Names are in the past tense. */
export type KithEvents = {
  /** Contacts were created, changed or removed. `ids` is null when there are too many to name. */
  'contacts.changed': { readonly ids: readonly number[] | null }
  'history.changed': Record<string, never>
  /** Entries were logged, changed or removed. `ids` is null when there are too many to name. */
  /** Calendars or their events changed. */
  'calendar.changed': Record<string, never>
  'timeline.changed': { readonly ids: readonly number[] | null }
  /** Tasks were added, changed or removed. `ids` is null when there are too many to name. */
  'tasks.changed': { readonly ids: readonly number[] | null }
  /** Rhythms were set, snoozed or paused, or where somebody stands in theirs was computed anew. */
  'keepInTouch.changed': Record<string, never>
  /** Reminders came due, were shown, put off or dismissed. */
  'reminders.changed': Record<string, never>
  'backups.made': { readonly at: number }
  'imports.progressed': ImportProgress
  /** Sent while an export or its preview goes on, ten times a second at most. */
  'exports.progressed': ExportProgress
  'work.progressed': WorkProgress
  /** What was told of by `work.progressed` is over, well or not. */
  'work.ended': Record<string, never>
  /** Files were opened from the desktop; `imports.takeOpened` says which. */
  'imports.opened': Record<string, never>
  /** A command of the application's menu that the window carries out. */
  'menu.chosen': { readonly command: CommandId }
  /** The window is to show something; `navigation.take` says what. It may have been opened only for that. */
  'navigation.requested': Record<string, never>
  /** The window was closed for the first time and is about to stay in the tray: this is to be explained. */
  'window.closing': Record<string, never>
  'window.changed': { readonly isMaximized: boolean; readonly isFocused: boolean }
}
export type EventName = keyof KithEvents
export const EVENT_NAMES = [
  'contacts.changed',
  'history.changed',
  'calendar.changed',
  'timeline.changed',
  'tasks.changed',
  'keepInTouch.changed',
  'reminders.changed',
  'backups.made',
  'imports.progressed',
  'exports.progressed',
  'work.progressed',
  'work.ended',
  'imports.opened',
  'menu.chosen',
  'navigation.requested',
  'window.closing',
  'window.changed',
] as const satisfies readonly EventName[]
