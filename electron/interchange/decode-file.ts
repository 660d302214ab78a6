import type { MessagePort } from 'node:worker_threads'
import { KithError } from '../../shared/contract/errors.ts'
import type { NameRules } from '../../shared/domain/name-rules.ts'
import type { CardBatch, CardSource, FileEnd, WorkerReply, WorkerRequest } from './card-batch.ts'

/** Has files decoded on a thread of its own, one after another. */
export type CardDecoder = {
  /** The file's cards, batch by batch; a batch not asked for holds the reading up. Returns how it ended. */
  decode(source: CardSource, rules: NameRules): AsyncGenerator<CardBatch, FileEnd>
  /** Makes the reading fail that goes on. */
  abort(): void
  /** There is no more to decode. */
  close(): void
}

/** The decoder whose thread is at the other end of this port. */
export function connectDecoder(port: MessagePort): CardDecoder {
  const replies: WorkerReply[] = []
  let failure: Error | null = null
  let wake: () => void = () => undefined
  const fail = (error: Error) => {
    failure ??= error
    wake()
  }
  port.on('message', (reply: WorkerReply) => {
    replies.push(reply)
    wake()
  })
  port.on('close', () => fail(new Error('the decoder ended')))
  const tell = (request: WorkerRequest) => port.postMessage(request)

  const nextReply = async (): Promise<WorkerReply> => {
    for (;;) {
      const reply = replies.shift()
      if (reply !== undefined) return reply
      if (failure !== null) throw failure
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }

  return {
    async *decode(source, rules) {
      tell({ read: source, rules })
      for (;;) {
        const reply = await nextReply()
        if (reply.kind === 'end') return reply.end
        if (reply.kind === 'failed') throw new KithError(reply.code, reply.details)
        tell('next')
        yield reply.batch
      }
    },
    abort: () => fail(new Error('the decoder was told to stop')),
    close: () => port.close(),
  }
}
