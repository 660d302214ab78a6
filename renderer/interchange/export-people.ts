import i18next from 'i18next'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { useToasts } from '../ui/toast-store.ts'
import { fileName } from './import-store.ts'

/** Writes everyone to a file that the user chooses. */
export async function exportEveryone(): Promise<void> {
  const { show } = useToasts.getState()
  try {
    const done = await invoke('exports.choose', { ids: null, format: 'vcard4' })
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
