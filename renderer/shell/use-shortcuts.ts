import { useEffect } from 'react'
import { subscribe } from '../api/kith.ts'
import { runMenuCommand } from './menu-commands.ts'
import { runShortcut } from './shortcuts.ts'
import { useCommandContext } from './use-command-context.ts'

/** Listens for the window's keys and for the application's menu. */
export function useShortcuts(): void {
  const context = useCommandContext()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => void runShortcut(event, context)
    window.addEventListener('keydown', onKeyDown)
    const end = subscribe('menu.chosen', ({ command }) => runMenuCommand(command, context))
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      end()
    }
  }, [context])
}
