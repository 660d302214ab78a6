import type { Page } from 'playwright-core'
import type { RequestOf } from '../../shared/contract/channel.ts'
import type { ChannelName, KithContract } from '../../shared/contract/contract.ts'

/** Asks over the bridge as the page does. Resolves to the whole result, failures too. */
export async function askFromPage<N extends ChannelName>(page: Page, channel: N, input: RequestOf<KithContract[N]>) {
  return page.evaluate(([name, value]) => window.kith.invoke(name, value), [channel, input] as const)
}
