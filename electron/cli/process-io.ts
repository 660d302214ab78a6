import { systemClock } from '../platform/clock.ts'
import type { CliIo } from './command.ts'

/** The input and output of this process. */
export function processIo(worker: URL): CliIo {
  const { stdout, stderr } = process
  const cancelling = new AbortController()
  // The first Ctrl+C lets the import take everything back; a second one ends at once.
  process.once('SIGINT', () => cancelling.abort())
  process.once('SIGTERM', () => cancelling.abort())
  let isHeard = true
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `kith export | head` closes the pipe early, which is no failure.
    if (error.code !== 'EPIPE') throw error
    isHeard = false
  })
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (!isHeard) return resolve(false)
        stdout.write(text, (error) => resolve(!error && isHeard))
      }),
    writeError: (text) => {
      if (text !== '') stderr.write(text)
    },
    isInteractive: stderr.isTTY === true,
    clock: systemClock,
    worker,
    signal: cancelling.signal,
  }
}
