import { app, BrowserWindow } from 'electron'

type Options = {
  readonly open: () => BrowserWindow
  /** Whether Kith goes on without a window. On macOS it does anyway, in the Dock. */
  readonly isKept: () => boolean
  /** Whether the user knows that it does. */
  readonly isExplained: () => boolean
  readonly explain: () => void
}

/**
 * The one window. Closing it only hides it while Kith is to stay in the tray, so that what was written in it is there
 * when it is shown again; the first time that is explained instead.
 */
export function createWindowKeeper({ open, isKept, isExplained, explain }: Options) {
  let isQuitting = false
  let wasExplained = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  const openKept = () => {
    const window = open()
    window.on('close', (event) => {
      if (isQuitting || !isKept()) return
      event.preventDefault()
      // A page that does not answer is hidden all the same the next time.
      if (isExplained() || wasExplained) return window.hide()
      wasExplained = true
      explain()
    })
    return window
  }
  return {
    open: openKept,
    /** Brings the window in front, wherever it is, and opens one where there is none. */
    show(): void {
      const window = BrowserWindow.getAllWindows().find((each) => !each.isDestroyed())
      if (window === undefined) {
        openKept()
        return
      }
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
  }
}
