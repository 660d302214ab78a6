import i18next from 'i18next'
import { KithError, type KithErrorData } from '../../shared/contract/errors.ts'
import type { ImportSummary } from '../../shared/contract/interchange.contract.ts'
import { invoke, subscribe } from '../api/kith.ts'
import { sentenceOf, sentenceOfData } from '../api/problem.ts'
import { useWindow } from '../shell/window-store.ts'
import { useToasts } from '../ui/toast-store.ts'
import { fileName, useImport } from './import-store.ts'

/** Imports the files at these paths. */
export async function importFiles(paths: readonly string[]): Promise<void> {
  useImport.getState().begin()
  await run(() => invoke('imports.start', { paths: [...paths] }))
}

/** Lets the user choose files, then imports them. Progress opens the dialog once there is some. */
export async function chooseImport(): Promise<void> {
  await run(() => invoke('imports.choose', {}))
}

async function run(work: () => Promise<ImportSummary | null>): Promise<void> {
  try {
    const summary = await work()
    if (summary) finish(summary)
    else useImport.getState().end()
  } catch (problem) {
    if (!(problem instanceof KithError && problem.code === 'import.busy')) useImport.getState().end()
    const isCalm = problem instanceof KithError && problem.code === 'import.cancelled'
    useToasts.getState().show({ text: sentenceOf(problem), isProblem: !isCalm })
  }
}

/** Shows what came of it: as a page, or as a message to somebody who put the dialog away. */
function finish(summary: ImportSummary): void {
  const { isHidden, end } = useImport.getState()
  const { showImport } = useWindow.getState()
  end()
  if (!isHidden) {
    showImport(summary)
    return
  }
  const count = summary.files.reduce((sum, { records }) => sum + records.created + records.updated, 0)
  const file = summary.files.map((each) => fileName(each.file)).join(', ')
  useToasts.getState().show({
    text: i18next.t('Imported {{count, number}} people from {{file}}', { count, file }),
    action: { label: i18next.t('Show'), run: () => showImport(summary) },
  })
}

export async function cancelImport(): Promise<void> {
  useImport.getState().setCancelling()
  await invoke('imports.cancel', {}).catch((problem: unknown) =>
    useToasts.getState().show({ text: sentenceOf(problem), isProblem: true }),
  )
}

/** Hears of imports, also of those that began with a file opened on the desktop. */
export function followImports(): () => void {
  const ends = [
    subscribe('imports.progressed', (progress) => useImport.getState().advance(progress)),
    subscribe('imports.finished', (outcome) => {
      if ('summary' in outcome) finish(outcome.summary)
      else fail(outcome.error)
    }),
  ]
  // A window that was reloaded joins the import that is under way.
  void invoke('imports.state', {}).then(
    (now) => now.state === 'running' && useImport.getState().advance(now.progress),
    () => undefined,
  )
  return () => {
    for (const end of ends) end()
  }
}

function fail(error: KithErrorData): void {
  useImport.getState().end()
  useToasts.getState().show({ text: sentenceOfData(error), isProblem: error.code !== 'import.cancelled' })
}
