import type { CalendarEventFields } from '../../shared/domain/calendar/calendar-event.ts'

/** An event of an hour in Stockholm with nobody, in the first calendar, with nothing in it but what is given. */
export function makeEvent(fields: Partial<CalendarEventFields> = {}): CalendarEventFields {
  return {
    calendarId: 1,
    summary: 'Proofs',
    description: '',
    location: '',
    url: '',
    conference: '',
    start: { local: '2026-06-09T10:00:00', zone: 'Europe/Stockholm' },
    end: { local: '2026-06-09T11:00:00', zone: 'Europe/Stockholm' },
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
    ...fields,
  }
}
