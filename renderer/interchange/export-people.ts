import i18next from 'i18next'
import type { ExportDone } from '../../shared/contract/export.contract.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { useToasts } from '../ui/toast-store.ts'
import { useExport } from './export-store.ts'
import { fileName } from './import-store.ts'

/** Asks how everyone is to be exported. */
export function exportEveryone(): void {
  exportPeople(null)
}

/** Asks how these people, or everyone, are to be exported. */
export function exportPeople(ids: readonly number[] | null): void {
  useExport.getState().open(ids === null ? { kind: 'everyone' } : { kind: 'people', ids })
}

/** Asks how everyone with a tag is to be exported. */
export function exportTag(tag: string): void {
  useExport.getState().open({ kind: 'tag', tag })
}

/** Says that a file was written, with what where that was not people, and offers to show it. */
export function tellExported({ file, written }: ExportDone, what?: string): void {
  const { show } = useToasts.getState()
  const showFile = () =>
    void invoke('exports.show', {}).catch((problem: unknown) => show({ text: sentenceOf(problem), isProblem: true }))
  show({
    text:
      what === undefined
        ? i18next.t('Exported {{count, number}} people to {{file}}', { count: written, file: fileName(file) })
        : i18next.t('Exported {{what}} to {{file}}', { what, file: fileName(file) }),
    action: { label: i18next.t('Show in folder'), run: showFile },
  })
}
