import i18next from 'i18next'
import type { EntryKind } from '../../shared/domain/entry.ts'
import { invoke } from '../api/kith.ts'
import { attempt, openLink } from '../contacts/act.ts'
import { undo } from '../shell/undo.ts'
import { MOD } from '../ui/platform.ts'
import { useToasts } from '../ui/toast-store.ts'
import { startLogging } from './composer-store.ts'

export function tellWithUndo(text: string): void {
  useToasts.getState().show({
    text,
    action: { label: i18next.t('Undo'), keys: [MOD, 'Z'], run: () => void undo() },
  })
}

export async function deleteEntry(id: number): Promise<void> {
  if (await attempt(() => invoke('timeline.delete', { id }))) tellWithUndo(i18next.t('Deleted the entry'))
}

const OFFERS: Partial<Record<EntryKind, string>> = {
  call: 'Opened the call',
  email: 'Opened the e-mail',
  message: 'Opened the message',
}

/** Opens the system's program for it, and offers to note that it took place. */
export async function openAndOfferToLog(id: number, kind: 'call' | 'email' | 'message', uri: string): Promise<void> {
  if (!(await openLink(uri))) return
  useToasts.getState().show({
    text: i18next.t(OFFERS[kind] ?? ''),
    action: { label: i18next.t('Log it'), run: () => startLogging(id, { kind, direction: 'outgoing' }) },
  })
}
