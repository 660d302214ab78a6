import { z } from 'zod'
import { CALL_OUTCOMES, DIRECTIONS, ENTRY_KINDS, type Entry, type EntryKind } from '../domain/entry.ts'
import type { CivilDate } from '../domain/yearly-date.ts'
import { command, query } from './channel.ts'
import { contactIdSchema, tagList } from './contact-fields.ts'
import type { FieldChange } from './history.contract.ts'
import type { Tag } from './tags.contract.ts'

/** What stands in a timeline besides entries. Field changes are shown only when asked for. */
export const TIMELINE_KINDS = [...ENTRY_KINDS, 'task', 'event', 'date', 'change'] as const
export type TimelineKind = EntryKind | 'task' | 'event' | 'date' | 'change'

/** Somebody else whom an item is about. `name` is empty when they have none. */
export type Companion = { readonly id: number; readonly name: string }
type Item = {
  readonly id: number
  /**
   * Where it stands, in epoch milliseconds. What has a day and no time stands at the last millisecond of that day, so that
   * it is to come until the day is over.
   */
  readonly at: number
}
/** What passed, logged by the user. Long texts are cut; `timeline.get` has the whole. */
export type EntryItem = Item & {
  readonly type: 'entry'
  readonly entry: Entry
  readonly isCut: boolean
  readonly people: readonly Companion[]
}
/** `at` is when it was done, or else when it is due. */
export type TaskItem = Item & {
  readonly type: 'task'
  readonly title: string
  /** The day, where it has no time. */
  readonly on: CivilDate | null
  readonly isDone: boolean
  readonly people: readonly Companion[]
}
export type EventItem = Item & {
  readonly type: 'event'
  readonly title: string
  /** The day, where it lasts the whole of it. */
  readonly on: CivilDate | null
  /** Tells the times of a repeating event apart. */
  readonly occurrence: string
  readonly durationMinutes: number | null
  readonly location: string
  /** Whether it takes place on line. */
  readonly isOnline: boolean
  readonly people: readonly Companion[]
}
/** A birthday or anniversary as it comes round next. */
export type DateItem = Item & {
  readonly type: 'date'
  readonly kind: 'birthday' | 'anniversary'
  readonly on: CivilDate
  /** How many years it is; null where the year is not known. */
  readonly years: number | null
}
export type ChangeItem = Item & { readonly type: 'change'; readonly change: FieldChange }
export type TimelineItem = EntryItem | TaskItem | EventItem | DateItem | ChangeItem

/** The last item of a page, from which the next page goes on. */
export const timelinePositionSchema = z.object({
  at: z.int(),
  type: z.enum(['entry', 'task', 'event', 'date', 'change']),
  id: z.int(),
})
export type TimelinePosition = z.infer<typeof timelinePositionSchema>
/** `next` is null where there is no more. */
export type TimelinePage = { readonly items: readonly TimelineItem[]; readonly next: TimelinePosition | null }

/** An entry that answers a search, in whose timeline it may be looked at. */
export type FoundEntry = {
  readonly entry: Pick<Entry, 'id' | 'kind' | 'direction' | 'outcome' | 'durationMinutes' | 'title' | 'happenedAt'>
  /** Who it is with, outside the trash; the first is whose timeline to open. */
  readonly people: readonly [Companion, ...Companion[]]
  /** A part of the text: round what was found there, from `from` to `to`, or its beginning, where both are 0. */
  readonly line: { readonly text: string; readonly from: number; readonly to: number }
}

/** More characters than a thick book has. */
export const LONGEST_TEXT = 1_000_000
/** A week in minutes. */
const LONGEST_DURATION = 7 * 24 * 60

const fileSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(255),
  mediaType: z.string().max(255),
  byteLength: z.int().min(0),
})
export const entryFieldsSchema = z.object({
  kind: z.enum(ENTRY_KINDS),
  happenedAt: z.int(),
  direction: z.enum(DIRECTIONS).nullable().default(null),
  outcome: z.enum(CALL_OUTCOMES).nullable().default(null),
  durationMinutes: z.int().min(0).max(LONGEST_DURATION).nullable().default(null),
  title: z.string().max(1_000).default(''),
  text: z.string().max(LONGEST_TEXT).default(''),
  contactIds: z.array(contactIdSchema).min(1).max(1_000),
  tags: tagList.default([]),
  files: z.array(fileSchema).max(100).default([]),
})

export const timelineContract = {
  /**
   * One stretch of what passed with somebody, the newest first, or of what is to come, the soonest first, from after the
   * item `from`. `text` is any part of a title, a text or a name.
   */
  'timeline.page': query<TimelinePage>()(
    z.object({
      contactId: contactIdSchema,
      direction: z.enum(['past', 'coming']),
      from: timelinePositionSchema.nullable().default(null),
      /** Null: all but field changes. */
      kinds: z.array(z.enum(TIMELINE_KINDS)).nullable().default(null),
      text: z.string().max(1_000).default(''),
      /** Only entries with this tag; null for everything. */
      tag: z.string().nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
  ),
  /** Of these entries those that stand in the timeline of somebody, as it is filtered there; in no order. */
  'timeline.entries': query<readonly EntryItem[]>()(
    z.object({
      contactId: contactIdSchema,
      ids: z.array(z.int().positive()).max(200),
      kinds: z.array(z.enum(TIMELINE_KINDS)).nullable().default(null),
      text: z.string().max(1_000).default(''),
      tag: z.string().nullable().default(null),
    }),
  ),
  /** The tags of the entries with somebody, each with how many carry it. */
  'timeline.tags': query<readonly Tag[]>()(z.object({ contactId: contactIdSchema })),
  /**
   * Entries that hold what was typed, also together with a name, the newest first; then the last ones with `contactId`,
   * where that is given.
   */
  'timeline.find': query<readonly FoundEntry[]>()(
    z.object({
      text: z.string().max(1_000),
      contactId: contactIdSchema.nullable().default(null),
      limit: z.int().min(1).max(50).default(3),
    }),
  ),
  /** An entry with all of its text. Fails with `entry.notFound`. */
  'timeline.get': query<Entry>()(z.object({ id: z.int().positive() })),
  /** Fails with `contact.notFound`, `entry.inFuture`, `entry.longAgo`, `file.notFound`. */
  'timeline.log': command<Entry>()(entryFieldsSchema),
  /** Fails as `timeline.log` does, and with `entry.notFound`. */
  'timeline.update': command<Entry>()(z.object({ id: z.int().positive(), patch: entryFieldsSchema })),
  /** Fails with `entry.notFound`. */
  'timeline.delete': command<void>()(z.object({ id: z.int().positive() })),
}
