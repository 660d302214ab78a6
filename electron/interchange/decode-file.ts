import { Worker } from 'node:worker_threads'
import { KithError } from '../../shared/contract/errors.ts'
import type { NameRules } from '../../shared/domain/name-rules.ts'
import type { CardBatch, CardSource, FileEnd, WorkerReply, WorkerRequest } from './card-batch.ts'

/** Megabytes for what is soon forgotten; V8 would take a hundred and be hardly faster. */
const YOUNG = 32
/** A thread that ends of itself is given this long, in milliseconds. */
const PATIENCE = 500

/** Decodes files on a thread of its own, one after another. */
export type CardDecoder = {
  /** The file's cards, batch by batch; a batch not asked for holds the reading up. Returns how it ended. */
  decode(source: CardSource, rules: NameRules): AsyncGenerator<CardBatch, FileEnd>
  /** Brings what was written to the journal of the book at this path to the disk, while this thread goes on. */
  flush(path: string): Promise<void>
  /** Moves that journal into the book, while this thread goes on. */
  checkpoint(path: string): Promise<void>
  /** Makes the reading fail that goes on. */
  abort(): void
  /** Ends the thread. Nothing more of the file that it reads is taken. */
  close(): Promise<void>
}

/** Starts the decoder. `worker` is where decode-worker is: the bundle's file, or the source itself. */
export function startDecoder(worker: URL): CardDecoder {
  const thread = new Worker(worker, { stdin: true, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
  const replies: WorkerReply[] = []
  let failure: Error | null = null
  let wake: () => void = () => undefined
  thread.on('message', (reply: WorkerReply) => {
    replies.push(reply)
    wake()
  })
  const fail = (error: Error) => {
    failure ??= error
    wake()
  }
  thread.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
  const ended = new Promise<void>((resolve) =>
    thread.on('exit', () => {
      fail(new Error('the decoder ended'))
      resolve()
    }),
  )
  let isPiped = false
  const pipeStandardInput = () => {
    isPiped = true
    if (thread.stdin !== null) process.stdin.pipe(thread.stdin)
  }
  const tell = (request: WorkerRequest) => thread.postMessage(request)

  const nextReply = async (): Promise<WorkerReply> => {
    for (;;) {
      const reply = replies.shift()
      if (reply !== undefined) return reply
      if (failure !== null) throw failure
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }

  const done = async (request: WorkerRequest) => {
    tell(request)
    while ((await nextReply()).kind !== 'done');
  }

  return {
    async *decode(source, rules) {
      // A thread that waits for standard input of itself could not be ended, so it is handed over.
      if (source.path === null) pipeStandardInput()
      tell({ read: source, rules })
      for (;;) {
        const reply = await nextReply()
        if (reply.kind === 'done') continue
        if (reply.kind === 'end') return reply.end
        if (reply.kind === 'failed') throw new KithError(reply.code, reply.details)
        tell('next')
        yield reply.batch
      }
    },
    flush: (path) => done({ flush: path }),
    checkpoint: (path) => done({ checkpoint: path }),
    async close() {
      tell('end')
      thread.unref()
      const impatient = setTimeout(() => void thread.terminate(), PATIENCE)
      await ended
      clearTimeout(impatient)
    },
    abort() {
      if (isPiped) process.stdin.destroy()
      fail(new Error('the decoder was told to stop'))
    },
  }
}
