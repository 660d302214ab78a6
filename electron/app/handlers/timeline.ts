import { app } from 'electron'
import { systemZone } from '../../../shared/domain/civil-time.ts'
import { eventsTimeline } from '../../calendar/events-timeline.ts'
import { filesHandlers } from '../../files/files.handlers.ts'
import { requireFiles } from '../../files/files.service.ts'
import { createShownCopies } from '../../files/shown-copies.ts'
import { historyOfContact } from '../../history/field-history.service.ts'
import { systemClock as clock } from '../../platform/clock.ts'
import { tasksTimeline } from '../../tasks/tasks-timeline.ts'
import { changesSource } from '../../timeline/changes-source.ts'
import { datesSource } from '../../timeline/dates-source.ts'
import { entriesSource } from '../../timeline/entries-source.ts'
import { timelineHandlers } from '../../timeline/timeline.handlers.ts'
import { askToOpen, chooseFileToSave, openPath, showFile } from '../dialogs.ts'
import { newUid, type Parts } from './parts.ts'

export function composeTimeline({ book }: Parts) {
  const copies = createShownCopies(app.getPath('temp'))
  app.once('will-quit', copies.removeAll)
  return {
    ...filesHandlers({ book, clock, copies, openPath, showFile, chooseFileToSave, askToOpen }),
    ...timelineHandlers({
      clock,
      newUid,
      requireFiles: (files) => requireFiles(book.folder, files),
      sources: [
        entriesSource,
        tasksTimeline(systemZone),
        eventsTimeline(systemZone),
        datesSource(systemZone),
        changesSource(historyOfContact),
      ],
    }),
  }
}
