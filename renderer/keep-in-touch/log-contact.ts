import i18next from 'i18next'
import type { EntryKind } from '../../shared/domain/entry.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { undo } from '../shell/undo.ts'
import { MOD } from '../ui/platform.ts'
import { useToasts } from '../ui/toast-store.ts'

/** Writes down that the user just spoke with somebody, and offers to take it back. */
export async function logContact(contactId: number, who: string, kind: Exclude<EntryKind, 'note'>): Promise<void> {
  const isDone = await attempt(() => invoke('timeline.log', { kind, happenedAt: Date.now(), contactIds: [contactId] }))
  if (!isDone) return
  const words = {
    call: i18next.t('Logged a call with {{who}}', { who }),
    email: i18next.t('Logged an e-mail with {{who}}', { who }),
    message: i18next.t('Logged a message with {{who}}', { who }),
    meeting: i18next.t('Logged a meeting with {{who}}', { who }),
  }
  useToasts.getState().show({
    text: words[kind],
    action: { label: i18next.t('Undo'), keys: [MOD, 'Z'], run: () => void undo() },
  })
}
