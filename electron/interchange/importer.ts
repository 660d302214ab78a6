import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { KithError } from '../../shared/contract/errors.ts'
import type {
  ImportPlan as ImportPlanData,
  ImportProgress,
  ImportState,
  ImportSummary,
  IntoCalendar,
} from '../../shared/contract/interchange.contract.ts'
import type { CardChoice } from '../../shared/domain/card-choice.ts'
import type { ChoicesByTable } from '../../shared/domain/table-mapping.ts'
import type { CheckBackup } from '../backup/check-backup.ts'
import type { NewCalendar } from '../calendar/calendars.service.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Book } from '../db/book.ts'
import { type ImportRequest, importFiles } from './import.service.ts'
import { createPlan, type ImportPlan } from './import-plan.ts'
import { createNotedPlan } from './noted-plan.ts'
import { createPastedFiles } from './pasted-cards.ts'

/** Runs the window's imports and previews, one at a time, and keeps the last preview. */
export type Importer = {
  /** Imports the files at these paths. Throws `import.busy`, `import.cancelled`. */
  start(paths: readonly string[], tables?: ChoicesByTable): Promise<ImportSummary>
  /** Works out what an import of them would do. Throws as `start` does. */
  plan(paths: readonly string[], tables?: ChoicesByTable): Promise<ImportPlanData>
  /** The plan with this number. Throws `import.planGone`. */
  kept(planId: number): ImportPlan
  /**
   * Carries a plan out. Throws as `start` does, and `import.planGone`, `import.fileChanged`, `import.bookChanged`,
   * `calendar.notFound`, `calendar.readOnly`.
   */
  apply(planId: number, where?: Where): Promise<ImportSummary>
  forget(planId: number): void
  /** Has a calendar hold just what a file says. Throws as `start` does. */
  follow(path: string, into: number | NewCalendar, follows: NonNullable<ImportRequest['follows']>): Promise<Followed>
  /** Cards that were pasted, as a file to import. */
  paste(cards: Uint8Array): string
  /** Stops the running import, if there is one; the book is then as it was. */
  cancel(): void
  state(): ImportState
}
/** A tag that new people get, and the calendar that all events come into. */
type Where = { readonly tag?: string | undefined; readonly into?: IntoCalendar | undefined }
type Followed = {
  readonly importId: number | null
  readonly counts: { readonly created: number; readonly updated: number; readonly removed: number }
}
export type ImporterParts = {
  readonly book: Book
  readonly worker: URL
  readonly clock: Clock
  readonly checkBackup?: CheckBackup
  /** Told how far the import is, ten times a second at most. */
  readonly onProgress: (progress: ImportProgress) => void
}

type KeptPlan = {
  readonly planId: number
  readonly paths: readonly string[]
  /** By which each file is known to be as it was. */
  readonly seals: readonly string[]
  readonly tables: ChoicesByTable
  readonly stamp: number
  readonly plan: ImportPlan
}
type How = Partial<ImportRequest>

/** Milliseconds between two reports. */
const PACE = 100

export function createImporter({ onProgress, ...parts }: ImporterParts): Importer {
  let running: { readonly abort: AbortController; progress: ImportProgress } | null = null
  let kept: KeptPlan | null = null
  let lastJob = 0
  let lastPlan = 0
  const pasted = createPastedFiles()

  const run = async (
    paths: readonly string[],
    work: ImportProgress['work'],
    how: How,
    done: (at: number) => ImportProgress['done'] = () => null,
  ): ReturnType<typeof importFiles> => {
    if (running !== null) throw new KithError('import.busy')
    lastJob += 1
    const jobId = lastJob
    const sources = paths.map((path) => ({ path, name: basename(path) }))
    const none = { file: sources[0]?.name ?? '', cards: 0, bytesRead: 0, bytesTotal: 0, name: '' }
    const job = { abort: new AbortController(), progress: { jobId, work, done: done(0), ...none } }
    running = job
    let reportedAt = 0
    try {
      return await importFiles({
        ...parts,
        sources,
        signal: job.abort.signal,
        report(made, at) {
          job.progress = { jobId, work, done: done(at), ...made }
          const now = performance.now()
          if (now - reportedAt < PACE) return
          reportedAt = now
          onProgress(job.progress)
        },
        ...how,
      })
    } finally {
      running = null
    }
  }
  const keep = (plan: KeptPlan | null) => {
    kept = plan
    pasted.keepOnly(plan?.paths ?? [])
  }
  const find = (planId: number): KeptPlan => {
    if (kept?.planId !== planId) throw new KithError('import.planGone')
    return kept
  }

  return {
    async start(paths, tables = {}) {
      try {
        return await run(paths, 'import', { tables })
      } finally {
        if (running === null) keep(null)
      }
    },
    async plan(paths, tables = {}) {
      if (running !== null) throw new KithError('import.busy')
      const seals = await Promise.all(paths.map(sealOf))
      const notes = createNotedPlan()
      const { files } = await run(paths, 'preview', { note: notes.hear, isDryRun: true, tables })
      lastPlan += 1
      const plan = createPlan(notes.rows, notes.packed, choicesThatHold(kept, { paths, seals, tables }))
      keep({ planId: lastPlan, paths, seals, tables, stamp: notes.stamp(), plan })
      const byteLength = seals.reduce((sum, seal) => sum + (Number.parseInt(seal, 10) || 0), 0)
      return { planId: lastPlan, paths, tables, files, byteLength, counts: plan.counts() }
    },
    kept: (planId) => find(planId).plan,
    async apply(planId, { tag, into } = {}) {
      const { paths, seals, tables, stamp, plan } = find(planId)
      for (const [index, path] of paths.entries()) {
        if ((await sealOf(path)) !== seals[index]) throw new KithError('import.fileChanged', { file: basename(path) })
      }
      const choices = { chosen: plan.chosen(), stamp }
      const where = {
        ...(tag && { tag }),
        ...(into !== undefined && { into: typeof into === 'number' ? into : { ...into, color: null } }),
      }
      const of = plan.rows.length
      const summary = await run(paths, 'import', { choices, tables, ...where }, (at) => ({ cards: at, of }))
      keep(null)
      return summary
    },
    forget(planId) {
      // One that is being carried out goes by itself.
      if (kept?.planId === planId && running === null) keep(null)
    },
    async follow(path, into, follows) {
      // Whoever fetches a calendar is told in their own way how far that is.
      const { importId, files, removed = 0 } = await run([path], 'import', { into, follows, report: () => undefined })
      const { created = 0, updated = 0 } = files[0]?.records ?? {}
      return { importId, counts: { created, updated, removed } }
    },
    paste: (cards) => pasted.add(cards),
    cancel: () => running?.abort.abort(),
    state: () => (running === null ? { state: 'idle' } : { state: 'running', progress: running.progress }),
  }
}

/** Length and time of a file: while they are the same, so is the file. */
async function sealOf(path: string): Promise<string> {
  const stats = await stat(path).catch(() => null)
  return stats === null ? '' : `${stats.size} ${stats.mtimeMs}`
}

/** What was chosen in the plan before, as long as the cards have the same places: its files come first, unchanged. */
function choicesThatHold(
  before: KeptPlan | null,
  { paths, seals, tables }: Pick<KeptPlan, 'paths' | 'seals' | 'tables'>,
): ReadonlyMap<number, CardChoice> {
  const isSame = (path: string, index: number) => path === paths[index] && before?.seals[index] === seals[index]
  const holds = before?.paths.every(isSame) && isDeepStrictEqual(before.tables, tables)
  return (holds && before?.plan.choices()) || new Map()
}
