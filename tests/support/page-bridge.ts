import type { Page } from 'playwright-core'
// For the type of `window.kith`.
import type {} from '../../renderer/api/kith.ts'
import type { OutputOf, RequestOf } from '../../shared/contract/channel.ts'
import type { ChannelName, KithContract } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/contract/result.ts'

type Ask = (channel: string, input: unknown) => Promise<Result<unknown>>

/** Asks over the bridge as the page does. Resolves to the whole result, failures too. */
export async function askFromPage<N extends ChannelName>(
  page: Page,
  channel: N,
  input: RequestOf<KithContract[N]>,
): Promise<Result<OutputOf<KithContract[N]>>> {
  const asked: readonly [string, unknown] = [channel, input]
  const answer = await page.evaluate(([name, value]) => (window.kith.invoke as Ask)(name, value), asked)
  return answer as Result<OutputOf<KithContract[N]>>
}
