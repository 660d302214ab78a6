import { z } from 'zod'
import { type CalendarEvent, SERIES_SCOPES } from '../domain/calendar/calendar-event.ts'
import { LONGEST_CALENDAR_NAME } from '../domain/calendar/calendar-name.ts'
import { ATTENDEE_ROLES, EVENT_STATUSES, type EventStatus, PARTICIPATIONS } from '../domain/calendar/event.ts'
import { TAG_COLORS, type TagColor } from '../domain/tag-color.ts'
import type { CivilDate } from '../domain/yearly-date.ts'
import { command, query } from './channel.ts'

export type Calendar = {
  readonly id: number
  readonly name: string
  readonly color: TagColor
  readonly isShown: boolean
  /** Events and series. */
  readonly events: number
  /** What it follows, and when it was fetched last (epoch milliseconds, UTC); null for a calendar of one's own. */
  readonly subscription: { readonly url: string; readonly refreshedAt: number | null } | null
}

/** Somebody of the book who takes part, as a calendar shows it. */
export type EventFace = {
  readonly contactId: number
  /** Decides the colour of the initials, as everywhere. */
  readonly uid: string
  readonly name: string
  readonly photo: string | null
}

/** One event, or one occurrence of a series, in a window of time. */
export type EventOccurrence = {
  /** The event, or where an occurrence differs from its series, that occurrence. */
  readonly eventId: number
  /** The time by which the series knows it; null for what is no series. */
  readonly occurrence: string | null
  readonly calendarId: number
  readonly summary: string
  readonly location: string
  readonly conference: string
  readonly status: EventStatus | null
  readonly isTransparent: boolean
  readonly isAllDay: boolean
  /** Epoch milliseconds, UTC; a whole day begins at its midnight in the reader's zone. */
  readonly startAt: number
  /** Not included. */
  readonly endAt: number
  /** The days of an event of whole days, the last not included; empty otherwise. */
  readonly startOn: string
  readonly endOn: string
  readonly people: readonly EventFace[]
}
/** `isCut`: there is more than can be shown, or a rule could not be followed to the end. */
export type EventWindow = { readonly events: readonly EventOccurrence[]; readonly isCut: boolean }

/** What the book itself puts on days: birthdays and anniversaries, tasks, and the last days of rhythms. */
export const CALENDAR_LAYERS = ['dates', 'tasks', 'touch'] as const
export type CalendarLayer = (typeof CALENDAR_LAYERS)[number]
export type LayerItem = {
  readonly on: CivilDate
  readonly people: readonly EventFace[]
} & (
  | {
      readonly layer: 'dates'
      readonly kind: 'birthday' | 'anniversary'
      /** Since the first; null where that is not known. */
      readonly years: number | null
    }
  | {
      readonly layer: 'tasks'
      readonly taskId: number
      readonly title: string
      /** Epoch milliseconds, UTC; null where it is due on a day. */
      readonly at: number | null
      readonly isDone: boolean
    }
  | { readonly layer: 'touch' }
)
/** A month as it is drawn: of each of its days what has room, and how much more there is. */
export type MonthWindow = {
  readonly events: readonly EventOccurrence[]
  readonly layers: readonly LayerItem[]
  /** Of each day in turn: how many of its events and of what the book puts there have no room. */
  readonly hidden: readonly number[]
  /** Of each day in turn: how many events there are. */
  readonly busy: readonly number[]
  readonly isCut: boolean
}
/** What was written of the last contact with somebody before an event. */
export type WordsBefore = { readonly contactId: number; readonly text: string; readonly at: number }

const idSchema = z.int().positive()
const daySchema = z.iso.date()
const localSchema = z.string().max(19)
const timeSchema = z.object({ local: localSchema, zone: z.string().max(100).nullable() })
const textSchema = z.string().max(1_000_000)
const attendeeSchema = z.object({
  name: z.string().max(1_000),
  address: z.string().max(2_000),
  role: z.enum(ATTENDEE_ROLES),
  participation: z.enum(PARTICIPATIONS),
  isAsked: z.boolean(),
})
const personSchema = attendeeSchema.extend({ contactId: idSchema.nullable() })
const minutesSchema = z.int().min(-5_256_000).max(5_256_000)
const alarmSchema = z.object({
  trigger: z.discriminatedUnion('from', [
    z.object({ from: z.literal('start'), minutes: minutesSchema }),
    z.object({ from: z.literal('end'), minutes: minutesSchema }),
    z.object({ from: z.literal('instant'), at: z.int() }),
  ]),
  action: z.enum(['display', 'audio', 'email']),
  description: z.string().max(10_000),
  repeat: z.object({ times: z.int().min(0).max(100), minutes: z.int().min(1).max(10_080) }).optional(),
})
const rulesSchema = z.array(z.string().max(2_000)).max(20)
const datesSchema = z.array(z.string().max(40)).max(10_000)

