import { useLayoutEffect } from 'react'
import { usePalette } from './palette-store.ts'

/**
 * Keeps what is typed between the key that opens the palette and its field, which is fetched when it is wanted first:
 * its letters would be commands of the window, and the first of a name lost.
 */
export function useTypeAhead(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return
    // Before all others, who do not know that the palette is about to be there.
    window.addEventListener('keydown', keep, true)
    return () => window.removeEventListener('keydown', keep, true)
  }, [isOpen])
}

function keep(event: KeyboardEvent): void {
  const { isHere, typeAhead, close } = usePalette.getState()
  if (isHere || event.isComposing) return
  // Alt with Ctrl is how some keyboards write signs.
  const isSign = event.key.length === 1 && event.ctrlKey === event.altKey && !event.metaKey
  if (!isSign && (event.ctrlKey || event.altKey || event.metaKey)) return
  event.preventDefault()
  event.stopPropagation()
  if (event.key === 'Escape') close()
  else if (event.key === 'Enter') typeAhead((typed) => typed, true)
  else if (event.key === 'Backspace') typeAhead((typed) => Array.from(typed).slice(0, -1).join(''))
  else if (isSign) typeAhead((typed) => typed + event.key)
}
