import type { Book } from '../db/book.ts'
import { backUpIfNeeded, listBackups } from './backups.service.ts'
import type { CheckBackup } from './check-backup.ts'

const DAY = 24 * 60 * 60 * 1_000
/** The first minute belongs to the window. */
const AFTER_START = 60_000

export type DailyBackup = { stop(): void }
export type DailyBackupParts = {
  readonly check: CheckBackup
  /** Told when one was made. */
  readonly onMade: (at: number) => void
  readonly report: (error: unknown) => void
}

/** Milliseconds from `now` until a backup is due: a day after the last one, but never at once. */
export function delayOf(lastAt: number | null, now: number): number {
  if (lastAt === null || lastAt > now) return AFTER_START
  return Math.min(Math.max(lastAt + DAY - now, AFTER_START), DAY)
}

/** Backs the book up once a day while Kith runs, with one timer for the next time. */
export function startDailyBackup(
  book: Book,
  now: () => number,
  { check, onMade, report }: DailyBackupParts,
): DailyBackup {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const arm = (lastAt: number | null) => {
    if (!isStopped) timer = setTimeout(run, delayOf(lastAt, now()))
    timer?.unref()
  }
  const run = async () => {
    const at = now()
    try {
      if ((await backUpIfNeeded(book, 'daily', at, check)) !== null) onMade(at)
    } catch (error) {
      report(error)
    }
    arm(at)
  }
  arm(listBackups(book.folder)[0]?.at ?? null)
  return {
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
