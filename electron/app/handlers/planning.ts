import { systemZone } from '../../../shared/domain/civil-time.ts'
import { calendarHandlers } from '../../calendar/calendar.handlers.ts'
import { keepInTouchHandlers } from '../../keep-in-touch/keep-in-touch.handlers.ts'
import { systemClock as clock } from '../../platform/clock.ts'
import { tasksHandlers } from '../../tasks/tasks.handlers.ts'
import { todayHandlers } from '../../today/today.handlers.ts'
import { meetings } from './meetings.ts'
import { newUid, place } from './parts.ts'

export function composePlanning() {
  return {
    ...tasksHandlers({ clock, zone: systemZone, newUid }),
    ...keepInTouchHandlers(place),
    ...calendarHandlers({ clock, newUid }),
    ...todayHandlers(place, meetings),
  }
}
