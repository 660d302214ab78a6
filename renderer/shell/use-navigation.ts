import { useEffect, useRef } from 'react'
import type { Navigation } from '../../shared/contract/app.contract.ts'
import { invoke, subscribe } from '../api/kith.ts'
import { openTarget } from '../reminders/open-target.ts'
import { runMenuCommand } from './menu-commands.ts'
import { useCommandContext } from './use-command-context.ts'

/** Goes where a notification or the tray sends the window, also where it was opened only for that. */
export function useNavigation(): void {
  const context = useCommandContext()
  const latest = useRef(context)
  latest.current = context
  useEffect(() => {
    const go = (to: Navigation | null) => {
      if (to?.to === 'command') runMenuCommand(to.command, latest.current)
      else if (to) openTarget(to)
    }
    const take = () => void invoke('navigation.take', {}).then(go, () => undefined)
    take()
    return subscribe('navigation.requested', take)
  }, [])
}
