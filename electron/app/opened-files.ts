import { app, BrowserWindow } from 'electron'
import { isCardFile, parseArguments } from './parse-arguments.ts'

/**
 * Files that the desktop hands to Kith: as arguments at the start, from a second instance, or by macOS's own event.
 * What comes before `listen` waits for it.
 */
export function collectOpenedFiles(atStart: readonly string[]): {
  listen(open: (paths: readonly string[]) => void): void
} {
  let waiting: string[] = [...atStart]
  let open = (paths: readonly string[]): void => {
    waiting.push(...paths)
  }
  app.on('second-instance', (_, argv, workingFolder) => {
    showWindow()
    const { cards } = parseArguments(argv, workingFolder)
    if (cards.length > 0) open(cards)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (isCardFile(path)) open([path])
  })
  return {
    listen(listener) {
      open = listener
      if (waiting.length > 0) listener(waiting)
      waiting = []
    },
  }
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
