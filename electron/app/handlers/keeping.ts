import { app } from 'electron'
import type { AppInfo } from '../../../shared/contract/app.contract.ts'
import { backupHandlers } from '../../backup/backup.handlers.ts'
import { listBackups } from '../../backup/backups.service.ts'
import { historyHandlers } from '../../history/history.handlers.ts'
import { workHandlers } from '../../ipc/work.handlers.ts'
import { systemClock as clock } from '../../platform/clock.ts'
import { settingsHandlers } from '../../settings/settings.handlers.ts'
import { noteSpokenWithAll } from '../../timeline/spoken.service.ts'
import { chooseBackup } from '../dialogs.ts'
import { startAnewFrom } from '../start-anew.ts'
import { windowHandlers } from '../window-handlers.ts'
import type { Parts } from './parts.ts'

/** What keeps the book and the program themselves: history, backups, settings, the window. */
export function composeKeeping({ book, broadcast, checkBackup, longWork, onSettings }: Parts) {
  return {
    ...historyHandlers({ clock }),
    ...workHandlers(longWork),
    ...backupHandlers({
      book,
      clock,
      check: checkBackup,
      onMade: (at) => broadcast('backups.made', { at }),
      chooseBackup,
      startAnewFrom: (file) => startAnewFrom(book, file),
    }),
    ...settingsHandlers({
      book,
      version: app.getVersion(),
      platform: process.platform as AppInfo['platform'],
      lastBackupAt: () => listBackups(book.folder)[0]?.at ?? null,
      run: longWork.run,
      onSpokenKinds: noteSpokenWithAll,
      onChanged: onSettings,
    }),
    ...windowHandlers(book.path),
  }
}
