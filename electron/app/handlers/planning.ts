import { systemZone } from '../../../shared/domain/civil-time.ts'
import { calendarHandlers } from '../../calendar/calendar.handlers.ts'
import { keepInTouchHandlers } from '../../keep-in-touch/keep-in-touch.handlers.ts'
import { systemClock as clock } from '../../platform/clock.ts'
import { tasksHandlers } from '../../tasks/tasks.handlers.ts'
import { entryMeetings } from '../../today/entry-meetings.ts'
import { eventMeetings } from '../../today/event-meetings.ts'
import type { MeetingSource } from '../../today/meeting-source.ts'
import { todayHandlers } from '../../today/today.handlers.ts'
import { newUid, place } from './parts.ts'

/** Where the meetings of a day come from. */
const meetings: readonly MeetingSource[] = [entryMeetings, eventMeetings(systemZone)]

export function composePlanning() {
  return {
    ...tasksHandlers({ clock, zone: systemZone, newUid }),
    ...keepInTouchHandlers(place),
    ...calendarHandlers({ clock, newUid }),
    ...todayHandlers(place, meetings),
  }
}
