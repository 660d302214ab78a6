import i18next from 'i18next'
import type { ListScope } from '../../shared/contract/contacts.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { backToList } from '../shell/panes.ts'
import { sayDone, undo } from '../shell/undo.ts'
import { useWindow } from '../shell/window-store.ts'
import { MOD } from '../ui/platform.ts'
import { useToasts } from '../ui/toast-store.ts'
import { focusSoonWhereLost } from '../ui/use-focus-soon.ts'
import { scopeNow } from './list-scope.ts'

/** What somebody asked for themselves is no failure. */
const WANTED: ReadonlySet<string> = new Set(['work.cancelled', 'subscription.cancelled'])

/** Runs something that may fail; a failure becomes a sentence in a toast. True when it went well. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (problem) {
    const isWanted = problem instanceof KithError && WANTED.has(problem.code)
    useToasts.getState().show({ text: sentenceOf(problem), isProblem: !isWanted })
    return false
  }
}

export function openLink(uri: string): Promise<boolean> {
  return attempt(() => invoke('links.open', { uri }))
}

export function copy(text: string): Promise<boolean> {
  return attempt(() => invoke('clipboard.write', { text }))
}

/** Deletes at once and offers to undo. The next one in the list takes the place. */
export async function deletePerson(id: ContactId, name: string): Promise<void> {
  const { selected, select, showPane } = useWindow.getState()
  const scope = scopeNow()
  const isDone = await attempt(async () => {
    const position = await invoke('contacts.position', { scope, id })
    await invoke('contacts.delete', { ids: [id] })
    if (selected === id) select(await neighbour(scope, position))
  })
  if (!isDone) return
  showPane('list')
  backToList()
  const text = name === '' ? i18next.t('Deleted a person without a name') : i18next.t('Deleted {{name}}', { name })
  useToasts.getState().show({
    text,
    action: { label: i18next.t('Undo'), keys: [MOD, 'Z'], run: () => void undo().then(() => select(id)) },
  })
}

/** Who now stands where somebody stood, or before. */
export async function neighbour(scope: ListScope, position: number | null): Promise<ContactId | null> {
  if (position === null) return null
  const offset = Math.max(0, position - 1)
  const { rows } = await invoke('contacts.list', { scope, offset, limit: 2 })
  return rows[position - offset]?.id ?? rows[0]?.id ?? null
}

export async function restorePerson(id: ContactId, name: string): Promise<void> {
  const isDone = await attempt(() => invoke('contacts.restore', { ids: [id] }))
  if (!isDone) return
  sayDone({ name: 'contacts.restore', subject: name || i18next.t('a person without a name'), contacts: 1 })
  // The list goes with the last one in the trash.
  focusSoonWhereLost(() => document.getElementById('people'))
}

export function toggleFavorite(id: ContactId, isFavorite: boolean): Promise<boolean> {
  return attempt(() => invoke('contacts.update', { id, patch: { isFavorite } }))
}
