import type { Book } from '../db/book.ts'
import type { Clock } from './contacts.service.ts'
import { findNote, findTrashedBy, lastStepAt, saveNote } from './purge.repository.ts'
import { type ForgetRecords, purgeContacts } from './purge.service.ts'

const HOUR = 60 * 60 * 1_000
const DAY = 24 * HOUR
/** How long people stay in the trash. */
const KEPT = 30 * DAY
/** Two looks a day apart may drift a little. */
const BETWEEN = DAY - HOUR
/** The first minutes belong to the window. */
const AFTER_START = 2 * 60_000

/**
 * Deletes for good who has been in the trash for 30 days. Nobody goes at the first look: those due are noted, and go at
 * a look on a later day, so that a clock that was far ahead for a while takes nobody along. Nothing is done while the
 * clock is behind the last thing that was done. Returns how many were removed.
 */
export function purgeOld(book: Book, now: number, forget?: ForgetRecords): Promise<number> {
  return book.write(async (write) => {
    if (now < lastStepAt(write)) return 0
    const noted = findNote(write)
    // A note from the future was made by a wrong clock.
    const isTrue = noted !== null && noted.at <= now
    if (isTrue && now - noted.at < BETWEEN) return 0
    saveNote(write, { at: now, by: now - KEPT })
    const due = isTrue ? findTrashedBy(write, noted.by) : []
    return due.length === 0 ? 0 : purgeContacts(write, due, forget)
  })
}

/** Forgets who was due: when it is chosen again that people leave the trash, it begins anew. */
async function forgetDue(book: Book): Promise<void> {
  if (findNote(book.read) === null) return
  await book.write(async (write) => saveNote(write, null))
}

type Options = {
  readonly isWanted: () => boolean
  readonly report: (error: unknown) => void
  readonly forget?: ForgetRecords
}

/** Looks after the trash once a day while Kith runs, as long as that is wanted. Returns the function that ends it. */
export function startDailyPurge(book: Book, clock: Clock, { isWanted, report, forget }: Options): () => void {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const arm = (delay: number) => {
    if (!isStopped) timer = setTimeout(() => void run(), delay)
    timer?.unref()
  }
  const run = async () => {
    try {
      await (isWanted() ? purgeOld(book, clock(), forget) : forgetDue(book))
    } catch (error) {
      report(error)
    }
    arm(DAY)
  }
  arm(AFTER_START)
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
