import type { ZodType, z } from 'zod'

/**
 * How a channel is run: a query reads and cannot write, a command is one transaction,
 * an action does neither of itself (windows, dialogs, long work that opens its own transactions).
 */
export type ChannelKind = 'query' | 'command' | 'action'

export type Channel<Kind extends ChannelKind = ChannelKind, Input extends ZodType = ZodType, Output = unknown> = {
  readonly kind: Kind
  readonly input: Input
  /** Never set: it only carries the type of what the handler returns. */
  readonly output?: Output
}

export type Contract = Readonly<Record<string, Channel>>
/** What a caller passes: members with a default may be left out. */
export type RequestOf<C extends Channel> = z.input<C['input']>
/** What a handler gets, checked. */
export type InputOf<C extends Channel> = z.output<C['input']>
/** What a handler returns. */
export type OutputOf<C extends Channel> = C extends Channel<ChannelKind, ZodType, infer Output> ? Output : never

const channel =
  <Kind extends ChannelKind>(kind: Kind) =>
  <Output>() =>
  <Input extends ZodType>(input: Input): Channel<Kind, Input, Output> => ({ kind, input })

export const query = channel('query')
export const command = channel('command')
export const action = channel('action')
