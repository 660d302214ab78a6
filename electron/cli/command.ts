import type { ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Book } from '../db/book.ts'
import type { Clock } from '../platform/clock.ts'

/** Exit statuses of `kith`. */
export const EXIT = { done: 0, look: 1, usage: 2, input: 3, book: 4, cancelled: 130 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** Where a command reads and writes, and what it works with. */
export type CliIo = {
  /** Resolves when the text was taken; false when nobody listens any more. Rejects with `export.unwritable`. */
  readonly write: (text: string | Uint8Array) => Promise<boolean>
  /** Errors and progress. */
  readonly writeError: (text: string) => void
  /** Whether progress is shown as it moves. */
  readonly isInteractive: boolean
  readonly clock: Clock
  /** Where import-worker is. */
  readonly worker: URL
  /** Set off by Ctrl+C. */
  readonly signal: AbortSignal
}

export type Values = ReturnType<typeof parseArgs>['values']
export type Invocation = {
  readonly values: Values
  readonly positionals: readonly string[]
  readonly book: Book
  readonly io: CliIo
}

/** What a command did: as JSON, in sentences, and as an exit status. `json` undefined: all was written already. */
export type Outcome = { readonly json: unknown; readonly text: string; readonly status?: ExitStatus }

type Opening = 'write' | 'read' | 'existing'
export type Command = {
  readonly name: string
  /** What follows the name in the usage, and one line on what it does. */
  readonly usage: string
  readonly summary: string
  readonly options?: ParseArgsOptionsConfig
  /** How many positionals it takes, at least and at most. */
  readonly takes: readonly [number, number]
  /**
   * How it opens the book: to write (a window must not have it open), to read, or to read one that is there. Where that
   * depends on what is asked for, it is answered from the positionals.
   */
  readonly opens: Opening | ((positionals: readonly string[]) => Opening)
  readonly run: (invocation: Invocation) => Promise<Outcome> | Outcome
}

/** A command on a book that nobody may have open: it gets the folder alone. */
export type FolderCommand = Omit<Command, 'opens' | 'run'> & {
  readonly opens: 'nothing'
  readonly run: (invocation: Omit<Invocation, 'book'> & { readonly folder: string }) => Promise<Outcome> | Outcome
}

/** The command line cannot be understood. */
export class UsageError extends Error {}

/** The text of an option, or undefined. */
export function textOption(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** The texts of an option that may stand several times. */
export function textOptions(values: Values, name: string): string[] {
  const value = values[name]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The whole number of an option, within bounds. Throws `UsageError`. */
export function numberOption(values: Values, name: string, least: number): number | undefined {
  const text = textOption(values, name)
  if (text === undefined) return undefined
  const value = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
    throw new UsageError(`--${name} takes a whole number from ${least} on, not “${text}”.`)
  }
  return value
}

/** `1 person`, `2 people`, with thousands set apart. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
