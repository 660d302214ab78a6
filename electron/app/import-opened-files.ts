import type { Broadcast } from '../ipc/broadcast.ts'

/** Files that were opened from the desktop, until the window asks for them: it may not be there yet. */
export function createOpenedFilesQueue(broadcast: Broadcast) {
  let waiting: readonly string[] = []
  return {
    add(paths: readonly string[]): void {
      waiting = [...waiting, ...paths.filter((path) => !waiting.includes(path))]
      broadcast('imports.opened', {})
    },
    /** Those that wait, or null. They wait no longer. */
    take(): readonly string[] | null {
      const taken = waiting
      waiting = []
      return taken.length === 0 ? null : taken
    },
  }
}
