import type { ListView } from '../routes.ts'
import { focusSoonWhereLost } from '../ui/use-focus-soon.ts'
import { useWindow } from './window-store.ts'

/** Shows a page that is not about one person, and steps onto it. */
export function openPage(page: 'calendar' | 'cold' | 'history' | 'reminders' | 'settings' | 'tasks' | 'today'): void {
  const { showCalendar, showCold, showHistory, showReminders, showSettings, showTasks, showToday } =
    useWindow.getState()
  const show = {
    calendar: showCalendar,
    cold: showCold,
    history: showHistory,
    reminders: showReminders,
    settings: showSettings,
    tasks: showTasks,
    today: showToday,
  }
  show[page]()
  focusWhenShown('page')
}

/** Shows a list of people, and steps onto it. */
export function showList(view: ListView): void {
  useWindow.getState().showList(view)
  focusWhenShown('people')
}

/** Steps into the search field of the list. */
export function find(): void {
  const { showPane, showPeople } = useWindow.getState()
  showPeople()
  showPane('list')
  // Whatever is typed next is meant for it. Where the list comes with the next frame, so does the focus.
  if (!focusSearch()) requestAnimationFrame(focusSearch)
}

/** Moves the focus to the next or previous pane in sight. */
export function focusPane(by: -1 | 1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null || pane.getClientRects().length > 0,
  )
  const current = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(current + by + panes.length) % panes.length] ?? panes[0]
  if (next) focusInto(next)
}

function focusInto(pane: HTMLElement): void {
  const wanted = ['#people', '[aria-current="page"]', 'button', 'input']
  const inside = wanted.map((selector) => pane.querySelector<HTMLElement>(selector)).find(Boolean)
  if (pane.dataset.pane === 'page') pane.focus()
  else inside?.focus()
}

/** Goes back to the people from a page that covered them, and steps onto their list. */
export function backToPeople(): void {
  useWindow.getState().showPeople()
  focusWhenShown('people')
}

/** Steps onto the list of people after some of them left it, and onto the page where the list went with the last of them. */
export function backToList(): void {
  focusWhenShown('people')
  // The list may still stand there for a moment, and take the focus with it.
  focusSoonWhereLost(() => document.getElementById('people'))
}

/** About a second, in frames. */
const MOST_FRAMES = 60

/** Puts the focus on the page, or on the list, once the window shows it, unless somebody has gone on meanwhile. */
export function focusWhenShown(id: 'page' | 'people', from = document.activeElement, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const now = document.activeElement
    if (frames < MOST_FRAMES && now !== from && now !== document.body) return
    const place = document.getElementById(id)
    place?.focus()
    // A pane that is still hidden, or not there, does not take it; a list of nobody never will.
    if (document.activeElement !== place && frames > 0) focusWhenShown(id, from, frames - 1)
    else if (document.activeElement === document.body) document.getElementById('page')?.focus()
  })
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('#find')
  field?.focus()
  field?.select()
  return field !== null && document.activeElement === field
}
