import i18next from 'i18next'
import type { FieldChange } from '../../../shared/contract/history.contract.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'
import { invoke } from '../../api/kith.ts'
import { fieldInWords } from '../../history/field-words.ts'
import { undo } from '../../shell/undo.ts'
import { MOD } from '../../ui/platform.ts'
import { useToasts } from '../../ui/toast-store.ts'
import { attempt } from '../act.ts'

/** Sets a field back to what it held before a change, which can itself be undone. */
export async function putBack(id: ContactId, { id: changeId, change: { field } }: FieldChange): Promise<void> {
  const isDone = await attempt(async () => {
    const patch = await invoke('history.valueBefore', { changeId })
    await invoke('contacts.update', { id, patch })
  })
  if (!isDone) return
  useToasts.getState().show({
    text: i18next.t('Put back: {{field}}', { field: fieldInWords(field, i18next.t) }),
    action: { label: i18next.t('Undo'), keys: [MOD, 'Z'], run: () => void undo() },
  })
}
