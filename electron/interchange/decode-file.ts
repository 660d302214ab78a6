import { Worker } from 'node:worker_threads'
import { KithError } from '../../shared/contract/errors.ts'
import type { CardBatch, CardSource, FileEnd, WorkerReply, WorkerRequest } from './card-batch.ts'

/** Decodes files on a thread of its own, one after another. */
export type CardDecoder = {
  /** The file's cards, batch by batch; a batch not asked for holds the reading up. Returns how it ended. */
  decode(source: CardSource): AsyncGenerator<CardBatch, FileEnd>
  /** Ends the thread, whatever it is doing. */
  close(): Promise<void>
}

/** Starts the decoder. `worker` is where decode-worker is: the bundle's file, or the source itself. */
export function startDecoder(worker: URL): CardDecoder {
  const thread = new Worker(worker)
  const replies: WorkerReply[] = []
  let failure: Error | null = null
  let wake: () => void = () => undefined
  thread.on('message', (reply: WorkerReply) => {
    replies.push(reply)
    wake()
  })
  thread.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error))
    wake()
  })
  thread.on('exit', () => {
    failure ??= new Error('the decoder ended')
    wake()
  })
  const tell = (request: WorkerRequest) => thread.postMessage(request)

  const nextReply = async (): Promise<WorkerReply> => {
    for (;;) {
      const reply = replies.shift()
      if (reply !== undefined) return reply
      if (failure !== null) throw failure
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }

  return {
    async *decode(source) {
      tell({ read: source })
      for (;;) {
        const reply = await nextReply()
        if (reply.kind === 'end') return reply.end
        if (reply.kind === 'failed') throw new KithError(reply.code, reply.details)
        tell('next')
        yield reply.batch
      }
    },
    async close() {
      await thread.terminate()
    },
  }
}
