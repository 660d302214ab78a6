import i18next from 'i18next'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { undo } from '../shell/undo.ts'
import { useWindow } from '../shell/window-store.ts'
import { MOD } from '../ui/platform.ts'
import { useToasts } from '../ui/toast-store.ts'

/** Runs something that may fail; a failure becomes a sentence in a toast. True when it went well. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (problem) {
    useToasts.getState().show({ text: sentenceOf(problem), isProblem: true })
    return false
  }
}

export function openLink(uri: string): Promise<boolean> {
  return attempt(() => invoke('links.open', { uri }))
}

export function copy(text: string): Promise<boolean> {
  return attempt(() => invoke('clipboard.write', { text }))
}

/** Deletes at once and offers to undo. The page closes, the list stays where it is. */
export async function deletePerson(id: ContactId, name: string): Promise<void> {
  const isDone = await attempt(() => invoke('contacts.delete', { ids: [id] }))
  if (!isDone) return
  const { selected, select, showPane } = useWindow.getState()
  if (selected === id) select(null)
  showPane('list')
  const text = name === '' ? i18next.t('Deleted a person without a name') : i18next.t('Deleted {{name}}', { name })
  useToasts.getState().show({
    text,
    action: { label: i18next.t('Undo'), keys: [MOD, 'Z'], run: () => void undo().then(() => select(id)) },
  })
}

export async function restorePerson(id: ContactId, name: string): Promise<void> {
  const isDone = await attempt(() => invoke('contacts.restore', { ids: [id] }))
  if (!isDone) return
  useToasts
    .getState()
    .show({ text: i18next.t('Restored {{name}}', { name: name || i18next.t('a person without a name') }) })
}

export function toggleFavorite(id: ContactId, isFavorite: boolean): Promise<boolean> {
  return attempt(() => invoke('contacts.update', { id, patch: { isFavorite } }))
}
