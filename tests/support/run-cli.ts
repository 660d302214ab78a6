import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'

const CLI = new URL('../../electron/cli.ts', import.meta.url).pathname

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string }

/** Starts `kith` on a book as a process of its own. */
export function startKith(book: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [CLI, '--book', book, ...args])
}

/** Runs `kith` on a book to its end. */
export function kith(book: string, args: readonly string[], input?: string): Promise<Ran> {
  const child = startKith(book, args)
  child.stdin.end(input ?? '')
  const text = { out: '', err: '' }
  child.stdout.on('data', (data) => (text.out += data))
  child.stderr.on('data', (data) => (text.err += data))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...text })))
}
