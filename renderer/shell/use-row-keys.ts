import { type RefObject, useEffect } from 'react'
import { useAppInfo } from '../api/queries.ts'

const ROW = '[data-row]'

/**
 * The keys of a page of rows. Up and down go from row to row, Home and End to the first and last; a letter presses the
 * button of the row that has it as `data-key`. When a row goes, the next takes the focus.
 */
export function useRowKeys(place: RefObject<HTMLElement | null>): void {
  const areLettersOn = useAppInfo().data?.settings.areLetterKeysOn ?? true
  useEffect(() => {
    const root = place.current
    if (root === null) return
    const rows = () => [...root.querySelectorAll<HTMLElement>(ROW)]
    const focusRow = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('[data-first]')?.focus()
    let last = -1
    const note = () => {
      const row = document.activeElement?.closest<HTMLElement>(ROW)
      last = row ? rows().indexOf(row) : -1
    }
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.matches('input, textarea')) return
      const all = rows()
      const row = target.closest<HTMLElement>(ROW)
      const at = row ? all.indexOf(row) : -1
      const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }
      const to = moves[event.key]
      const button = areLettersOn && event.key.length === 1 && row?.querySelector<HTMLElement>(keyOf(event.key))
      if (to !== undefined) focusRow(all[Math.min(Math.max(to, 0), all.length - 1)])
      else if (button) button.click()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // What had the focus went with its row: the one that took its place goes on.
    const follow = new MutationObserver(() => {
      if (last >= 0 && document.activeElement === document.body) focusRow(rows()[Math.min(last, rows().length - 1)])
    })
    follow.observe(root, { childList: true, subtree: true })
    root.addEventListener('focusin', note)
    root.addEventListener('keydown', press)
    return () => {
      follow.disconnect()
      root.removeEventListener('focusin', note)
      root.removeEventListener('keydown', press)
    }
  }, [place, areLettersOn])
}

function keyOf(key: string): string {
  return `[data-key="${CSS.escape(key.toLowerCase())}"]`
}
