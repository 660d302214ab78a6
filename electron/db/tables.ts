import type { Generated } from 'kysely'
import type { RecordKind } from '../../shared/contract/history.contract.ts'
import type { AttendeeRole, Participation } from '../../shared/domain/calendar/event.ts'
import type { ContactKind, CustomFieldType } from '../../shared/domain/contact.ts'
import type { EntryKind } from '../../shared/domain/entry.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import type { CadenceRow, CalendarRow, EntryRow, EventRow, ReminderRow, TaskRow, TouchRow } from './record-tables.ts'

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
  tag: TagRow
  contact_tag: Listed & { tag_id: number }
  contact_member: Listed & { value: string }
  contact_property: Listed & { property_group: string; name: string; parameters: string; value: string }
  contact_search: { contact_id: number; name: string; text: string; digits: string }
  entry: EntryRow
  entry_contact: { entry_id: number; position: number; contact_id: number; kind: EntryKind; happened_at: number }
  entry_tag: { entry_id: number; position: number; tag_id: number }
  entry_tagged: { tag_id: number; contact_id: number; entries: number }
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
    mailbox: string | null
  }
  guest: { mailbox: string }
  guest_contact: { mailbox: string; contact_id: number }
  event_alarm: { event_id: number; from_at: number; next_at: number | null; is_floating: number }
  import: { id: Generated<number>; command_id: number; imported_at: number }
  import_file: {
    id: Generated<number>
    import_id: number
    name: string
    format: 'vcard' | 'csv' | 'ics'
    byte_length: number
    report: string
    /** A `Coverage` as JSON; null of cards, and of tables of which it is not known. */
    coverage: string | null
  }
  import_card: ImportCardRow
  import_card_part: { id: Generated<number>; import_card_id: number; source: Uint8Array }
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
    kind: 'contact' | 'entry' | 'task' | 'event'
    contact_id: number | null
    task_id: number | null
    event_id: number | null
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
  updated_at: Generated<number>
  /** The command that changed its definition last; 0 where none did. */
  changed_by: Generated<number>
}

export type TagRow = {
  id: Generated<number>
  name: string
  color: TagColor
  updated_at: Generated<number>
  /** The command that gave it its colour; 0 where it has the first one. */
  changed_by: Generated<number>
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
  /** 1 when it says more than a contact holds, 0 when not, null when that is not known. */
  says_more: number | null
}
