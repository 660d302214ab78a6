import { lazy, Suspense, useEffect } from 'react'
import { usePalette } from './palette-store.ts'

const load = () => import('./palette.tsx')
const Palette = lazy(async () => ({ default: (await load()).Palette }))

/** The palette is no part of the window's start: it is fetched once the window has nothing else to do. */
export function PalettePlace() {
  const isOpen = usePalette((state) => state.isOpen)
  useEffect(() => {
    if (typeof requestIdleCallback !== 'function') return
    const request = requestIdleCallback(() => void load(), { timeout: 3_000 })
    return () => cancelIdleCallback(request)
  }, [])
  return isOpen ? (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  ) : null
}
