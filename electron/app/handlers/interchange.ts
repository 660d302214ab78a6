import { exportHandlers } from '../../interchange/export.handlers.ts'
import { interchangeHandlers } from '../../interchange/interchange.handlers.ts'
import { mappingsHandlers } from '../../interchange/mappings.handlers.ts'
import { systemClock as clock } from '../../platform/clock.ts'
import { chooseFilesToImport, chooseFileToExport, showFile } from '../dialogs.ts'
import type { Parts } from './parts.ts'

export function composeInterchange({ book, broadcast, worker, checkBackup, takeOpened }: Parts) {
  return {
    ...interchangeHandlers({ book, clock, broadcast, worker, checkBackup, takeOpened, chooseFilesToImport }),
    ...mappingsHandlers({ book, clock }),
    ...exportHandlers({ book, clock, broadcast, chooseFileToExport, showFile }),
  }
}
