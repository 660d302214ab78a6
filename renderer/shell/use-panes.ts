import { useSyncExternalStore } from 'react'
import { useListLook } from '../contacts/list-scope.ts'
import { layoutNow, useLayout } from './use-layout.ts'

/** From this width on there is room for a page beside a table. */
const ROOMY = '(min-width: 1440px)'

/** Whether people are shown as a table, for which the narrowest window has no room. */
export function useIsTable(): boolean {
  const layout = useLayout()
  return useListLook(({ view }) => view === 'table') && layout !== 'one'
}

/** True where the list and the page are seen one at a time: in a narrow window, and for a table in most. */
export function useIsOnePane(): boolean {
  const layout = useLayout()
  const isTable = useIsTable()
  const isRoomy = useSyncExternalStore(listen, () => window.matchMedia(ROOMY).matches)
  return layout === 'one' || (isTable && !isRoomy)
}

/** As `useIsTable`, at this moment. */
export function isTableNow(): boolean {
  return useListLook.getState().view === 'table' && layoutNow() !== 'one'
}

/** As `useIsOnePane`, at this moment. */
export function isOnePaneNow(): boolean {
  if (layoutNow() === 'one') return true
  return useListLook.getState().view === 'table' && !window.matchMedia(ROOMY).matches
}

function listen(changed: () => void): () => void {
  const query = window.matchMedia(ROOMY)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
