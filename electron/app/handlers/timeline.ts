import { systemZone } from '../../../shared/domain/civil-time.ts'
import { eventsTimeline } from '../../calendar/events-timeline.ts'
import { historyOfContact } from '../../history/field-history.service.ts'
import { systemClock as clock } from '../../platform/clock.ts'
import { tasksTimeline } from '../../tasks/tasks-timeline.ts'
import { changesSource } from '../../timeline/changes-source.ts'
import { datesSource } from '../../timeline/dates-source.ts'
import { entriesSource } from '../../timeline/entries-source.ts'
import { timelineHandlers } from '../../timeline/timeline.handlers.ts'
import { newUid } from './parts.ts'

export function composeTimeline() {
  return timelineHandlers({
    clock,
    newUid,
    sources: [
      entriesSource,
      tasksTimeline(systemZone),
      eventsTimeline(systemZone),
      datesSource(systemZone),
      changesSource(historyOfContact),
    ],
  })
}
