import type { OutputOf, RequestOf } from './channel.ts'
import type { ChannelName, KithContract } from './contract.ts'
import type { EventName, KithEvents } from './events.ts'
import type { Result } from './result.ts'

/** The one Electron channel for requests, and the one for events. */
export const INVOKE_CHANNEL = 'kith:invoke'
export const EVENT_CHANNEL = 'kith:event'

/** What the preload script puts on `window.kith`. There is nothing else on it. */
export type KithBridge = {
  invoke<N extends ChannelName>(
    channel: N,
    input: RequestOf<KithContract[N]>,
  ): Promise<Result<OutputOf<KithContract[N]>>>
  /** Returns the function that ends the subscription. */
  subscribe<N extends EventName>(event: N, listener: (payload: KithEvents[N]) => void): () => void
  /** The path on disk of a `File` dropped on the window, or empty (webUtils.getPathForFile). */
  pathForFile(file: object): string
}
