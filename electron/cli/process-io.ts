import { explainWriteError } from '../interchange/whole-file.ts'
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
  // Told to whoever writes, below.
  stdout.on('error', () => (isHeard = false))
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (!isHeard) return resolve(false)
        stdout.write(text, (error) => {
          // `kith export | head` closes the pipe early, which is no failure.
          if (error && !('code' in error && error.code === 'EPIPE')) reject(explainWriteError('Standard output', error))
          else resolve(!error && isHeard)
        })
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
