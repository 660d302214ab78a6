import i18next from 'i18next'
import type { Calendar } from '../../shared/contract/calendar.contract.ts'
import type { Refreshed } from '../../shared/contract/subscriptions.contract.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { useToasts } from '../ui/toast-store.ts'
import { sayDone } from './act-on-events.ts'

/** Follows the calendar at an address. Throws what the command throws. */
export async function followCalendar(wanted: { readonly url: string; readonly name: string }): Promise<void> {
  const { name } = await invoke('subscriptions.add', { ...wanted, color: null })
  sayDone('calendars.subscribe', name)
}

/** Fetches a followed calendar again, and says what came of it. */
export function refreshCalendar({ id, name: called }: Calendar): Promise<boolean> {
  return attempt(async () => {
    useToasts.getState().show({
      text: i18next.t('Fetching the calendar “{{name}}”…', { name: called }),
      action: { label: i18next.t('Cancel'), run: () => void invoke('subscriptions.cancel', {}) },
    })
    const { name, ...counts } = await invoke('subscriptions.refresh', { id })
    if (changesOf(counts) > 0) sayDone('calendars.refresh', name)
    else useToasts.getState().show({ text: i18next.t('Nothing is new in the calendar “{{name}}”', { name }) })
  })
}

function changesOf({ created, updated, removed }: Omit<Refreshed, 'id' | 'name'>): number {
  return created + updated + removed
}
