import { useLayoutEffect, useRef } from 'react'
import { isBehindDialog } from '../shell/shortcuts.ts'
import { hasMod } from '../ui/platform.ts'
import { useImport } from './import-store.ts'

/** What may be open over a page and takes keys for itself. */
const POPOVERS = '[role="menu"], [role="listbox"]'

/** What is only fading away, such as the progress that came before this page, no longer hears the keys. */
function isCovered(): boolean {
  const popovers = [...document.querySelectorAll(POPOVERS)]
  return isBehindDialog() || popovers.some((popover) => popover.closest('[data-exiting]') === null)
}

/** Ctrl+Enter goes on, wherever the focus is, from the moment that the page is there. */
export function useFinishKey(finish: () => void): void {
  const latest = useRef(finish)
  // Not after the page was painted: who sees it may press the key already.
  useLayoutEffect(() => {
    latest.current = finish
  })
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !hasMod(event) || event.defaultPrevented || isCovered()) return
      event.preventDefault()
      event.stopPropagation()
      if (!useImport.getState().isRunning) latest.current()
    }
    // Before the button that has the focus takes it for a press.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
}
