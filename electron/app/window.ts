import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Broadcast } from '../ipc/broadcast.ts'
import { MINIMUM_SIZE, readPlace, savePlace } from './window-bounds.ts'

/** The design's window background, painted before the page is there. */
const BACKGROUND = { light: '#EDF0EE', dark: '#101412' } as const

export type WindowOptions = {
  readonly page: string
  readonly preload: string
  readonly broadcast: Broadcast
  /** The window loads meanwhile, and is shown after this. */
  readonly whenShown?: Promise<unknown>
}

/** Opens the window where it stood last. It shows itself when its page is painted, so that nothing flashes. */
export function openWindow({ page, preload, broadcast, whenShown = Promise.resolve() }: WindowOptions): BrowserWindow {
  const placePath = join(app.getPath('userData'), 'window.json')
  const { isMaximized, ...place } = readPlace(
    placePath,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...place,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: 'Kith',
    show: false,
    backgroundColor: backgroundOf(nativeTheme),
    ...(process.platform === 'darwin' ? { titleBarStyle: 'hiddenInset' } : { frame: false }),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
    },
  })
  window.once('ready-to-show', async () => {
    await whenShown
    if (window.isDestroyed()) return
    // The theme may have been chosen in the book, which was opened since.
    window.setBackgroundColor(backgroundOf(nativeTheme))
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => savePlace(placePath, window.getNormalBounds(), window.isMaximized()))
  tellOfChanges(window, broadcast)
  void window.loadURL(page)
  return window
}

function backgroundOf({ shouldUseDarkColors }: { readonly shouldUseDarkColors: boolean }): string {
  return BACKGROUND[shouldUseDarkColors ? 'dark' : 'light']
}

function tellOfChanges(window: BrowserWindow, broadcast: Broadcast): void {
  const tell = () => broadcast('window.changed', { isMaximized: window.isMaximized(), isFocused: window.isFocused() })
  window.on('maximize', tell)
  window.on('unmaximize', tell)
  window.on('focus', tell)
  window.on('blur', tell)
  window.webContents.on('did-finish-load', tell)
}
