import { chmodSync, closeSync, copyFileSync, openSync, readSync } from 'node:fs'
import { KithError } from '../../shared/contract/errors.ts'
import type { filesContract } from '../../shared/contract/files.contract.ts'
import { safeFileName } from '../../shared/domain/safe-file-name.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Book } from '../db/book.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { filesFolder, pathOfFile, sizeOfFile } from './file-store.ts'
import { attachFile, isOfEntry, missingFiles } from './files.service.ts'
import { mayRun } from './may-run.ts'
import type { ShownCopies } from './shown-copies.ts'

export type FilesOptions = {
  readonly book: Book
  readonly clock: Clock
  readonly copies: ShownCopies
  /** Opens a file in the system's program for it. Returns why it could not, or nothing. */
  readonly openPath: (path: string) => Promise<string>
  readonly showFile: (path: string) => void
  readonly chooseFileToSave: (windowId: number, suggestedName: string) => Promise<string | null>
  /** Asks whether to open what could run as a program. */
  readonly askToOpen: (windowId: number, name: string) => Promise<boolean>
}
type Named = { readonly sha256: string; readonly name: string }

/** Binds the channels of `files` to the service. */
export function filesHandlers({ book, clock, copies, ...system }: FilesOptions) {
  /** Only what an entry has, by a name that it has there. */
  const pathOf = ({ sha256, name }: Named) => {
    const folder = filesFolder(book.folder)
    if (!isOfEntry(book.read, sha256, name) || sizeOfFile(folder, sha256) === null) {
      throw new KithError('file.notFound', { name })
    }
    return pathOfFile(folder, sha256)
  }
  const copyOf = (file: Named) => copies.make(pathOf(file), file.sha256, safeFileName(file.name))
  return {
    'files.attach': (file) => attachFile(book, file, clock()),
    'files.missing': ({ sha256s }) => missingFiles(book.folder, sha256s),
    'files.open': async (file, { windowId }) => {
      const path = pathOf(file)
      if (mayRun(safeFileName(file.name), headOf(path)) && !(await system.askToOpen(windowId, file.name))) return false
      const reason = await system.openPath(copyOf(file))
      if (reason !== '') throw new KithError('file.notOpened', { name: file.name, reason })
      return true
    },
    'files.show': (file) => system.showFile(copyOf(file)),
    'files.save': async (file, { windowId }) => {
      const path = pathOf(file)
      const chosen = await system.chooseFileToSave(windowId, safeFileName(file.name))
      if (chosen === null) return false
      copyFileSync(path, chosen)
      chmodSync(chosen, 0o600)
      return true
    },
  } satisfies Handlers<typeof filesContract>
}

function headOf(path: string): Uint8Array {
  const head = new Uint8Array(4)
  const file = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(file, head))
  } finally {
    closeSync(file)
  }
}
