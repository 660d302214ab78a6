import { parseArgs } from 'node:util'
import { describeError, type ErrorCode, KithError } from '../../shared/contract/errors.ts'
import type { Book } from '../db/book.ts'
import { openBook } from '../db/open-book.ts'
import { toKithError } from '../ipc/to-kith-error.ts'
import { defaultBookFolder } from '../platform/book-location.ts'
import {
  type CliIo,
  type Command,
  EXIT,
  type ExitStatus,
  type FolderCommand,
  type Invocation,
  type Outcome,
  UsageError,
} from './command.ts'

type AnyCommand = Command | FolderCommand
type Parsed = Pick<Invocation, 'values' | 'positionals'> & { readonly command: AnyCommand; readonly folder: string }

const SHARED = { book: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
const OF_THE_BOOK = /^(book\.|backup\.failed$|internal$)/

/** Runs one command line. Resolves to its exit status; it never throws. */
export async function runCommand(
  commands: readonly AnyCommand[],
  args: readonly string[],
  io: CliIo,
): Promise<ExitStatus> {
  const isJson = args.includes('--json')
  let book: Book | undefined
  try {
    if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
      await io.write(usageOf(commands))
      return args.length === 0 ? EXIT.usage : EXIT.done
    }
    const { command, folder, ...rest } = parse(commands, args)
    let outcome: Outcome
    if (command.opens === 'nothing') outcome = await command.run({ ...rest, folder, io })
    else {
      const { opens } = command
      book = await open(typeof opens === 'function' ? opens(rest.positionals) : opens, folder, io)
      outcome = await command.run({ ...rest, book, io })
    }
    const { json, text, status = EXIT.done } = outcome
    if (json !== undefined) await io.write(isJson ? `${JSON.stringify(json)}\n` : text)
    return status
  } catch (error) {
    return await fail(error, isJson, io, helpOn(commands, args), book?.path ?? '')
  } finally {
    await book?.close()
  }
}

/** The command's name is the first word that is no option and not the value of --book. */
function commandAt(args: readonly string[]): number {
  return args.findIndex((argument, index) => !argument.startsWith('-') && args[index - 1] !== '--book')
}

function parse(commands: readonly AnyCommand[], args: readonly string[]): Parsed {
  const at = commandAt(args)
  const name = args[at]
  const command = commands.find((candidate) => candidate.name === name)
  if (name === undefined) throw new UsageError('Name a command.')
  if (command === undefined) throw new UsageError(`There is no command “${name}”.`)
  const { values, positionals } = parseOptions(command, [...args.slice(0, at), ...args.slice(at + 1)])
  const [least, most] = command.takes
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(`Usage: kith ${command.name} ${command.usage}`.trimEnd())
  }
  return { command, values, positionals, folder: typeof values.book === 'string' ? values.book : defaultBookFolder() }
}

function parseOptions(command: AnyCommand, args: string[]) {
  try {
    return parseArgs({ args, options: { ...SHARED, ...command.options }, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error), {
      cause: error,
    })
  }
}

/** Reading goes on beside an open window. A book of an older schema has to be opened to write once. */
async function open(opens: 'write' | 'read' | 'existing', folder: string, { clock }: CliIo): Promise<Book> {
  if (opens === 'write') return openBook(folder, { now: clock })
  try {
    return await openBook(folder, { now: clock, isReadOnly: true, isMade: opens === 'read' })
  } catch (error) {
    if (!(error instanceof KithError && error.code === 'book.outdated')) throw error
    return openBook(folder, { now: clock })
  }
}

async function fail(error: unknown, isJson: boolean, io: CliIo, help: string, path: string): Promise<ExitStatus> {
  if (error instanceof UsageError) {
    io.writeError(`${error.message}\n${error.message.startsWith('Usage:') ? '' : help}`)
    if (isJson) await io.write(`${JSON.stringify({ error: { code: 'usage', message: error.message } })}\n`)
    return EXIT.usage
  }
  const { code, details } = toKithError(error, path)
  const message = describeError({ code, details })
  io.writeError(`${message}\n`)
  // Where standard output itself failed, it takes no JSON either: `write` says false then.
  if (isJson) await io.write(`${JSON.stringify({ error: { code, message } })}\n`)
  return statusOf(code)
}

/** The exit status for a failure. */
export function statusOf(code: ErrorCode): ExitStatus {
  if (code === 'import.cancelled') return EXIT.cancelled
  return OF_THE_BOOK.test(code) ? EXIT.book : EXIT.input
}

/** How the command that was named is used, or, where none was, all of them. */
function helpOn(commands: readonly AnyCommand[], args: readonly string[]): string {
  const named = commands.find(({ name }) => name === args[commandAt(args)])
  return named === undefined
    ? `\n${usageOf(commands)}`
    : `Usage: kith ${named.name} ${named.usage}`.trimEnd().concat('\n')
}

/** What fits beside its summary in a line of 80 signs or so stands there; else the summary is below. */
const WIDTH = 26

function usageOf(commands: readonly AnyCommand[]): string {
  const lines = commands.map(({ name, usage, summary }) => {
    const left = `${name} ${usage}`.trimEnd()
    return left.length <= WIDTH
      ? `  ${left.padEnd(WIDTH)}  ${summary}`
      : `  ${left}\n  ${' '.repeat(WIDTH)}  ${summary}`
  })
  return ['kith [--book DIR] COMMAND [...] [--json]', '', ...lines, ''].join('\n')
}
