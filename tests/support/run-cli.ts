import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { text } from 'node:stream/consumers'

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
  const said = { out: '', err: '' }
  child.stdout.on('data', (data) => (said.out += data))
  child.stderr.on('data', (data) => (said.err += data))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...said })))
}

/** Runs `kith` with a file as its standard output, a device as well. */
export async function kithInto(file: string, book: string, args: readonly string[]): Promise<Omit<Ran, 'out'>> {
  const out = openSync(file, 'w')
  const child = spawn(process.execPath, [CLI, '--book', book, ...args], { stdio: ['ignore', out, 'pipe'] })
  closeSync(out)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { err: child.stderr === null ? '' : await text(child.stderr), status: await ended }
}
