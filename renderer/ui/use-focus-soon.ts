import { useEffect, useRef } from 'react'

/** As long as a menu takes to close and hand the focus back to its button. */
export const MENU_CLOSES_MS = 200

/** A ref for a field that a menu brought up: it takes the focus once the menu is gone. */
export function useFocusSoon<T extends HTMLElement>(isWanted: boolean) {
  const ref = useRef<T>(null)
  useEffect(() => {
    if (!isWanted) return
    const timer = setTimeout(() => ref.current?.focus(), MENU_CLOSES_MS)
    return () => clearTimeout(timer)
  }, [isWanted])
  return ref
}
