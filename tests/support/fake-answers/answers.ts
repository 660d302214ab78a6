import type { OutputOf, RequestOf } from '../../../shared/contract/channel.ts'
import type { ChannelName, KithContract } from '../../../shared/contract/contract.ts'

/** How each channel is answered. */
export type Answers = {
  [N in ChannelName]: (
    input: RequestOf<KithContract[N]>,
  ) => Promise<OutputOf<KithContract[N]>> | OutputOf<KithContract[N]>
}
type Feature<N> = N extends `${infer F}.${string}` ? F : never
/** The answers to the channels of some features. */
export type AnswersOf<F extends Feature<ChannelName>> = Pick<Answers, Extract<ChannelName, `${F}.${string}`>>
