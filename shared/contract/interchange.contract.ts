import { z } from 'zod'
import type { ImportWarning } from '../domain/import-warning.ts'
import { action, command, query } from './channel.ts'
import type { KithErrorData } from './errors.ts'
import type { Reverted } from './history.contract.ts'

/** Counts of one file. `read` is the sum of the others. */
export type RecordCounts = {
  readonly read: number
  readonly created: number
  readonly updated: number
  /** Already in the book just as it stands in the file, or newer there. */
  readonly unchanged: number
  /** The same card twice in one file. */
  readonly duplicate: number
  readonly unreadable: number
}

export type ImportedFile = {
  readonly file: string
  readonly format: 'vcard' | 'csv'
  readonly records: RecordCounts
  readonly properties: { readonly read: number; readonly kept: number; readonly lost: number }
  /** The first 1,000. */
  readonly warnings: readonly ImportWarning[]
  /** Set when the file could not be used at all; its counts are then 0. */
  readonly error: KithErrorData | null
}

export type ImportSummary = {
  /** Null when nothing was changed (a dry run, or no new cards). */
  readonly importId: number | null
  readonly files: readonly ImportedFile[]
  /** How many people the book now holds. */
  readonly contacts: number
}

/** Sent while an import runs, ten times a second at most. */
export type ImportProgress = {
  readonly jobId: number
  readonly file: string
  readonly cards: number
  /** Of the file now being read. */
  readonly bytesRead: number
  readonly bytesTotal: number
  /** The name of the person last read. */
  readonly name: string
}

export type ImportState = { readonly state: 'idle' } | { readonly state: 'running'; readonly progress: ImportProgress }

export const interchangeContract = {
  /**
   * Imports the files at these paths, one transaction a file. Resolves at the end of the work.
   * Progress comes as `imports.progressed`. Fails with `import.busy`, `import.cancelled`.
   */
  'imports.start': action<ImportSummary>()(
    z.object({ paths: z.array(z.string().min(1).max(32_768)).min(1).max(1_000) }),
  ),
  /** Opens the system's dialog, then does as `imports.start`. Null when nothing was chosen. */
  'imports.choose': action<ImportSummary | null>()(z.object({})),
  /** Stops the running import; the book is then as it was. */
  'imports.cancel': action<void>()(z.object({})),
  'imports.state': query<ImportState>()(z.object({})),
  /** Takes an import back, however long ago. What was edited since stays and is listed as a conflict. */
  'imports.undo': command<Reverted>()(z.object({ importId: z.int().positive() })),
  /** Opens the system's dialog, then writes everyone, or those with these ids. Null when nothing was chosen. */
  'exports.choose': action<{ readonly file: string; readonly written: number } | null>()(
    z.object({ ids: z.array(z.int().positive()).max(1_000_000).nullable(), format: z.enum(['vcard4', 'source']) }),
  ),
}
