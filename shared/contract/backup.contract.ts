import { z } from 'zod'
import { action } from './channel.ts'

export const BACKUP_REASONS = ['daily', 'import', 'restore', 'manual'] as const
/** Why a backup was made: once a day, before an import, before a restore, or since somebody asked. */
export type BackupReason = (typeof BACKUP_REASONS)[number]

/** A copy of the book in its folder `backups`. */
export type Backup = {
  /** The path of the file. */
  readonly file: string
  /** Epoch milliseconds, UTC. */
  readonly at: number
  readonly reason: BackupReason
  readonly bytes: number
}
/** A backup that was opened and found whole. */
export type CheckedBackup = { readonly file: string; readonly bytes: number; readonly contacts: number }

/** What the book has that a backup has not: so many changes, and so many people in all. */
export type LostSince = { readonly changes: number; readonly contacts: number }
/** A backup that may take the book's place, and what would then be lost; null where that cannot be told. */
export type BackupPreview = CheckedBackup & { readonly lost: LostSince | null }

export const backupContract = {
  /** Every backup, the newest first. */
  'backups.list': action<readonly Backup[]>()(z.object({})),
  /** Copies the book and opens the copy to see that it is whole. */
  'backups.make': action<CheckedBackup>()(z.object({})),
  /** Opens a backup to see that it is whole, who is in it and what is not. Fails with `backup.unusable`. */
  'backups.check': action<BackupPreview>()(z.object({ file: z.string().min(1).max(32_768) })),
  /** Lets the user find a backup anywhere on the disk; null when none was chosen. Nothing is checked yet. */
  'backups.choose': action<Backup | null>()(z.object({})),
  /**
   * Puts a backup in the place of the book, which is kept aside, and starts Kith anew. Fails with `backup.unusable`
   * before anything is changed.
   */
  'backups.restore': action<void>()(z.object({ file: z.string().min(1).max(32_768) })),
  /** Whether the book can only be looked at, since its disk or folder is read-only. */
  'book.state': action<{ readonly isReadOnly: boolean }>()(z.object({})),
  /**
   * Makes sure that the book is where it was and can be written to, and opens it again where it was not. Fails with
   * `book.gone`, `book.readOnly` or why else it cannot be opened.
   */
  'book.findAgain': action<void>()(z.object({})),
}
