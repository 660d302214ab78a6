import { useCalendarStore } from './calendar-store.ts'

const LINKS = '[role="link"][tabindex]'

/** Where an event is drawn. */
export function elementOf(grid: HTMLElement | null, key: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-event="${CSS.escape(key)}"]`) ?? null
}

/** The name of a day, which takes the focus for it. */
export function dayLink(grid: HTMLElement | null, day: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-date="${day}"] ${LINKS}`) ?? null
}

/**
 * The grid is one stop for Tab: the day that is looked at, or where days have no names of their own the first event.
 * The arrows lead on from there. At the heads of columns days are called by `nameOf`. Returns what ends this.
 */
export function keepOneStop(grid: HTMLElement, nameOf: (day: string) => string): () => void {
  let frame = 0
  const tidy = () => {
    frame = 0
    const day = grid.dataset.current ?? ''
    const stop =
      (grid.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null) ??
      dayLink(grid, day) ??
      grid.querySelector<HTMLElement>('[data-event]')
    for (const each of grid.querySelectorAll<HTMLElement>(`${LINKS}, [data-event]`)) {
      const tabIndex = each === stop ? 0 : -1
      if (each.tabIndex !== tabIndex) each.tabIndex = tabIndex
    }
    for (const head of grid.querySelectorAll<HTMLElement>(`[role="columnheader"][data-date] ${LINKS}`)) {
      const name = nameOf(head.closest<HTMLElement>('[data-date]')?.dataset.date ?? '')
      if (head.getAttribute('aria-label') !== name) head.setAttribute('aria-label', name)
    }
  }
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(tidy)
  }
  const changes = new MutationObserver(soon)
  changes.observe(grid, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-current', 'data-date', 'aria-label'],
  })
  grid.addEventListener('focusin', soon)
  soon()
  return () => {
    cancelAnimationFrame(frame)
    changes.disconnect()
    grid.removeEventListener('focusin', soon)
  }
}

/** Gives the focus to what was moved to or changed, once the grid draws it. */
export function focusWanted(grid: HTMLElement | null, day: string): () => void {
  const { wanted, want } = useCalendarStore.getState()
  if (wanted === null) return () => undefined
  const frame = requestAnimationFrame(() => {
    const isDay = wanted.startsWith('day:')
    const found = isDay ? dayLink(grid, wanted.slice(4)) : elementOf(grid, wanted)
    const isFree = document.activeElement === document.body || grid?.contains(document.activeElement)
    const instead = isDay && found === null ? dayLink(grid, day) : found
    if (instead === null) return
    want(null)
    if (isFree || isDay) instead.focus()
  })
  return () => cancelAnimationFrame(frame)
}
