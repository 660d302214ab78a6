import type { appContract, Settings } from '../../shared/contract/app.contract.ts'
import type { RequestOf } from '../../shared/contract/channel.ts'
import { invoke } from '../api/kith.ts'
import { editCalendar, newEvent } from '../calendar/calendar-store.ts'
import { exportBirthdays, exportCalendars } from '../calendar/export-calendar.ts'
import { attempt } from '../contacts/act.ts'
import { chooseColumns, chooseSort, chooseView } from '../contacts/choose-look.ts'
import { cancelDraft, saveDraft } from '../contacts/edit/save-draft.ts'
import { startNewPerson } from '../contacts/edit/start-editing.ts'
import { useListLook } from '../contacts/list-scope.ts'
import { exportEveryone } from '../interchange/export-people.ts'
import { chooseImport } from '../interchange/run-import.ts'
import { usePalette } from '../palette/palette-store.ts'
import { EVERYONE, type ListView, step } from '../routes.ts'
import { backUpNow } from '../settings/back-up-now.ts'
import { type CommandWork, openDraft } from './command-context.ts'
import { find, focusPane, openPage, showList } from './panes.ts'
import { redo, undo } from './undo.ts'
import { layoutNow } from './use-layout.ts'
import { isTableNow } from './use-panes.ts'
import { useWindow } from './window-store.ts'

const always = (run: CommandWork['run']): CommandWork => ({ run })
const list = (view: ListView): CommandWork => always(() => showList(view))
const walk = (by: -1 | 1): CommandWork => ({
  isEnabled: () => step(useWindow.getState().trail, by) !== null,
  run: () => useWindow.getState().go(by),
})
const setting = (change: Partial<Settings>): CommandWork => always(({ save }) => attempt(async () => save(change)))
const sortBy = (sort: Settings['listSort']): CommandWork => ({
  isEnabled: () => useListLook.getState().sort !== sort,
  run: ({ save }) => chooseSort(sort, save),
})
const calendar = (view: Settings['calendarView']): CommandWork =>
  always(({ save }) => {
    openPage('calendar')
    return attempt(async () => save({ calendarView: view }))
  })
const perform = (what: RequestOf<(typeof appContract)['window.perform']>['what']): CommandWork =>
  always(() => attempt(() => invoke('window.perform', { what })))
const onDraft = (run: (key: NonNullable<ReturnType<typeof openDraft>>) => unknown): CommandWork => ({
  isEnabled: () => openDraft() !== null,
  run: () => {
    const key = openDraft()
    return key === null ? undefined : run(key)
  },
})

/** Ways to somewhere. */
export const GO_COMMANDS = {
  palette: always(() => usePalette.getState().open()),
  find: always(find),
  showToday: always(() => openPage('today')),
  showPeople: list(EVERYONE),
  showGoingCold: always(() => openPage('cold')),
  showFavorites: list({ view: 'favorites', tag: null }),
  showTrash: list({ view: 'trash', tag: null }),
  showCalendar: always(() => openPage('calendar')),
  showTasks: always(() => openPage('tasks')),
  showHistory: always(() => openPage('history')),
  showReminders: always(() => openPage('reminders')),
  showSettings: always(() => openPage('settings')),
  back: walk(-1),
  forward: walk(1),
  nextPane: always(() => focusPane(1)),
  previousPane: always(() => focusPane(-1)),
} satisfies Record<string, CommandWork>

/** What is done with the book as a whole. */
export const BOOK_COMMANDS = {
  newPerson: always(() => startNewPerson()),
  newEvent: always(() => newEvent()),
  newCalendar: always(() => editCalendar('new')),
  exportCalendars: always(exportCalendars),
  exportBirthdays: always(exportBirthdays),
  newTask: always(() => usePalette.getState().open({ task: '' })),
  import: always(chooseImport),
  export: always(exportEveryone),
  backUp: always(backUpNow),
  showBookFolder: perform('showBookFolder'),
  undo: always(undo),
  redo: always(redo),
} satisfies Record<string, CommandWork>

/** How the window looks, and its end. */
export const VIEW_COMMANDS = {
  showAsTable: {
    isEnabled: () => !isTableNow() && layoutNow() !== 'one',
    run: ({ save }) => {
      useWindow.getState().showPeople()
      return chooseView('table', save)
    },
  },
  showAsList: { isEnabled: isTableNow, run: ({ save }) => chooseView('list', save) },
  chooseColumns: {
    isEnabled: isTableNow,
    run: () => {
      const { showPeople, showPane } = useWindow.getState()
      showPeople()
      showPane('list')
      chooseColumns()
    },
  },
  sortByName: sortBy('name'),
  sortByAdded: sortBy('added'),
  sortByChanged: sortBy('changed'),
  sortBySpoken: sortBy('spoken'),
  calendarDay: calendar('day'),
  calendarWeek: calendar('week'),
  calendarMonth: calendar('month'),
  calendarAgenda: calendar('agenda'),
  toggleSidebar: always(({ toggleSidebar }) => toggleSidebar()),
  themeSystem: setting({ theme: 'system' }),
  themeLight: setting({ theme: 'light' }),
  themeDark: setting({ theme: 'dark' }),
  comfortable: setting({ density: 'comfortable' }),
  compact: setting({ density: 'compact' }),
  textSmall: setting({ textSize: 'small' }),
  textMedium: setting({ textSize: 'medium' }),
  textLarge: setting({ textSize: 'large' }),
  textLargest: setting({ textSize: 'largest' }),
  zoomIn: perform('zoomIn'),
  zoomOut: perform('zoomOut'),
  actualSize: perform('actualSize'),
  fullScreen: perform('fullScreen'),
  help: always(() => useWindow.getState().setHelpOpen(true)),
  closeWindow: always(() => attempt(() => invoke('window.close', {}))),
  quit: perform('quit'),
  save: onDraft(saveDraft),
  cancel: onDraft(cancelDraft),
} satisfies Record<string, CommandWork>
