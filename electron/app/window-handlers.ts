import { app, BrowserWindow, clipboard, shell } from 'electron'
import type { appContract } from '../../shared/contract/app.contract.ts'
import type { ActionContext, Handlers } from '../ipc/handlers.ts'
import { openLink } from './external-links.ts'

type WindowContract = Omit<typeof appContract, 'app.info' | 'settings.set' | 'navigation.take'>

const windowOf = ({ windowId }: ActionContext) => BrowserWindow.fromId(windowId)
/** As far as Electron's own menu goes by one step, and where it ends. */
const [ZOOM_STEP, MOST_ZOOM] = [0.5, 4]

/** What only the window's own process can do: its frame, the clipboard, the system's other programs. */
export function windowHandlers(bookPath: string): Handlers<WindowContract> {
  return {
    'links.open': ({ uri }) => openLink(uri),
    'clipboard.write': ({ text }) => clipboard.writeText(text),
    'window.minimize': (_, context) => windowOf(context)?.minimize(),
    'window.toggleMaximize': (_, context) => {
      const window = windowOf(context)
      if (window?.isMaximized()) window.unmaximize()
      else window?.maximize()
    },
    'window.close': (_, context) => windowOf(context)?.close(),
    'window.perform': ({ what }, context) => {
      const window = windowOf(context)
      if (what === 'showBookFolder') shell.showItemInFolder(bookPath)
      else if (what === 'quit') app.quit()
      else if (what === 'fullScreen') window?.setFullScreen(!window.isFullScreen())
      else if (window) zoom(window, { zoomIn: ZOOM_STEP, zoomOut: -ZOOM_STEP, actualSize: 0 }[what])
    },
  }
}

function zoom({ webContents }: BrowserWindow, by: number): void {
  const level = by === 0 ? 0 : webContents.getZoomLevel() + by
  webContents.setZoomLevel(Math.min(MOST_ZOOM, Math.max(-MOST_ZOOM, level)))
}
