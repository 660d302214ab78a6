import { BrowserWindow, ipcMain } from 'electron'
import { INVOKE_CHANNEL } from '../../shared/contract/bridge.ts'
import type { Listener } from '../ipc/broadcast.ts'
import type { Router } from '../ipc/router.ts'

/** Hands every request of the window, once there is a router, to it, with what Electron itself knows of the sender. */
export function bindRouter(router: Promise<Router>): void {
  ipcMain.handle(INVOKE_CHANNEL, async ({ sender, senderFrame }, channel: unknown, input: unknown) => {
    const known = {
      windowId: BrowserWindow.fromWebContents(sender)?.id ?? 0,
      url: senderFrame?.url ?? '',
      isMainFrame: senderFrame !== null && senderFrame.parent === null,
    }
    return (await router)(known, channel, input)
  })
}

/** The windows that can hear news now. */
export function openWindows(): Listener[] {
  return BrowserWindow.getAllWindows()
    .filter((window) => !window.isDestroyed() && !window.webContents.isDestroyed())
    .map((window) => window.webContents)
}
