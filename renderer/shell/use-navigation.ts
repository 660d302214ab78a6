import { useEffect, useRef } from 'react'
import type { Navigation } from '../../shared/contract/app.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke, subscribe } from '../api/kith.ts'
import { runMenuCommand } from './menu-commands.ts'
import { openPage } from './panes.ts'
import { useCommandContext } from './use-command-context.ts'
import { useWindow } from './window-store.ts'

/** Goes where a notification or the tray sends the window, also where it was opened only for that. */
export function useNavigation(): void {
  const context = useCommandContext()
  const latest = useRef(context)
  latest.current = context
  useEffect(() => {
    const go = (to: Navigation | null) => {
      if (to?.to === 'contact') useWindow.getState().open(to.contactId as ContactId)
      else if (to?.to === 'inbox') openPage('reminders')
      else if (to?.to === 'command') runMenuCommand(to.command, latest.current)
    }
    const take = () => void invoke('navigation.take', {}).then(go, () => undefined)
    take()
    return subscribe('navigation.requested', take)
  }, [])
}