export const eventFieldsSchema = z.object({
  calendarId: idSchema,
  summary: z.string().max(10_000),
  description: textSchema,
  location: z.string().max(10_000),
  url: z.string().max(10_000),
  conference: z.string().max(10_000),
  start: timeSchema,
  end: timeSchema.nullable(),
  status: z.enum(EVENT_STATUSES).nullable(),
  isTransparent: z.boolean(),
  classification: z.enum(['public', 'private', 'confidential']).nullable(),
  categories: z.array(z.string().max(1_000)).max(1_000),
  organizer: attendeeSchema.nullable(),
  attendees: z.array(personSchema).max(1_000),
  alarms: z.array(alarmSchema).max(100),
  rules: rulesSchema,
  rdates: datesSchema,
  exdates: datesSchema,
  exrules: rulesSchema.optional(),
})
const patchSchema = eventFieldsSchema.partial()
const occurrenceSchema = { id: idSchema, occurrence: localSchema, scope: z.enum(SERIES_SCOPES) }
export const calendarNameSchema = z.string().trim().min(1).max(LONGEST_CALENDAR_NAME)

export const calendarContract = {
  'calendars.list': query<readonly Calendar[]>()(z.object({})),
  'calendars.create': command<number>()(z.object({ name: calendarNameSchema, color: z.enum(TAG_COLORS).nullable() })),
  'calendars.update': command<void>()(
    z.object({ id: idSchema, name: calendarNameSchema.optional(), color: z.enum(TAG_COLORS).optional() }),
  ),
  /** With all its events. Fails with `calendar.notFound`. */
  'calendars.delete': command<void>()(z.object({ id: idSchema })),
  /** Not recorded in the history: it is how the window looks. */
  'calendars.show': command<void>()(z.object({ id: idSchema, isShown: z.boolean() })),
  /**
   * What happens between two instants (epoch milliseconds, the second not included) in the calendars that are shown, by
   * start. `zone` is the reader's, in which floating times and whole days happen. Of more than four years the first four.
   */
  'events.between': query<EventWindow>()(z.object({ from: z.int(), to: z.int(), zone: z.string().max(100) })),
  /** What the book puts on days, the first and the last of them included, by day. `zone` is the reader's. */
  'calendars.layers': query<readonly LayerItem[]>()(
    z.object({ from: daySchema, to: daySchema, zone: z.string().max(100), layers: z.array(z.enum(CALENDAR_LAYERS)) }),
  ),
  /**
   * What has room on days of so many lines, the last day not included, and how much more there is: the days in weeks from
   * the first on. `zone` is the reader's.
   */
  'calendars.month': query<MonthWindow>()(
    z.object({
      from: daySchema,
      to: daySchema,
      zone: z.string().max(100),
      layers: z.array(z.enum(CALENDAR_LAYERS)),
      lines: z.int().min(0).max(200),
    }),
  ),
  /** What was said last with each of these people before an instant; those of whom nothing was written are left out. */
  'events.wordsBefore': query<readonly WordsBefore[]>()(
    z.object({ contactIds: z.array(idSchema).max(1_000), before: z.int() }),
  ),
  /** Fails with `event.notFound`. */
  'events.get': query<CalendarEvent>()(z.object({ id: idSchema })),
  /**
   * Fails with `event.badTime`, `event.endsBeforeStart`, `event.unknownZone`, `event.badRule`, `calendar.notFound`,
   * `calendar.readOnly`.
   */
  'events.create': command<CalendarEvent>()(z.object({ fields: eventFieldsSchema })),
  /** The event, or the whole series. Fails as `events.create` does, and with `event.notFound`. */
  'events.update': command<CalendarEvent>()(z.object({ id: idSchema, patch: patchSchema })),
  'events.delete': command<void>()(z.object({ id: idSchema })),
  /** Changes one occurrence of a series, it and all that follow, or all. Fails also with `event.cannotSplit`. */
  'events.updateOccurrence': command<CalendarEvent>()(z.object({ ...occurrenceSchema, patch: patchSchema })),
  'events.deleteOccurrence': command<void>()(z.object(occurrenceSchema)),
}
