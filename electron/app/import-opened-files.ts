import type { ImportSummary } from '../../shared/contract/interchange.contract.ts'
import type { Broadcast } from '../ipc/broadcast.ts'
import { toKithError } from '../ipc/to-kith-error.ts'

export type StartImport = (paths: readonly string[]) => Promise<ImportSummary>

/** Imports files that were opened from the desktop, one lot after the other, and tells the window how each ended. */
export function createOpenedFilesImporter(start: StartImport, broadcast: Broadcast, bookPath: string) {
  let last: Promise<void> = Promise.resolve()
  const importLot = async (paths: readonly string[]): Promise<void> => {
    try {
      broadcast('imports.finished', { summary: await start(paths) })
    } catch (thrown) {
      const { code, details } = toKithError(thrown, bookPath)
      broadcast('imports.finished', { error: { code, details } })
    }
  }
  return (paths: readonly string[]): void => {
    last = last.then(() => importLot(paths))
  }
}
