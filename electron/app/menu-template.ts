import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/contract/events.ts'

type Item = MenuItemConstructorOptions

export type MenuOptions = {
  readonly platform: NodeJS.Platform
  /** Adds what only those who work on Kith need. */
  readonly isDevelopment: boolean
  readonly choose: (command: MenuCommand) => void
  readonly showBookFolder: () => void
}

/** The whole menu. On Linux and Windows the window draws none, but its keys work all the same. */
export function menuTemplate(options: MenuOptions): Item[] {
  const isMac = options.platform === 'darwin'
  return [
    ...(isMac ? [appMenu(options)] : []),
    { label: 'File', submenu: fileMenu(options, isMac) },
    { label: 'Edit', submenu: editMenu(options) },
    { label: 'View', submenu: viewMenu(options) },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ label: 'Show the book in its folder', click: options.showBookFolder }] },
  ]
}

const separator: Item = { type: 'separator' }

const settings = (choose: MenuOptions['choose']): Item => ({
  label: 'Settings…',
  accelerator: 'CmdOrCtrl+,',
  click: () => choose('showSettings'),
})

/** macOS's own menu of an application, with the settings where they belong there. */
function appMenu({ choose }: MenuOptions): Item {
  return {
    label: 'Kith',
    submenu: [
      { role: 'about' },
      separator,
      settings(choose),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  }
}

function fileMenu({ choose }: MenuOptions, isMac: boolean): Item[] {
  return [
    { label: 'New person', accelerator: 'CmdOrCtrl+N', click: () => choose('newPerson') },
    separator,
    { label: 'Import…', accelerator: 'CmdOrCtrl+O', click: () => choose('import') },
    { label: 'Export everyone…', accelerator: 'CmdOrCtrl+Shift+E', click: () => choose('export') },
    separator,
    ...(isMac ? [] : [settings(choose), separator]),
    { role: 'close', label: 'Close' },
    ...(isMac ? [] : [{ role: 'quit', label: 'Quit', accelerator: 'Ctrl+Q' } satisfies Item]),
  ]
}

function editMenu({ choose, platform }: MenuOptions): Item[] {
  const redo = platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'
  return [
    // The page knows whether to take back what was typed or what was done.
    { label: 'Undo', accelerator: 'CmdOrCtrl+Z', click: () => choose('undo') },
    { label: 'Redo', accelerator: redo, click: () => choose('redo') },
    separator,
    { label: 'History', accelerator: 'CmdOrCtrl+Shift+H', click: () => choose('showHistory') },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll', label: 'Select all' },
    separator,
    { label: 'Edit person', accelerator: 'CmdOrCtrl+E', click: () => choose('edit') },
    { label: 'Move to trash', accelerator: 'CmdOrCtrl+Backspace', click: () => choose('delete') },
    { label: 'Find', accelerator: 'CmdOrCtrl+F', click: () => choose('find') },
  ]
}

function viewMenu({ choose, isDevelopment }: MenuOptions): Item[] {
  return [
    { label: 'People', accelerator: 'CmdOrCtrl+2', click: () => choose('showPeople') },
    { label: 'Sidebar', accelerator: 'CmdOrCtrl+B', click: () => choose('toggleSidebar') },
    separator,
    { role: 'resetZoom', label: 'Actual size' },
    { role: 'zoomIn', label: 'Larger' },
    { role: 'zoomOut', label: 'Smaller' },
    separator,
    { role: 'togglefullscreen', label: 'Full screen' },
    ...(isDevelopment ? [separator, { role: 'reload' } satisfies Item, { role: 'toggleDevTools' } satisfies Item] : []),
  ]
}
