import i18next from 'i18next'
import type { InboxItem } from '../../shared/contract/reminders.contract.ts'
import type { Snooze } from '../../shared/domain/reminder.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { undo } from '../shell/undo.ts'
import { MOD } from '../ui/platform.ts'
import { useToasts } from '../ui/toast-store.ts'
import type { openTarget } from './open-target.ts'
import { whenInWords } from './reminder-words.ts'

/** Whom, or what, a reminder leads to; null for nothing. */
export function targetOf({ contactIds, place }: InboxItem): Parameters<typeof openTarget>[0] | null {
  const [contactId] = contactIds
  return contactId === undefined ? place : { to: 'contact', contactId }
}

/** Does what the reminder asks for. */
export async function finishReminder({ id, title }: InboxItem): Promise<void> {
  if (!(await attempt(() => invoke('reminders.finish', { id })))) return
  useToasts.getState().show({
    text: i18next.t('Done: {{title}}', { title }),
    action: { label: i18next.t('Undo'), keys: [MOD, 'Z'], run: () => void undo() },
  })
}

export async function snoozeReminder({ id, title }: InboxItem, snooze: Snooze): Promise<void> {
  await attempt(async () => {
    const until = await invoke('reminders.snooze', { id, until: snooze })
    const when = whenInWords(until, new Date(), i18next.language, i18next.t)
    offerBack(i18next.t('“{{title}}” comes again {{when}}', { title, when }), [id])
  })
}

/** Takes reminders out of the inbox, and offers to put them back. */
export async function dismissReminders(items: readonly InboxItem[]): Promise<void> {
  const ids = items.map(({ id }) => id)
  const [first] = items
  if (first === undefined || !(await attempt(() => invoke('reminders.dismiss', { ids })))) return
  const text =
    ids.length === 1
      ? i18next.t('Dismissed “{{title}}”', { title: first.title })
      : i18next.t('Dismissed {{count, number}} reminders', { count: ids.length })
  offerBack(text, ids)
}

/** Snoozing and dismissing are no steps of the history: the toast alone takes them back. */
function offerBack(text: string, ids: readonly number[]): void {
  const run = () => void attempt(() => invoke('reminders.putBack', { ids: [...ids] }))
  useToasts.getState().show({ text, action: { label: i18next.t('Undo'), run } })
}
