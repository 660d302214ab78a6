import { useAppInfo, useContact, useSaveSettings } from '../api/queries.ts'
import { useSelection } from '../contacts/selection-store.ts'
import type { CommandContext } from './command-context.ts'
import { useSidebar } from './use-sidebar.ts'
import { useWindowParts } from './window-store.ts'

/** What commands need to know of the window, as it is now. */
export function useCommandContext(): CommandContext {
  const { toggle } = useSidebar()
  const save = useSaveSettings()
  const { selected, route } = useWindowParts('selected', 'route')
  const id = typeof selected === 'number' && route.page === 'people' ? selected : null
  const { data } = useContact(id)
  const areLetterKeysOn = useAppInfo().data?.settings.areLetterKeysOn ?? true
  // What a key does to one person it does not do while several are chosen.
  const isMany = useSelection(({ ids }) => ids.size > 0)
  const contact = data && data.id === id && !isMany ? data : null
  return { contact, areLetterKeysOn, toggleSidebar: toggle, save }
}
