import i18next from 'i18next'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { useToasts } from '../ui/toast-store.ts'
import { fileName } from './import-store.ts'

/** Writes everyone to a file that the user chooses. */
export function exportEveryone(): Promise<void> {
  return exportPeople(null)
}

/** Writes these people, or everyone, to a file that the user chooses. */
export async function exportPeople(ids: number[] | null): Promise<void> {
  const { show } = useToasts.getState()
  try {
    const done = await invoke('exports.choose', { ids, format: 'vcard4' })
    if (!done) return
    show({
      text: i18next.t('Exported {{count, number}} people to {{file}}', {
        count: done.written,
        file: fileName(done.file),
      }),
    })
  } catch (problem) {
    show({ text: sentenceOf(problem), isProblem: true })
  }
}
