import { useEffect } from 'react'
import { subscribe } from '../api/kith.ts'
import { useAppInfo, useContact } from '../api/queries.ts'
import { useSelection } from '../contacts/selection-store.ts'
import { runMenuCommand } from './menu-commands.ts'
import { runShortcut } from './shortcuts.ts'
import { useSidebar } from './use-sidebar.ts'
import { useWindowParts } from './window-store.ts'

/** Listens for the window's keys and for the application's menu. */
export function useShortcuts(): void {
  const { toggle } = useSidebar()
  const { selected, route } = useWindowParts('selected', 'route')
  const id = typeof selected === 'number' && route.page === 'people' ? selected : null
  const { data } = useContact(id)
  const areLetterKeysOn = useAppInfo().data?.settings.areLetterKeysOn ?? true
  // What a key does to one person it does not do while several are chosen.
  const isMany = useSelection(({ ids }) => ids.size > 0)
  const contact = data && data.id === id && !isMany ? data : null

  useEffect(() => {
    const context = { contact, areLetterKeysOn, toggleSidebar: toggle }
    const onKeyDown = (event: KeyboardEvent) => void runShortcut(event, context)
    window.addEventListener('keydown', onKeyDown)
    const end = subscribe('menu.chosen', ({ command }) => runMenuCommand(command, context))
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      end()
    }
  }, [contact, areLetterKeysOn, toggle])
}
