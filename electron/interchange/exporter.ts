import { KithError } from '../../shared/contract/errors.ts'
import type { ExportDone, ExportPreview, ExportProgress } from '../../shared/contract/export.contract.ts'
import { type Clock, countContacts } from '../contacts/contacts.service.ts'
import type { Book } from '../db/book.ts'
import { exportToFile } from './export.service.ts'
import { type CalendarExport, calendarFile } from './export-calendar.ts'
import { previewExport } from './export-preview.ts'
import type { ExportRequest } from './export-request.ts'
import { answerInvitation } from './invitations.ts'
import { inWholeFile } from './whole-file.ts'

/** Milliseconds between two reports. */
const PACE = 100

/** Runs the window's exports: one preview and one file at a time. */
export type Exporter = {
  /** Ends the preview before it, if one goes on. Throws `export.cancelled`. */
  preview(request: ExportRequest): Promise<ExportPreview>
  /** Throws `export.unwritable`, `export.cancelled`. */
  write(request: ExportRequest, file: string): Promise<ExportDone>
  /** Events and tasks. Throws `export.unwritable`. */
  writeCalendars(what: CalendarExport, file: string): Promise<ExportDone>
  /** The answer to an invitation. Throws `event.notFound`, `export.unwritable`. */
  writeAnswer(asked: Parameters<typeof answerInvitation>[1], file: string): Promise<string>
  /** Stops the file that is being written, if one is. */
  cancel(): void
  /** The file that was written last. */
  last(): string | null
}

export function createExporter(book: Book, clock: Clock, onProgress: (progress: ExportProgress) => void): Exporter {
  let previewing: AbortController | null = null
  let writing: AbortController | null = null
  let last: string | null = null

  const paced = ({ ids }: ExportRequest) => {
    const total = ids?.length ?? countContacts(book.read).contacts
    let toldAt = performance.now()
    return (done: number) => {
      if (performance.now() - toldAt < PACE) return
      toldAt = performance.now()
      onProgress({ done, total })
    }
  }
  return {
    async preview(request) {
      previewing?.abort()
      const own = new AbortController()
      previewing = own
      return previewExport(book.read, request, { signal: own.signal, onProgress: paced(request) })
    },
    async write(request, file) {
      previewing?.abort()
      if (writing !== null) throw new KithError('export.busy')
      const own = new AbortController()
      writing = own
      try {
        const { written } = await exportToFile(book.read, request, file, {
          signal: own.signal,
          onProgress: paced(request),
        })
        last = file
        return { file, written }
      } finally {
        writing = null
      }
    },
    async writeCalendars(what, file) {
      const { text, written } = await calendarFile(book.read, what, clock())
      await inWholeFile(file, async (write) => write(Buffer.from(text)))
      last = file
      return { file, written }
    },
    async writeAnswer(asked, file) {
      await answerInvitation(book, asked, file, clock)
      last = file
      return file
    },
    cancel() {
      previewing?.abort()
      writing?.abort()
    },
    last: () => last,
  }
}
