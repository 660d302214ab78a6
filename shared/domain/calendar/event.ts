/** The model of a calendar's events (RFC 5545 section 3.6.1), apart from how files write them. */

/** `2026-06-11T10:24:00` with its zone (IANA name, `UTC`, or null: floating), or `2026-06-11` for a whole day. */
export type EventTime = { readonly local: string; readonly zone: string | null }

export const EVENT_STATUSES = ['tentative', 'confirmed', 'cancelled'] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]
export const PARTICIPATIONS = ['needsAction', 'accepted', 'declined', 'tentative', 'delegated'] as const
export type Participation = (typeof PARTICIPATIONS)[number]
export const ATTENDEE_ROLES = ['chair', 'required', 'optional', 'nonParticipant'] as const
export type AttendeeRole = (typeof ATTENDEE_ROLES)[number]

/** Who takes part. `address` is a calendar address such as `mailto:ada@brightwater.example`, or empty. */
export type Attendee = {
  readonly name: string
  readonly address: string
  readonly role: AttendeeRole
  readonly participation: Participation
  /** Whether an answer is asked for. */
  readonly isAsked: boolean
}

/**
 * When an alarm goes off: so many minutes from the start or the end (before it when negative), or at an instant in epoch
 * milliseconds, UTC.
 */
export type AlarmTrigger =
  | { readonly from: 'start' | 'end'; readonly minutes: number }
  | { readonly from: 'instant'; readonly at: number }
export type Alarm = {
  readonly trigger: AlarmTrigger
  readonly action: 'display' | 'audio' | 'email'
  readonly description: string
  /** Goes off so many times more, each time so many minutes later (REPEAT and DURATION); not there: once. */
  readonly repeat?: AlarmRepeat | undefined
}
export type AlarmRepeat = { readonly times: number; readonly minutes: number }

/** What the user says of an event. */
export type EventFields = {
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly url: string
  /** Where it takes place on line (RFC 7986 CONFERENCE), or empty. */
  readonly conference: string
  readonly start: EventTime
  /** Not included; of the start's kind. Null: an event without an end, which for a whole day is that day. */
  readonly end: EventTime | null
  readonly status: EventStatus | null
  /** Whether the time stays free (TRANSP:TRANSPARENT). */
  readonly isTransparent: boolean
  readonly classification: 'public' | 'private' | 'confidential' | null
  readonly categories: readonly string[]
  readonly organizer: Attendee | null
  readonly attendees: readonly Attendee[]
  readonly alarms: readonly Alarm[]
  /** Values of RRULE, RDATE and EXDATE, as `shared/domain/recurrence` has them. */
  readonly rules: readonly string[]
  readonly rdates: readonly string[]
  readonly exdates: readonly string[]
  /** Values of EXRULE, which RFC 2445 had: what they name does not happen. Not there: none. */
  readonly exrules?: readonly string[] | undefined
}

/** An event of which nothing is known but its time. */
export const EMPTY_EVENT_FIELDS = {
  summary: '',
  description: '',
  location: '',
  url: '',
  conference: '',
  status: null,
  isTransparent: false,
  classification: null,
  categories: [],
  organizer: null,
  attendees: [],
  alarms: [],
  rules: [],
  rdates: [],
  exdates: [],
} satisfies Omit<EventFields, 'start' | 'end'>

/** One VEVENT: an event or a series, or, with a recurrence id, one occurrence of a series that differs from it. */
export type EventComponent = EventFields & {
  readonly uid: string
  /** The occurrence that this one stands for, by the time it had in the series; null for the event itself. */
  readonly recurrenceId: EventTime | null
  /** Whether that occurrence stands for all that follow, too (RANGE=THISANDFUTURE); not there: for itself alone. */
  readonly isRange?: true | undefined
  readonly sequence: number
}
