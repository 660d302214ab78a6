import { KithError } from '../../shared/contract/errors.ts'
import type { WriteConnection } from '../db/book.ts'
import { hearWork } from '../db/report-work.ts'
import type { Broadcast } from './broadcast.ts'

/** What is done sooner is not worth a word. */
const PATIENCE_MS = 500
const EVERY_MS = 100

export type LongWork = {
  /** Runs a command. Where it reports its progress, the windows hear of it after half a second, and it can be cancelled. */
  run<T>(write: WriteConnection, work: () => Promise<T> | T): Promise<T>
  /** Has the command that is under way, if one is, fail with `work.cancelled`. */
  cancel(): void
}

/** Tells the windows how far a command has come, and stops it when asked. There is one at a time. */
export function createLongWork(tell: Broadcast, now: () => number = () => performance.now()): LongWork {
  let cancelCurrent: (() => void) | null = null
  return {
    async run(write, work) {
      const began = now()
      let toldAt: number | null = null
      let isCancelled = false
      const cancel = () => {
        isCancelled = true
      }
      cancelCurrent = cancel
      hearWork(write, (done, total) => {
        if (isCancelled) throw new KithError('work.cancelled')
        const at = now()
        if (at - began < PATIENCE_MS || (toldAt !== null && at - toldAt < EVERY_MS)) return
        toldAt = at
        tell('work.progressed', { done, total })
      })
      try {
        return await work()
      } finally {
        cancelCurrent = null
        if (toldAt !== null) tell('work.ended', {})
      }
    },
    cancel: () => cancelCurrent?.(),
  }
}
