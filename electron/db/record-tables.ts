import type { Generated } from 'kysely'
import type { EventStatus } from '../../shared/domain/calendar/event.ts'
import type { CallOutcome, Direction, EntryKind } from '../../shared/domain/entry.ts'
import type { RhythmUnit } from '../../shared/domain/keep-in-touch/rhythm.ts'
import type { ReminderState } from '../../shared/domain/reminder.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import type { Priority, TaskKind, TaskState } from '../../shared/domain/tasks/task.ts'

/* What is on record beside the contacts, a row a type. Instants are epoch milliseconds, booleans 0 or 1. */

export type EntryRow = {
  id: Generated<number>
  uid: string
  kind: EntryKind
  happened_at: number
  direction: Direction | null
  outcome: CallOutcome | null
  duration_minutes: number | null
  title: string
  text: string
  created_at: number
  updated_at: number
  changed_by: number
}

export type CadenceRow = {
  id: Generated<number>
  contact_id: number | null
  tag: string | null
  every: number | null
  unit: RhythmUnit | null
  since: number
  is_paused: number
  /** Whether a notification says when it is due. */
  is_reminded: Generated<number>
  snoozed_until: string | null
  snoozed_at: number | null
  /** A JSON list of months. */
  break_months: string | null
  /** A JSON list. */
  dismissed_dates: string
  updated_at: number
  changed_by: number
}

/** Days are counted from 1 January 1970. */
export type TouchRow = {
  contact_id: number
  source: 'own' | 'tag' | 'history' | null
  tag: string | null
  every: number | null
  unit: RhythmUnit | null
  gaps: number
  usual_days: number | null
  spoke_day: number | null
  anchor_day: number | null
  ideal_day: number | null
  latest_day: number | null
  until_day: number | null
  break_mask: number
}

export type ReminderRow = {
  id: Generated<number>
  source_key: string
  occurrence: string
  due_at: number
  state: ReminderState
  claimed_at: number
  is_late: number
  told_at: number | null
  seen_at: number | null
  snoozed_until: number | null
}

export type TaskRow = {
  id: Generated<number>
  uid: string
  title: string
  notes: string
  kind: TaskKind
  priority: Priority
  urgency: number
  due_on: string | null
  due_time: string | null
  zone: string | null
  due_at: number | null
  reminder: string | null
  remind_at: number | null
  remind_local: string | null
  rule: string | null
  series_on: string | null
  occurrence_on: string | null
  next_id: number | null
  state: TaskState
  closed_at: number | null
  created_at: number
  updated_at: number
  changed_by: number
}

export type CalendarRow = {
  id: Generated<number>
  uid: string
  name: string
  color: TagColor
  is_shown: Generated<number>
  created_at: number
  updated_at: number
  changed_by: number
  url: string | null
  etag: string | null
  last_modified: string | null
  taken_by: number | null
  refreshed_at: number | null
}

export type EventRow = {
  id: Generated<number>
  uid: string
  calendar_id: number
  series_id: number | null
  recurrence_id: string | null
  recurrence_zone: string | null
  sequence: number
  summary: string
  start_local: string
  start_zone: string | null
  end_local: string | null
  end_zone: string | null
  start_at: number
  end_at: number | null
  is_series: number
  status: EventStatus | null
  details: string
  created_at: number
  updated_at: number
  changed_by: number
}
