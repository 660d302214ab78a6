const SLICE = 25
/** As long as the main process may be busy before it looks after the window again. */
const BREATH_MS = 8

/** Does long work in slices, and lets everything else have its turn every few milliseconds. */
export async function inSlices<T>(items: readonly T[], work: (slice: readonly T[]) => void): Promise<void> {
  let since = performance.now()
  for (let start = 0; start < items.length; start += SLICE) {
    work(items.slice(start, start + SLICE))
    if (performance.now() - since < BREATH_MS) continue
    await new Promise(setImmediate)
    since = performance.now()
  }
}
