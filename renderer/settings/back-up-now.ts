import i18next from 'i18next'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { useToasts } from '../ui/toast-store.ts'

/** Makes a backup and says how many people are in it. */
export function backUpNow(): Promise<boolean> {
  return attempt(async () => {
    const { contacts } = await invoke('backups.make', {})
    useToasts.getState().show({ text: i18next.t('Backed up {{count, number}} people', { count: contacts }) })
  })
}
