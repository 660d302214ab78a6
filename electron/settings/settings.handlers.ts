import type { AppInfo, appContract, Settings } from '../../shared/contract/app.contract.ts'
import { countContacts } from '../contacts/contacts.service.ts'
import { nameRulesOf, sortNamesBy } from '../contacts/name-rules.service.ts'
import type { Book, WriteConnection } from '../db/book.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { changeSettings, decidesNames, getSettings, nameRulesFrom, withChange } from './settings.service.ts'

type SettingsContract = Pick<typeof appContract, 'app.info' | 'settings.set'>

export type SettingsOptions = Pick<AppInfo, 'version' | 'platform'> & {
  readonly book: Book
  readonly lastBackupAt: () => number | null
  /** Runs what may take long: it may tell how far that is, and stop it. */
  readonly run?: <T>(write: WriteConnection, work: () => Promise<T>) => Promise<T>
  /** Called within the change of which entries mean that the user spoke with somebody. */
  readonly onSpokenKinds?: (write: WriteConnection) => void
  /** Told after each change, so that the window and its menus can follow the theme. */
  readonly onChanged: (settings: Settings) => void
}

export function settingsHandlers({
  book,
  version,
  platform,
  lastBackupAt,
  run = (_, work) => work(),
  onSpokenKinds,
  onChanged,
}: SettingsOptions): Handlers<SettingsContract> {
  return {
    'app.info': (_, connection) => ({
      version,
      platform,
      bookFolder: book.folder,
      ...countContacts(connection),
      settings: getSettings(connection),
      sortLocale: nameRulesOf(connection).locale,
      lastBackupAt: lastBackupAt(),
      damagedBook: book.keptAside,
    }),
    'settings.set': async (change) => {
      // What cannot be kept holds until Kith ends: a colour can be chosen for a book that is only looked at.
      const settings = book.isReadOnly
        ? withChange(getSettings(book.read), change)
        : await book.write((connection) =>
            run(connection, async () => {
              const changed = changeSettings(connection, change)
              if (change.spokenKinds !== undefined) onSpokenKinds?.(connection)
              if (decidesNames(change)) await sortNamesBy(connection, nameRulesFrom(changed))
              return changed
            }),
          )
      onChanged(settings)
      return settings
    },
  }
}
