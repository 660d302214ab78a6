import type { CalendarEventFields } from '../../shared/domain/calendar/calendar-event.ts'
import { EMPTY_EVENT_FIELDS } from '../../shared/domain/calendar/event.ts'

/** An event of an hour in Stockholm with nobody, in the first calendar, with nothing in it but what is given. */
export function makeEvent(fields: Partial<CalendarEventFields> = {}): CalendarEventFields {
  return {
    calendarId: 1,
    ...EMPTY_EVENT_FIELDS,
    summary: 'Proofs',
    start: { local: '2026-06-09T10:00:00', zone: 'Europe/Stockholm' },
    end: { local: '2026-06-09T11:00:00', zone: 'Europe/Stockholm' },
    ...fields,
  }
}
