import i18next from 'i18next'
import { KithError } from '../../shared/contract/errors.ts'
import type {
  ImportPlan,
  ImportProgress,
  ImportSummary,
  IntoCalendar,
} from '../../shared/contract/interchange.contract.ts'
import type { TablePreview } from '../../shared/contract/mappings.contract.ts'
import type { ChoicesByTable } from '../../shared/domain/table-mapping.ts'
import { invoke, subscribe } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { useWindow } from '../shell/window-store.ts'
import { useToasts } from '../ui/toast-store.ts'
import { filesInWords } from './count-words.ts'
import { fileName, useImport } from './import-store.ts'
import { taskOf } from './mapping/mapping-task.ts'

let last: Promise<unknown> = Promise.resolve()
/** The work that is under way, over when what came of it is shown; it never fails. */
let current: Promise<unknown> = Promise.resolve()

/** Brings the files at these paths in, after those that came before: at once into an empty book, else by a preview. */
export function importFiles(paths: readonly string[]): Promise<unknown> {
  // What went wrong with some files is no matter of those that come after them.
  last = last.then(() => bringIn(paths)).catch(complain)
  return last
}

/** Lets the user choose files, then brings them in. */
export async function chooseImport(): Promise<void> {
  const paths = await invoke('imports.choose', {}).catch(complain)
  if (paths) await importFiles(paths)
}

/** Brings in what was pasted, if there are cards in it. */
export async function pasteImport(text: string): Promise<void> {
  const path = await invoke('imports.paste', { text }).catch(complain)
  if (path) await importFiles([path])
}

async function bringIn(paths: readonly string[]): Promise<void> {
  // What is dropped during an import has to wait for its end.
  for (let before: unknown; before !== current; ) {
    before = current
    await current
  }
  const { route } = useWindow.getState()
  // Files that come while others are looked through are looked through together with them.
  const open = route.page === 'review' ? route.plan : route.page === 'mapping' ? route.task : { paths: [], tables: {} }
  const all = [...new Set([...open.paths, ...paths])]
  const looked = await invoke('mappings.look', { paths: all, tables: { ...open.tables } }).catch(complain)
  if (!looked) return
  const tables = { ...savedOf(looked), ...open.tables }
  const task = taskOf(all, tables, looked)
  if (task === null) await proceed(all, tables, looked.length > 0)
  else useWindow.getState().showMapping(task)
}

/** Tables of a known program need not be asked about, but are read as somebody saved it for such tables. */
function savedOf(looked: readonly TablePreview[]): ChoicesByTable {
  const saved = looked.filter(({ program, savedAs }) => program !== null && savedAs !== null)
  return Object.fromEntries(saved.map(({ table, choices }) => [table, choices]))
}

/** Imports cards at once into an empty book; all else is shown before, tables in any case. */
export async function proceed(paths: readonly string[], tables: ChoicesByTable, hasTables: boolean): Promise<void> {
  const info = await invoke('app.info', {}).catch(complain)
  if (!info) return
  if (info.contacts + info.trash > 0 || hasTables) return review(paths, tables)
  const summary = await run('import', () => invoke('imports.start', { paths: [...paths], tables: {} }))
  if (summary) finish(summary)
}

/** Works out what an import of these files would do, and shows it. */
async function review(paths: readonly string[], tables: ChoicesByTable): Promise<void> {
  const plan = await run('preview', () => invoke('imports.plan', { paths: [...paths], tables: { ...tables } }))
  if (plan) showPlan(plan)
}

/** Shows how the tables of a plan are read, to be changed. */
export async function changeMapping({ paths, tables }: ImportPlan): Promise<void> {
  const looked = await invoke('mappings.look', { paths: [...paths], tables: { ...tables } }).catch(complain)
  const at = looked?.[0]?.table
  if (looked && at !== undefined) useWindow.getState().showMapping({ paths, tables, looked, at, open: [] })
}

function showPlan(plan: ImportPlan): void {
  const { showReview, showImport } = useWindow.getState()
  const isHidden = useImport.getState().isHidden
  const show = () => {
    if (plan.counts.all > 0) return showReview(plan)
    void invoke('imports.forget', { planId: plan.planId }).catch(complain)
    void invoke('app.info', {}).then(({ contacts }) => showImport({ importId: null, files: plan.files, contacts }))
  }
  if (!isHidden) {
    show()
    return
  }
  useToasts.getState().show({
    text:
      plan.paths.length === 1
        ? i18next.t('{{file}} is ready to be looked through', { file: fileName(plan.paths[0] ?? '') })
        : i18next.t('{{count, number}} files are ready to be looked through', { count: plan.paths.length }),
    action: { label: i18next.t('Show'), run: show },
  })
}

