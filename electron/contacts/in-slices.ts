import type { WriteConnection } from '../db/book.ts'
import { reportWork } from '../db/report-work.ts'

const SLICE = 25
/** As long as the main process may be busy before it looks after the window again. */
const BREATH_MS = 8

/**
 * Does long work in slices, says after each how far it has come, and lets everything else have its turn every few
 * milliseconds. Throws `work.cancelled` between two slices.
 */
export async function inSlices<T>(
  write: WriteConnection,
  items: readonly T[],
  work: (slice: readonly T[]) => void,
  size = SLICE,
): Promise<void> {
  let since = performance.now()
  for (let start = 0; start < items.length; start += size) {
    work(items.slice(start, start + size))
    reportWork(write, Math.min(start + size, items.length), items.length)
    if (performance.now() - since < BREATH_MS) continue
    await new Promise(setImmediate)
    since = performance.now()
  }
}
