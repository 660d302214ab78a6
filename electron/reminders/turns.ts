import type { Book, WriteConnection } from '../db/book.ts'
import { LATE } from './claim-due.ts'
import { type Mark, takeOver } from './notebook.ts'
import { forgetBefore, markLate, moveAll } from './reminders.repository.ts'
import { type Meanwhile, type MeanwhileContext, tellMeanwhile } from './tell-meanwhile.ts'

/** The transactions of reminders. What comes due while one of them waits for a long command is shown meanwhile. */
export type Turns = {
  /** Does `work` once the book is free. The first turn puts right what the last run left, each what was noted. */
  take<T>(work: (write: WriteConnection) => T): Promise<T>
  /** Time may have leapt while a turn is waited for. */
  readonly look: () => void
  /** Resolves when what was shown meanwhile has been answered, and the book knows of it. */
  readonly settle: () => Promise<void>
}

const KEPT = 400 * 24 * 60 * 60_000

/** Turns at this book, by which nothing of reminders waits for a command that takes long. */
export function createTurns(book: Book, context: MeanwhileContext): Turns {
  const { notebook, clock } = context
  let left: readonly Mark[] | null = notebook.marks()
  let waiting: Meanwhile | null = null
  let telling: Promise<unknown> = Promise.resolve()

  async function take<T>(work: (write: WriteConnection) => T): Promise<T> {
    const meanwhile = tellMeanwhile(book, context)
    waiting = meanwhile
    const before = new Set(left)
    let taken: readonly Mark[] = []
    try {
      const value = await book.write(async (write) => {
        meanwhile.stop()
        taken = notebook.marks()
        if (left !== null) recover(write, left, clock())
        takeOver(
          write,
          taken.filter((mark) => !before.has(mark)),
        )
        return work(write)
      })
      left = null
      notebook.forget(taken)
      return value
    } finally {
      meanwhile.stop()
      waiting = null
      telling = Promise.all([telling, meanwhile.ended()])
    }
  }
  return {
    take,
    look: () => waiting?.look(),
    async settle() {
      await telling
      while (!notebook.isEmpty()) {
        await take(() => undefined)
        await telling
      }
      telling = Promise.resolve()
    },
  }
}

/**
 * Puts right what the last run left: a reminder that was handed to the desktop without an answer may have been seen, so
 * it is not shown again but stands in the inbox as missed; one that failed is tried once more; one that was claimed and
 * never shown waits as it is.
 */
function recover(write: WriteConnection, left: readonly Mark[], now: number): void {
  takeOver(write, left)
  moveAll(write, 'showing', 'missed')
  moveAll(write, 'failed', 'claimed')
  markLate(write, now - LATE)
  forgetBefore(write, now - KEPT)
}
