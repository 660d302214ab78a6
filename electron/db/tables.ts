import type { Generated } from 'kysely'
import type { RecordKind } from '../../shared/contract/history.contract.ts'
import type { AttendeeRole, EventStatus, Participation } from '../../shared/domain/calendar/event.ts'
import type { ContactKind, CustomFieldType } from '../../shared/domain/contact.ts'
import type { CallOutcome, Direction, EntryKind } from '../../shared/domain/entry.ts'
import type { RhythmUnit } from '../../shared/domain/keep-in-touch/rhythm.ts'
import type { ReminderState } from '../../shared/domain/reminder.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import type { Priority, TaskKind, TaskState } from '../../shared/domain/tasks/task.ts'

/** Kysely's view of the tables that the migrations create. Instants are epoch milliseconds, booleans 0 or 1. */
export type Tables = {
  command: CommandRow
  change: ChangeRow
  record_change: RecordChangeRow
  photo: { sha256: string; media_type: string; bytes: Uint8Array }
  photo_thumbnail: { sha256: string; bytes: Uint8Array }
  contact: ContactRow
  contact_nickname: Listed & { value: string }
  contact_phone: LabelledRow & { value: string; digits: string }
  contact_email: LabelledRow & { value: string }
  contact_address: LabelledRow & {
    po_box: string
    extended: string
    street: string
    locality: string
    region: string
    postal_code: string
    country: string
    formatted: string
  }
  contact_url: LabelledRow & { value: string }
  contact_profile: LabelledRow & { kind: 'messenger' | 'social'; service: string; user: string; uri: string }
  contact_date: Listed & {
    kind: 'birthday' | 'anniversary' | 'other'
    label: string
    occurs_on: string | null
    text: string
  }
  contact_relation: LabelledRow & { value: string }
  contact_job: Listed & {
    organization: string
    units: string
    title: string
    role: string
    from_on: string | null
    to_on: string | null
  }
  contact_note: Listed & { value: string }
  custom_field: CustomFieldRow
  contact_custom_field: Listed & { custom_field_id: number; value: string }
  tag: { id: Generated<number>; name: string; color: TagColor }
  contact_tag: Listed & { tag_id: number }
  contact_member: Listed & { value: string }
  contact_property: Listed & { property_group: string; name: string; parameters: string; value: string }
  contact_search: { contact_id: number; name: string; text: string; digits: string }
  entry: EntryRow
  entry_contact: { entry_id: number; position: number; contact_id: number; kind: EntryKind; happened_at: number }
  entry_tag: { entry_id: number; position: number; tag_id: number }
  entry_file: {
    entry_id: number
    position: number
    sha256: string
    name: string
    media_type: string
    byte_length: number
  }
  cadence: CadenceRow
  touch: TouchRow
  touch_stale: { contact_id: number }
  touch_clock: { id: Generated<number>; rules: string; seen_until: number }
  reminder: ReminderRow
  reminder_clock: { id: Generated<number>; claimed_until: number; furthest: number; rules: string }
  task: TaskRow
  task_contact: { task_id: number; position: number; contact_id: number }
  calendar: CalendarRow
  event: EventRow
  event_attendee: {
    event_id: number
    position: number
    contact_id: number | null
    name: string
    address: string
    role: AttendeeRole
    participation: Participation
    is_asked: number
  }
  event_alarm: { event_id: number; from_at: number; next_at: number | null; is_floating: number }
  import: { id: Generated<number>; command_id: number; imported_at: number }
  import_file: {
    id: Generated<number>
    import_id: number
    name: string
    format: 'vcard' | 'csv' | 'ics'
    byte_length: number
    report: string
  }
  import_card: ImportCardRow
  record_source: {
    record_kind: 'event' | 'task'
    record_id: number
    card_id: number
    said: string
    kept: string
    zones: string
    revised_at: number | null
    is_sound: number
    method: Generated<string>
  }
  setting: { key: string; value: string }
  loose_file: { sha256: string; since: number }
  draft: {
    id: Generated<number>
    kind: 'contact' | 'entry' | 'task'
    contact_id: number | null
    task_id: number | null
    written_at: number
    body: string
  }
}

export type CustomFieldRow = {
  id: Generated<number>
  name: string
  type: CustomFieldType
  /** A JSON list of texts. */
  choices: Generated<string>
  place: number | null
  is_defined: Generated<number>
  made_by: number | null
  removed_by: number | null
}

export type Listed = { contact_id: number; position: number }
export type LabelledRow = Listed & { types: string; label: string; preference: number | null }

export type CommandOrigin = 'user' | 'import' | 'sync' | 'undo' | 'redo'
export type CommandRow = {
  id: Generated<number>
  name: string
  origin: CommandOrigin
  performed_at: number
  subject: string
  contact_count: Generated<number>
  state: Generated<'done' | 'undone' | 'superseded'>
  reverts: number | null
}

export type ChangeRow = {
  id: Generated<number>
  command_id: number
  contact_id: number
  kind: 'insert' | 'update' | 'delete'
  field: string
  before: string | null
  after: string | null
}

export type RecordChangeRow = {
  id: Generated<number>
  command_id: number
  record_kind: RecordKind
  record_id: number
  kind: 'insert' | 'update' | 'delete'
  before: string | null
  after: string | null
}

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

export type ContactRow = {
  id: Generated<number>
  uid: string
  kind: ContactKind
  formatted_name: string
  prefix: string
  given: string
  additional: string
  family: string
  suffix: string
  phonetic_given: string
  phonetic_additional: string
  phonetic_family: string
  display_name: string
  section: string
  sort_key: string
  photo_sha256: string | null
  photo_uri: string | null
  is_favorite: number
  created_at: number
  updated_at: number
  deleted_at: number | null
  changed_by: number
  card_id: number | null
  spoke_at: number | null
}

export type ImportCardRow = {
  id: Generated<number>
  import_file_id: number
  line: number
  outcome: 'created' | 'updated' | 'unchanged' | 'duplicate' | 'unreadable'
  contact_id: number | null
  fingerprint: Uint8Array
  source: Uint8Array
}
