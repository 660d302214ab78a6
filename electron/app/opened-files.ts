import { app } from 'electron'
import { isCardFile, parseArguments } from './parse-arguments.ts'

/**
 * Files that the desktop hands to Kith: as arguments at the start, from a second instance, or by macOS's own event.
 * What comes before `listen` waits for it.
 */
export function collectOpenedFiles(atStart: readonly string[]): {
  listen(wanted: { readonly open: (paths: readonly string[]) => void; readonly show: () => void }): void
} {
  let waiting: string[] = [...atStart]
  let show = (): void => {}
  let open = (paths: readonly string[]): void => {
    waiting.push(...paths)
  }
  app.on('second-instance', (_, argv, workingFolder) => {
    const { cards, isInBackground } = parseArguments(argv, workingFolder)
    if (!isInBackground) show()
    if (cards.length > 0) open(cards)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (isCardFile(path)) open([path])
  })
  return {
    listen(wanted) {
      open = wanted.open
      show = wanted.show
      if (waiting.length > 0) open(waiting)
      waiting = []
    },
  }
}
