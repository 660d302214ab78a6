import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { ImportPlan, ImportSummary } from '../../shared/contract/interchange.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import type { MappingTask } from '../interchange/mapping/mapping-task.ts'
import {
  EVERYONE,
  type ListView,
  NO_TRAIL,
  type Route,
  revisit,
  type Selected,
  type SettingsSection,
  step,
  type Trail,
  visit,
} from '../routes.ts'

type WindowState = {
  readonly route: Route
  readonly list: ListView
  /** What is searched for, as typed. */
  readonly text: string
  readonly selected: Selected
  readonly trail: Trail
  /** Which pane is in sight when there is room for one. */
  readonly pane: 'list' | 'page'
  /** The sidebar slid over the list, where there is no room for it beside. */
  readonly isSidebarOver: boolean
  readonly isHelpOpen: boolean
  /** The part of the settings that was looked at last. */
  readonly settingsSection: SettingsSection
  readonly showList: (list: ListView) => void
  readonly search: (text: string) => void
  readonly select: (selected: Selected) => void
  /** As `select`, and brings the page in sight where there is room for one pane. */
  readonly open: (selected: Selected) => void
  readonly go: (by: -1 | 1) => void
  readonly showPane: (pane: 'list' | 'page') => void
  readonly showReview: (plan: ImportPlan) => void
  readonly showMapping: (task: MappingTask) => void
  readonly showImport: (summary: ImportSummary) => void
  readonly showPeople: () => void
  readonly showToday: () => void
  readonly showCold: () => void
  readonly showCalendar: () => void
  readonly showTasks: () => void
  readonly showHistory: () => void
  readonly showReminders: () => void
  readonly showSettings: () => void
  readonly setSettingsSection: (section: SettingsSection) => void
  readonly setSidebarOver: (isOver: boolean) => void
  readonly setHelpOpen: (isOpen: boolean) => void
}

/** What the window itself owns: which people, who of them, and which pane. */
export const useWindow = create<WindowState>()((set) => ({
  route: { page: 'people' },
  list: EVERYONE,
  text: '',
  selected: null,
  trail: NO_TRAIL,
  pane: 'list',
  isSidebarOver: false,
  isHelpOpen: false,
  settingsSection: 'appearance',
  showList: (list) => set({ route: { page: 'people' }, list, text: '', pane: 'list', isSidebarOver: false }),
  search: (text) => set({ text }),
  select: (selected) => set((state) => ({ selected, trail: trailTo(state.trail, selected, revisit) })),
  open: (selected) =>
    set((state) => ({
      route: { page: 'people' },
      selected,
      trail: trailTo(state.trail, selected, visit),
      pane: 'page',
      isSidebarOver: false,
    })),
  go: (by) =>
    set((state) => {
      const trail = step(state.trail, by)
      return trail ? { trail, selected: trail.ids[trail.at] ?? null } : {}
    }),
  showPane: (pane) => set({ pane }),
  showReview: (plan) => set({ route: { page: 'review', plan }, isSidebarOver: false }),
  showMapping: (task) => set({ route: { page: 'mapping', task }, isSidebarOver: false }),
  showImport: (summary) => set({ route: { page: 'import', summary, endedAt: Date.now() }, isSidebarOver: false }),
  showPeople: () => set({ route: { page: 'people' } }),
  showToday: () => set({ route: { page: 'today' }, isSidebarOver: false }),
  showCold: () => set({ route: { page: 'cold' }, isSidebarOver: false }),
  showCalendar: () => set({ route: { page: 'calendar' }, isSidebarOver: false }),
  showTasks: () => set({ route: { page: 'tasks' }, isSidebarOver: false }),
  showHistory: () => set({ route: { page: 'history' }, isSidebarOver: false }),
  showReminders: () => set({ route: { page: 'reminders' }, isSidebarOver: false }),
  showSettings: () => set({ route: { page: 'settings' }, isSidebarOver: false }),
  setSettingsSection: (settingsSection) => set({ settingsSection }),
  setSidebarOver: (isSidebarOver) => set({ isSidebarOver }),
  setHelpOpen: (isHelpOpen) => set({ isHelpOpen }),
}))

function trailTo(trail: Trail, selected: Selected, add: typeof visit): Trail {
  return typeof selected === 'number' ? add(trail, selected as ContactId) : trail
}

/** Some members of the store. The component is drawn again when one of them changes, and not with every key typed. */
export function useWindowParts<K extends keyof WindowState>(...names: readonly K[]): Pick<WindowState, K> {
  return useWindow(
    useShallow((state) => Object.fromEntries(names.map((name) => [name, state[name]])) as Pick<WindowState, K>),
  )
}