/** Carries the shown plan out; one that no longer holds is made anew, and shown with why. */
export async function applyPlan(
  { planId, paths, tables }: ImportPlan,
  where: { readonly tag?: string; readonly into?: IntoCalendar },
): Promise<void> {
  let isOutdated = false
  const summary = await run(
    'import',
    () => invoke('imports.apply', { planId, ...where }),
    (problem) => {
      isOutdated = OUTDATED.has(problem.code)
    },
  )
  if (summary) finish(summary)
  else if (isOutdated) await review(paths, tables)
}

const OUTDATED = new Set<string>(['import.fileChanged', 'import.bookChanged'])

/** Does the work with its progress in sight. Null when it failed, which was said. */
function run<T>(...work: Parameters<typeof runNow<T>>): Promise<T | null> {
  const done = runNow(...work)
  current = done
  return done
}

async function runNow<T>(
  work: ImportProgress['work'],
  start: () => Promise<T>,
  onProblem: (problem: KithError) => void = () => undefined,
): Promise<T | null> {
  useImport.getState().begin(work)
  try {
    const done = await start()
    useImport.getState().end()
    return done
  } catch (problem) {
    if (!(problem instanceof KithError && problem.code === 'import.busy')) useImport.getState().end()
    if (problem instanceof KithError) onProblem(problem)
    complain(problem)
    return null
  }
}

function complain(problem: unknown): null {
  const isCalm = problem instanceof KithError && CALM.has(problem.code)
  useToasts.getState().show({ text: sentenceOf(problem), isProblem: !isCalm })
  return null
}

const CALM = new Set<string>(['import.cancelled', 'import.fileChanged', 'import.bookChanged'])

/** Shows what came of it: as a page, or as a message to somebody who put the dialog away. */
function finish(summary: ImportSummary): void {
  const { showImport } = useWindow.getState()
  if (!useImport.getState().isHidden) {
    showImport(summary)
    return
  }
  const count = summary.files.reduce((sum, { records }) => sum + records.created + records.updated, 0)
  const file = filesInWords(
    summary.files.map((each) => fileName(each.file)),
    i18next.t,
  )
  useToasts.getState().show({
    text: i18next.t('Imported {{count, number}} people from {{file}}', { count, file }),
    action: { label: i18next.t('Show'), run: () => showImport(summary) },
  })
}

export async function cancelImport(): Promise<void> {
  useImport.getState().setCancelling()
  await invoke('imports.cancel', {}).catch(complain)
}

/** How often the window asks whether an import that it did not begin is over. */
const POLL_MS = 500

/** Hears of imports, and of files opened on the desktop. A plan that is left is let go. */
export function followImports(): () => void {
  const takeOpened = () => void invoke('imports.takeOpened', {}).then((paths) => paths && importFiles(paths), complain)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isJoined = false
  const join = async (isFirst = true) => {
    isJoined = true
    const now = await invoke('imports.state', {}).catch(() => null)
    if (now?.state === 'running') {
      useImport.getState().advance(now.progress)
      timer = setTimeout(() => void join(false), POLL_MS)
      return
    }
    isJoined = false
    if (!isFirst) useImport.getState().end()
  }
  const ends = [
    subscribe('imports.progressed', (progress) => {
      // News of an import that is over here, or that somebody else began: whether it goes on is asked for.
      if (useImport.getState().isRunning) useImport.getState().advance(progress)
      else if (!isJoined) void join()
    }),
    subscribe('imports.opened', takeOpened),
    useWindow.subscribe(({ route }, before) => {
      if (before.route.page !== 'review' || before.route === route) return
      const { planId } = before.route.plan
      if (route.page === 'review' && route.plan.planId === planId) return
      void invoke('imports.forget', { planId }).catch(() => undefined)
    }),
  ]
  takeOpened()
  // A window that was reloaded joins the import that is under way.
  void join()
  return () => {
    clearTimeout(timer)
    for (const end of ends) end()
  }
}
