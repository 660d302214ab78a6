import os from 'node:os'

/** As `nice` counts: what the window does comes first, and where nothing else is to be done it costs nothing. */
const BEHIND_THE_WINDOW = 10

/**
 * Has the calling thread give way to the window's. On Linux a priority is a thread's own (setpriority(2), "C
 * library/kernel differences"); elsewhere it would be that of the whole process, and nothing is done.
 */
export function yieldToWindow(): void {
  if (process.platform !== 'linux') return
  try {
    os.setPriority(BEHIND_THE_WINDOW)
  } catch {
    // A system that forbids it does the work at the usual priority.
  }
}
