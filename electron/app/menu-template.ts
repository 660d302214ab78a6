import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type CommandData, type CommandId, keysOf, type MenuPlace } from '../../shared/domain/commands.ts'

type Item = MenuItemConstructorOptions

export type MenuOptions = {
  readonly platform: NodeJS.Platform
  /** Adds what only those who work on Kith need. */
  readonly isDevelopment: boolean
  readonly choose: (command: CommandId) => void
  readonly showBookFolder: () => void
}

/** The whole menu. On Linux and Windows the window draws none, but its keys work all the same. */
export function menuTemplate(options: MenuOptions): Item[] {
  const isMac = options.platform === 'darwin'
  const menu = (name: MenuPlace[0]) => sectionsOf(name, options)
  return [
    ...(isMac ? [appMenu(options)] : []),
    { label: 'File', submenu: menu('file') },
    { label: 'Edit', submenu: [...menu('edit'), separator, ...TEXT] },
    { label: 'Person', submenu: menu('person') },
    { label: 'View', submenu: [...menu('view'), ...(options.isDevelopment ? FOR_DEVELOPMENT : [])] },
    { role: 'windowMenu' },
    { role: 'help', submenu: menu('help') },
  ]
}

const separator: Item = { type: 'separator' }
const TEXT: readonly Item[] = [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }]
const FOR_DEVELOPMENT: readonly Item[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }]

/** What the main process does by itself, also when the page hangs. */
const ROLES: Partial<Record<CommandId, Item['role']>> = {
  zoomIn: 'zoomIn',
  zoomOut: 'zoomOut',
  actualSize: 'resetZoom',
  fullScreen: 'togglefullscreen',
  closeWindow: 'close',
  quit: 'quit',
}

/** Where macOS wants them: in the menu of the application itself. */
const OF_APPLICATION: readonly CommandId[] = ['showSettings', 'quit']

function appMenu(options: MenuOptions): Item {
  return {
    label: 'Kith',
    submenu: [
      { role: 'about' },
      separator,
      itemOf('showSettings', options),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      itemOf('quit', options),
    ],
  }
}

function sectionsOf(menu: MenuPlace[0], options: MenuOptions): Item[] {
  const isMac = options.platform === 'darwin'
  const placed = COMMANDS.filter(
    (command) => 'menu' in command && command.menu[0] === menu && !(isMac && OF_APPLICATION.includes(command.id)),
  )
  const sections = Map.groupBy(placed, (command) => ('menu' in command ? command.menu[1] : 0))
  return [...sections]
    .sort(([one], [other]) => one - other)
    .flatMap(([, commands], index) => [
      ...(index > 0 ? [separator] : []),
      ...commands.map(({ id }) => itemOf(id, options)),
    ])
}

function itemOf(id: CommandId, { choose, showBookFolder, platform }: MenuOptions): Item {
  const command: CommandData | undefined = COMMANDS.find((each) => each.id === id)
  const accelerator = command && keysOf(command, platform === 'darwin').find(canBeAccelerator)
  const role = ROLES[id]
  return {
    label: command?.label ?? id,
    ...(accelerator === undefined ? {} : { accelerator }),
    ...(role ? { role } : { click: () => (id === 'showBookFolder' ? showBookFolder() : choose(id)) }),
  }
}

/** A single key would be taken from every text field. */
function canBeAccelerator(keys: string): boolean {
  return /Ctrl|^F\d/.test(keys)
}
