import type { KithBridge } from '../../shared/contract/bridge.ts'
import type { OutputOf, RequestOf } from '../../shared/contract/channel.ts'
import type { ChannelName, KithContract } from '../../shared/contract/contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import type { EventName, KithEvents } from '../../shared/contract/events.ts'
import { useBookTrouble } from './book-trouble.ts'

declare global {
  interface Window {
    kith: KithBridge
  }
}

/** Asks the main process. Throws `KithError` for a failure that Kith knows. */
export async function invoke<N extends ChannelName>(
  channel: N,
  input: RequestOf<KithContract[N]>,
): Promise<OutputOf<KithContract[N]>> {
  const result = await window.kith.invoke(channel, input)
  if (!result.ok) {
    const error = new KithError(result.error.code, result.error.details)
    useBookTrouble.getState().noteFailure(error)
    throw error
  }
  return result.value
}

/** Hears what the main process tells. Returns the function that ends it. */
export function subscribe<N extends EventName>(event: N, listener: (payload: KithEvents[N]) => void): () => void {
  return window.kith.subscribe(event, listener)
}

/** The path on disk of a dropped file; empty when it has none. */
export function pathForFile(file: File): string {
  return window.kith.pathForFile(file)
}
