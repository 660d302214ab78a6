import { WebContentsView } from 'electron'
import type { Shrink } from '../contacts/thumbnails.service.ts'
import { PHOTO_PAGE } from './app-protocol.ts'

/** A picture that takes longer is given up, and its process with it. Milliseconds. */
const PATIENCE = 15_000
/** The process goes when nothing was asked of it for so long. Milliseconds. */
const REST = 20_000

/**
 * Decodes pictures in a page of its own that nobody sees. Its process is confined like the window's, but it holds no
 * bridge and no book: a picture that breaks a decoder, or fills its memory, ends a process that nobody misses. One
 * picture at a time; it starts with the first.
 */
export function createPhotoProcess(preload: string): { readonly shrink: Shrink; readonly stop: () => void } {
  let running: Promise<WebContentsView> | undefined
  let rest: NodeJS.Timeout | undefined

  const stop = () => {
    clearTimeout(rest)
    void running?.then(
      ({ webContents }) => webContents.isDestroyed() || webContents.close(),
      () => undefined,
    )
    running = undefined
  }
  const start = async () => {
    const view = new WebContentsView({
      webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
    })
    view.webContents.once('render-process-gone', stop)
    await view.webContents.loadURL(PHOTO_PAGE)
    return view
  }

  const shrink: Shrink = async ({ mediaType, bytes }) => {
    clearTimeout(rest)
    running ??= start()
    const { webContents } = await running.catch((error: unknown) => {
      running = undefined
      throw error
    })
    const { promise, resolve } = Promise.withResolvers<Uint8Array | null>()
    const none = () => resolve(null)
    const patience = setTimeout(() => [none(), stop()], PATIENCE)
    webContents.once('render-process-gone', none)
    webContents.ipc.once('photo.shrunk', (_, small: unknown) => resolve(small instanceof Uint8Array ? small : null))
    webContents.send('photo.shrink', mediaType, bytes)
    const small = await promise
    clearTimeout(patience)
    if (running === undefined) return small
    webContents.removeListener('render-process-gone', none)
    rest = setTimeout(stop, REST)
    return small
  }
  return { shrink, stop }
}
