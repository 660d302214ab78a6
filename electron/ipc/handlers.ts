import type { Channel, Contract, InputOf, OutputOf } from '../../shared/contract/channel.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'

/** What the router hands to an action: nothing of the book, since it opens its own transactions. */
export type ActionContext = { readonly windowId: number }

type ContextOf<C extends Channel> = C['kind'] extends 'query'
  ? ReadConnection
  : C['kind'] extends 'command'
    ? WriteConnection
    : ActionContext

/** One function a channel. An object that `satisfies Handlers<typeof xContract>` cannot miss one. */
export type Handlers<T extends Contract> = {
  readonly [N in keyof T]: (input: InputOf<T[N]>, context: ContextOf<T[N]>) => Promise<OutputOf<T[N]>> | OutputOf<T[N]>
}
