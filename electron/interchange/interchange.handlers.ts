import type { interchangeContract } from '../../shared/contract/interchange.contract.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Book } from '../db/book.ts'
import { undoImport } from '../history/history.service.ts'
import type { Broadcast } from '../ipc/broadcast.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { exportToFile } from './export.service.ts'
import { createImporter } from './importer.ts'

export type InterchangeParts = {
  readonly book: Book
  readonly clock: Clock
  readonly broadcast: Broadcast
  /** Where decode-worker is. */
  readonly worker: URL
  /** The system's dialogs: what was chosen, or null. */
  readonly chooseFilesToImport: (windowId: number) => Promise<readonly string[] | null>
  readonly chooseFileToExport: (windowId: number, suggestedName: string) => Promise<string | null>
}

const SUGGESTED_NAME = 'People.vcf'

/** Binds the channels of import and export to their services. */
export function interchangeHandlers(parts: InterchangeParts) {
  const { book, clock, worker, broadcast, chooseFilesToImport, chooseFileToExport } = parts
  const onProgress: Parameters<typeof createImporter>[0]['onProgress'] = (progress) =>
    broadcast('imports.progressed', progress)
  const importer = createImporter({ book, worker, clock, onProgress })
  return {
    'imports.start': ({ paths }) => importer.start(paths),
    'imports.choose': async (_input, { windowId }) => {
      const paths = await chooseFilesToImport(windowId)
      return paths === null ? null : importer.start(paths)
    },
    'imports.cancel': () => importer.cancel(),
    'imports.state': () => importer.state(),
    'imports.undo': ({ importId }, write) => undoImport(write, importId, clock),
    'exports.choose': async ({ ids, format }, { windowId }) => {
      const file = await chooseFileToExport(windowId, SUGGESTED_NAME)
      if (file === null) return null
      const { written } = await exportToFile(book.read, { ids, format }, file)
      return { file, written }
    },
  } satisfies Handlers<typeof interchangeContract>
}
