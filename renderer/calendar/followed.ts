import type { Calendar } from '../../shared/contract/calendar.contract.ts'

/** The calendars of the book's own: what is followed only shows what lies elsewhere. */
export function ownCalendars(calendars: readonly Calendar[]): readonly Calendar[] {
  return calendars.filter(({ subscription }) => subscription === null)
}

/** The calendar with this key where it is followed. */
export function followedCalendar(calendars: readonly Calendar[], calendarId: number): Calendar | undefined {
  return calendars.find(({ id, subscription }) => id === calendarId && subscription !== null)
}

export function isFollowed(calendar: Pick<Calendar, 'subscription'> | undefined): boolean {
  return (calendar?.subscription ?? null) !== null
}
