import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import type { Logger } from '../platform/logger.ts'

/** A page that crashes again within this time may only crash once more. Milliseconds. */
const TOO_SOON = 10_000

/** Notes in the log whatever nobody caught, in place of Electron's dialog with a stack trace. */
export function watchForCrashes(logger: Logger): void {
  process.on('unhandledRejection', (reason) => logger.error('unhandled rejection', reason))
  process.on('uncaughtException', (error) => {
    logger.error('uncaught exception', error)
    dialog.showErrorBox('Kith had to stop', 'Your book is safe: what was half done was taken back. Start Kith again.')
    app.exit(1)
  })
  app.on('web-contents-created', (_, contents) => {
    let lastAt = Number.NEGATIVE_INFINITY
    contents.on('render-process-gone', (_event, { reason, exitCode }) => {
      logger.error(`the page ended: ${reason} (${exitCode})`)
      // What has no window is looked after by whoever made it.
      if (reason === 'clean-exit' || BrowserWindow.fromWebContents(contents) === null) return
      const isAgain = performance.now() - lastAt <= TOO_SOON
      lastAt = performance.now()
      if (isAgain) void askAfterCrash(contents)
      else contents.reload()
    })
  })
}

/** A window never stays empty: whoever sits before it says whether it is worth another try. */
async function askAfterCrash(contents: WebContents): Promise<void> {
  const buttons = ['Try again', 'Quit']
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: 'Kith’s window stopped twice in a row',
    detail: 'Your book is safe, and what you were writing is kept in it.',
    buttons,
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (buttons[response] !== 'Try again') app.quit()
  else if (!contents.isDestroyed()) contents.reload()
}
