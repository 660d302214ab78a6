import type { Backup, CheckedBackup } from '../../shared/contract/backup.contract.ts'
import { findBackups } from './backup-files.ts'
import { checkBackup } from './check-backup.ts'

/** The newest backup of a book that opens and is whole, or null. */
export function newestGoodBackup(bookFolder: string): (Backup & CheckedBackup) | null {
  for (const backup of findBackups(bookFolder)) {
    try {
      return { ...backup, ...checkBackup(backup.file) }
    } catch {
      // The next older one may be whole.
    }
  }
  return null
}
