import { useCalendarStore } from './calendar-store.ts'

/** The names of days: links in what the library draws, buttons in the month. */
const LINKS = ':is([role="link"][tabindex], [data-day-name])'

/** Where an event is drawn. */
export function elementOf(grid: HTMLElement | null, key: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-event="${CSS.escape(key)}"]`) ?? null
}

/** The name of a day, which takes the focus for it. */
export function dayLink(grid: HTMLElement | null, day: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-date="${day}"] ${LINKS}`) ?? null
}

/** What leads to the events of a day that have no room. */
export function moreOf(grid: HTMLElement | null, day: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-date="${day}"] [data-more]`) ?? null
}

/** The day in whose place something is drawn. */
export function dayOf(element: Element): string {
  return element.closest<HTMLElement>('[data-date]')?.dataset.date ?? ''
}

/**
 * The grid is one stop for Tab: the day that is looked at, or where days have no names of their own the first event.
 * The arrows lead on from there. At the heads of columns days are called by `nameOf`. Returns what ends this.
 */
export function keepOneStop(grid: HTMLElement, nameOf: (day: string) => string): () => void {
  let frame = 0
  // What had the focus is drawn anew when it changes: the focus goes on to what took its place.
  let last: { readonly element: HTMLElement; readonly key: string } | null = null
  const tidy = () => {
    frame = 0
    if (last?.element.isConnected === false && document.activeElement === document.body) {
      const found = last.key.startsWith('day:') ? dayLink(grid, last.key.slice(4)) : elementOf(grid, last.key)
      found?.focus()
    }
    const day = grid.dataset.current ?? ''
    const stop =
      (grid.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null) ??
      dayLink(grid, day) ??
      grid.querySelector<HTMLElement>('[data-event]')
    for (const each of grid.querySelectorAll<HTMLElement>(`${LINKS}, [data-event], [data-more]`)) {
      const tabIndex = each === stop ? 0 : -1
      if (each.tabIndex !== tabIndex) each.tabIndex = tabIndex
    }
    // What can be scrolled and has no events has nothing else that keys could reach: its first row takes them.
    for (const pane of grid.querySelectorAll<HTMLElement>('[style*="overflow"]')) {
      const row = pane.querySelector<HTMLElement>('[role="row"]')
      if (pane.style.overflow.includes('auto') && pane.querySelector('[data-event]') === null)
        row?.setAttribute('tabindex', '0')
      else row?.removeAttribute('tabindex')
    }
    for (const head of grid.querySelectorAll<HTMLElement>(`[role="columnheader"][data-date] ${LINKS}`)) {
      const name = nameOf(head.closest<HTMLElement>('[data-date]')?.dataset.date ?? '')
      if (head.getAttribute('aria-label') !== name) head.setAttribute('aria-label', name)
    }
  }
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(tidy)
  }
  const note = ({ target }: FocusEvent) => {
    const element = target as HTMLElement
    const day = element.closest<HTMLElement>('[data-date]')?.dataset.date
    const key = element.dataset.event ?? (day === undefined ? null : `day:${day}`)
    last = key === null ? null : { element, key }
    soon()
  }
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    const forget = () => {
      if (relatedTarget !== null || (target as HTMLElement).isConnected) last = null
    }
    // What is being taken out is told of before it is gone.
    if (last?.element === target) requestAnimationFrame(() => last?.element === target && forget())
  }
  const changes = new MutationObserver(soon)
  changes.observe(grid, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-current', 'data-date', 'aria-label'],
  })
  grid.addEventListener('focusin', note)
  grid.addEventListener('focusout', leave)
  soon()
  return () => {
    cancelAnimationFrame(frame)
    changes.disconnect()
    grid.removeEventListener('focusin', note)
    grid.removeEventListener('focusout', leave)
  }
}

/** Gives the focus to what was moved to or changed, once the grid draws it. */
export function focusWanted(grid: HTMLElement | null, day: string): () => void {
  const { wanted, want } = useCalendarStore.getState()
  // Places are the same from month to month: while the one before is still drawn, the day has none yet.
  if (wanted === null || grid?.dataset.current !== day) return () => undefined
  return whenDialogsAreGone(() => {
    const isDay = wanted.startsWith('day:')
    const found = isDay ? dayLink(grid, wanted.slice(4)) : elementOf(grid, wanted)
    const isFree = document.activeElement === document.body || grid?.contains(document.activeElement)
    const instead = isDay && found === null ? dayLink(grid, day) : found
    if (instead === null) return
    want(null)
    if (isFree || isDay) instead.focus()
  })
}

const DIALOG = '[role="dialog"]'

/** A dialog holds the focus until it has faded, and gives it back to where it was then. Returns what ends this. */
function whenDialogsAreGone(work: () => void): () => void {
  let frame = 0
  const soon = () => {
    if (document.querySelector(DIALOG) !== null) return
    changes.disconnect()
    // After the dialog has given it back.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(work)
    })
  }
  const changes = new MutationObserver(soon)
  changes.observe(document.body, { childList: true, subtree: true })
  soon()
  return () => {
    changes.disconnect()
    cancelAnimationFrame(frame)
  }
}
