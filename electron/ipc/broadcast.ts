import { EVENT_CHANNEL } from '../../shared/contract/bridge.ts'
import type { EventName, KithEvents } from '../../shared/contract/events.ts'

/** A window, as far as news are concerned. */
export type Listener = { send(channel: string, ...message: unknown[]): void }
export type Broadcast = <N extends EventName>(event: N, payload: KithEvents[N]) => void

/** Sends news to every window: what the application says, and, subscribed to the book, what that says after a commit. */
export function createBroadcast(listeners: () => Iterable<Listener>): Broadcast {
  return (event, payload) => {
    for (const listener of listeners()) listener.send(EVENT_CHANNEL, event, payload)
  }
}
