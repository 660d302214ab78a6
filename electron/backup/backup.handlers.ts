import type { backupContract, LostSince } from '../../shared/contract/backup.contract.ts'
import type { Book } from '../db/book.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { backUp, backupAt, listBackups } from './backups.service.ts'
import { changesInBackup } from './changes-since.ts'
import type { CheckBackup } from './check-backup.ts'

export type BackupParts = {
  readonly book: Book
  readonly clock: () => number
  readonly check: CheckBackup
  /** Told when a backup was made. */
  readonly onMade: (at: number) => void
  readonly chooseBackup: (windowId: number, folder: string) => Promise<string | null>
  /** Closes the book, puts the backup in its place and starts Kith anew. */
  readonly startAnewFrom: (file: string) => Promise<void>
}

/** Binds the channels of `backups`, and those that find the book again, to the service. */
export function backupHandlers({ book, clock, check, onMade, chooseBackup, startAnewFrom }: BackupParts) {
  return {
    'backups.list': () => listBackups(book.folder),
    'backups.make': async () => {
      const at = clock()
      const made = await backUp(book, 'manual', at, check)
      onMade(at)
      return made
    },
    'backups.check': async ({ file }) => ({ ...(await check(file)), lost: lostSince(book, file) }),
    'backups.choose': async (_input, { windowId }) => {
      const file = await chooseBackup(windowId, book.folder)
      return file === null ? null : backupAt(file)
    },
    'backups.restore': async ({ file }) => {
      await check(file)
      await startAnewFrom(file)
    },
    'book.state': () => ({ isReadOnly: book.isReadOnly }),
    'book.findAgain': () => book.findAgain(),
  } satisfies Handlers<typeof backupContract>
}

/** A backup of an older schema may lack what is compared. */
function lostSince(book: Book, file: string): LostSince | null {
  try {
    return changesInBackup(book.read, file)
  } catch {
    return null
  }
}
