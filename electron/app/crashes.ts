import { app, dialog } from 'electron'
import type { Logger } from '../platform/logger.ts'

/** A page that crashes again within this time would only crash once more. Milliseconds. */
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
      const now = performance.now()
      if (reason !== 'clean-exit' && now - lastAt > TOO_SOON) contents.reload()
      lastAt = now
    })
  })
}
