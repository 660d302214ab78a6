import { basename } from 'node:path'
import { KithError } from '../../shared/contract/errors.ts'
import type { ImportProgress, ImportState, ImportSummary } from '../../shared/contract/interchange.contract.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Book } from '../db/book.ts'
import { importFiles } from './import.service.ts'

/** Runs the window's imports, one at a time. */
export type Importer = {
  /** Imports the files at these paths. Throws `import.busy`, `import.cancelled`. */
  start(paths: readonly string[]): Promise<ImportSummary>
  /** Stops the running import, if there is one; the book is then as it was. */
  cancel(): void
  state(): ImportState
}
export type ImporterParts = {
  readonly book: Book
  readonly worker: URL
  readonly clock: Clock
  /** Told how far the import is, ten times a second at most. */
  readonly onProgress: (progress: ImportProgress) => void
}

/** Milliseconds between two reports. */
const PACE = 100

export function createImporter({ book, worker, clock, onProgress }: ImporterParts): Importer {
  let running: { readonly abort: AbortController; progress: ImportProgress } | null = null
  let lastJob = 0

  return {
    async start(paths) {
      if (running !== null) throw new KithError('import.busy')
      lastJob += 1
      const jobId = lastJob
      const sources = paths.map((path) => ({ path, name: basename(path) }))
      const progress = { jobId, file: sources[0]?.name ?? '', cards: 0, bytesRead: 0, bytesTotal: 0, name: '' }
      const job = { abort: new AbortController(), progress }
      running = job
      let reportedAt = 0
      const report = (made: Omit<ImportProgress, 'jobId'>) => {
        job.progress = { jobId, ...made }
        const now = performance.now()
        if (now - reportedAt < PACE) return
        reportedAt = now
        onProgress(job.progress)
      }
      try {
        return await importFiles({ book, sources, worker, clock, signal: job.abort.signal, report })
      } finally {
        running = null
      }
    },
    cancel: () => running?.abort.abort(),
    state: () => (running === null ? { state: 'idle' } : { state: 'running', progress: running.progress }),
  }
}
