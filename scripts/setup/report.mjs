// The set-up speaks on standard error only, so that the standard output of a command stays its own.

/** Something the person at the keyboard can mend: shown as its sentences, without a stack. */
export class SetupError extends Error {}

const isTerminal = process.stderr.isTTY === true
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Prints one line. */
export const say = (line) => process.stderr.write(`${line}\n`)

/** Runs one step of the set-up and prints one line when it is done, with the time it took. */
export async function step(doing, work) {
  const since = performance.now()
  if (isTerminal) process.stderr.write(`  ${doing} ...`)
  try {
    const result = await work()
    const note = typeof result === 'string' ? `: ${result}` : ''
    process.stderr.write(`${isTerminal ? '\r\x1b[2K' : ''}  ${doing}${note} (${seconds(since)})\n`)
    return result
  } catch (error) {
    process.stderr.write(`${isTerminal ? '\r\x1b[2K' : ''}  ${doing}: failed after ${seconds(since)}\n`)
    throw error
  }
}

const megabytes = (bytes) => Math.round(bytes / 1e6)

/** A function that shows how far a download is: a running line in a terminal, else a line every five seconds. */
export function downloadProgress(label) {
  let shownAt = performance.now()
  return (done, total) => {
    const now = performance.now()
    if (now - shownAt < (isTerminal ? 100 : 5000)) return
    shownAt = now
    const text = `  ${label}: ${megabytes(done)} of ${total ? megabytes(total) : '?'} MB`
    process.stderr.write(isTerminal ? `\r\x1b[2K${text}` : `${text}\n`)
  }
}
