import type { CivilTime } from '../civil-time.ts'
import type { CivilDate } from '../yearly-date.ts'

/** What there is to do: something with people, or something else. */
export const TASK_KINDS = ['call', 'email', 'message', 'meeting', 'task'] as const
export type TaskKind = (typeof TASK_KINDS)[number]
export const PRIORITIES = ['high', 'normal', 'low'] as const
export type Priority = (typeof PRIORITIES)[number]
/** `dismissed`: no longer wanted, and not done either. */
export const TASK_STATES = ['open', 'done', 'dismissed'] as const
export type TaskState = (typeof TASK_STATES)[number]

/**
 * When to be reminded: minutes before the due time; at a time of the day, on the due day or days before it; or at a
 * time of its own. The times are those of the task's zone, or of wherever its reader is where it has none.
 */
export type TaskReminder =
  | { readonly kind: 'before'; readonly minutes: number }
  | { readonly kind: 'day'; readonly daysBefore: number; readonly time: CivilTime }
  | { readonly kind: 'at'; readonly on: CivilDate; readonly time: CivilTime }

/** When a task is due. Without a time, on that civil day, wherever its reader is; with one, by the clocks of a zone. */
export type TaskDue = {
  /** Null: some day. */
  readonly dueOn: CivilDate | null
  readonly dueTime: CivilTime | null
  /** By its IANA name; null without a time. */
  readonly zone: string | null
}

/** What the user says of a task. */
export type TaskFields = TaskDue & {
  readonly title: string
  readonly notes: string
  readonly kind: TaskKind
  readonly priority: Priority
  readonly reminder: TaskReminder | null
  /** The rule alone: where the series began is kept beside it. */
  readonly rule: string | null
  /** Whom it is about, people and organisations alike, in the order in which they were named. */
  readonly contactIds: readonly number[]
}

export type Task = TaskFields & {
  readonly id: number
  readonly uid: string
  readonly state: TaskState
  /** When it was done or dismissed. Epoch milliseconds, UTC, as are the others. */
  readonly closedAt: number | null
  readonly createdAt: number
  readonly updatedAt: number
}

/** A task of which nothing is known. */
export const EMPTY_TASK: TaskFields = {
  title: '',
  notes: '',
  kind: 'task',
  priority: 'normal',
  dueOn: null,
  dueTime: null,
  zone: null,
  reminder: null,
  rule: null,
  contactIds: [],
}
