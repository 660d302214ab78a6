import { useSyncExternalStore } from 'react'

/** Three panes, two with the sidebar sliding over, or one with Back. */
export type Layout = 'three' | 'two' | 'one'

const WIDE = '(min-width: 1120px)'
const MIDDLE = '(min-width: 760px)'

export function useLayout(): Layout {
  return useSyncExternalStore(listen, layoutNow)
}

export function layoutNow(): Layout {
  if (window.matchMedia(WIDE).matches) return 'three'
  return window.matchMedia(MIDDLE).matches ? 'two' : 'one'
}

function listen(changed: () => void): () => void {
  const queries = [WIDE, MIDDLE].map((query) => window.matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
