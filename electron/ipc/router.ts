import type { Contract } from '../../shared/contract/channel.ts'
import { KithError } from '../../shared/contract/errors.ts'
import type { Result } from '../../shared/contract/result.ts'
import type { Book } from '../db/book.ts'
import type { Handlers } from './handlers.ts'
import type { LongWork } from './long-work.ts'
import { parseInput } from './parse-input.ts'
import { toKithError } from './to-kith-error.ts'
import type { Sender } from './trusted-sender.ts'

export type Router = (sender: Sender, channel: unknown, input: unknown) => Promise<Result<unknown>>

export type RouterOptions<C extends Contract> = {
  readonly book: Book
  readonly contract: C
  readonly handlers: Handlers<C>
  readonly trusts: (sender: Sender) => boolean
  /** Has commands tell how far they have come, and stops them. */
  readonly longWork?: LongWork
  /** Told of every failure that Kith has no sentence for. */
  readonly report?: (error: unknown, channel: string) => void
}

/** Seen from here every handler is alike: the contract decides what it is given. */
type AnyHandler = (input: never, context: never) => unknown

/** Answers the window's requests. It never rejects: a failure is a result as well. */
export function createRouter<C extends Contract>(options: RouterOptions<C>): Router {
  const { book, contract, trusts, report, longWork } = options
  const handlers: Readonly<Record<string, AnyHandler>> = options.handlers

  const run = async (sender: Sender, name: unknown, input: unknown): Promise<unknown> => {
    if (!trusts(sender)) throw new KithError('request.refused')
    const channel = typeof name === 'string' && Object.hasOwn(contract, name) ? contract[name] : undefined
    const handler = typeof name === 'string' && channel ? handlers[name] : undefined
    if (!channel || !handler) throw new KithError('request.unknown', { channel: String(name).slice(0, 100) })

    const checked = parseInput(channel, input)
    const call = (context: unknown) => handler(checked as never, context as never)
    if (channel.kind === 'query') return call(book.read)
    if (channel.kind === 'command') {
      return book.write(async (connection) =>
        longWork ? longWork.run(connection, () => call(connection)) : call(connection),
      )
    }
    return call({ windowId: sender.windowId })
  }

  return async (sender, channel, input) => {
    try {
      return { ok: true, value: await run(sender, channel, input) }
    } catch (thrown) {
      const error = toKithError(thrown, book.path)
      if (error.code === 'internal') report?.(thrown, String(channel))
      return { ok: false, error: { code: error.code, details: error.details } }
    }
  }
}
