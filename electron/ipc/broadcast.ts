import { EVENT_CHANNEL } from '../../shared/contract/bridge.ts'
import type { EventName, KithEvents } from '../../shared/contract/events.ts'
import type { Book } from '../db/book.ts'

/** A window, as far as news are concerned. */
export type Listener = { send(channel: string, ...message: unknown[]): void }
export type Broadcast = <N extends EventName>(event: N, payload: KithEvents[N]) => void

/** Sends news to every window: what the application says, and what the book says after each commit. */
export function createBroadcast(book: Book, listeners: () => Iterable<Listener>): Broadcast {
  const broadcast: Broadcast = (event, payload) => {
    for (const listener of listeners()) listener.send(EVENT_CHANNEL, event, payload)
  }
  book.subscribe(broadcast)
  return broadcast
}
