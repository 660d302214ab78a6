import { useAppInfo, useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { focusWhenShown } from './panes.ts'
import { useLayout } from './use-layout.ts'
import { useWindowParts } from './window-store.ts'

/** The sidebar stands beside the list where there is room, and is remembered so; else it slides over. */
export function useSidebar() {
  const layout = useLayout()
  const { data: info } = useAppInfo()
  const save = useSaveSettings()
  const { isSidebarOver, setSidebarOver } = useWindowParts('isSidebarOver', 'setSidebarOver')
  const isRemembered = info?.settings.isSidebarOpen ?? true
  const isBeside = layout === 'three' && isRemembered
  const toggle = () => {
    if (document.getElementById('sidebar')?.contains(document.activeElement)) focusWhenShown('people')
    if (layout === 'three') void attempt(() => save({ isSidebarOpen: !isRemembered }))
    else setSidebarOver(!isSidebarOver)
  }
  return { isBeside, isOver: layout !== 'three' && isSidebarOver, toggle }
}
