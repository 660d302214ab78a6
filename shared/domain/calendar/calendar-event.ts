import type { Attendee, EventComponent, EventFields } from './event.ts'

/** Somebody who takes part, and who that is in the book; null for an address that nobody there has. */
export type EventPerson = Attendee & { readonly contactId: number | null }

/** What the user says of an event of the book. */
export type CalendarEventFields = Omit<EventFields, 'attendees'> & {
  readonly calendarId: number
  readonly attendees: readonly EventPerson[]
}

/** An event of the book, a series, or one occurrence that differs from its series. */
export type CalendarEvent = CalendarEventFields &
  Pick<EventComponent, 'uid' | 'recurrenceId' | 'isRange' | 'sequence'> & {
    readonly id: number
    /** Of an occurrence that differs: its series, or null when that is not in the book. */
    readonly seriesId: number | null
    /** Epoch milliseconds, UTC. */
    readonly createdAt: number
    readonly updatedAt: number
  }

/** Which occurrences of a series a change is meant for. */
export const SERIES_SCOPES = ['this', 'following', 'all'] as const
export type SeriesScope = (typeof SERIES_SCOPES)[number]

/** Whether an event takes whole days. */
export function isAllDay({ start }: Pick<EventFields, 'start'>): boolean {
  return start.local.length === 10
}
