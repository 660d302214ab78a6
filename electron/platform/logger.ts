import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from './clock.ts'

export type Logger = {
  info(message: string): void
  /** `error` is written whole, with its stack and its causes. */
  error(message: string, error?: unknown): void
}

const MAX_BYTES = 1_000_000

/** A log of its own on this disk, `kith.log` and the one before it. It never holds what is in the book. */
export function createLogger(folder: string, clock: Clock): Logger {
  const path = join(folder, 'kith.log')
  const write = (level: string, text: string) => {
    try {
      mkdirSync(folder, { recursive: true })
      if (byteLength(path) > MAX_BYTES) renameSync(path, join(folder, 'kith.1.log'))
      appendFileSync(path, `${new Date(clock()).toISOString()} ${level} ${withoutPersonalData(text)}\n`, {
        mode: 0o600,
      })
    } catch {
      // A full disk must not stop what was being logged.
    }
  }
  return {
    info: (message) => write('info', message),
    error: (message, error) => write('error', error === undefined ? message : `${message}\n${whole(error)}`),
  }
}

function byteLength(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function whole(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${whole(error.cause)}`
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`
}

/** Messages of errors quote what they stumbled over, and paths name the user: neither belongs in a log. */
function withoutPersonalData(text: string): string {
  return text.replaceAll(homedir(), '~').replace(/(["“`])[^"”`\n]*(["”`])/g, '$1…$2')
}
