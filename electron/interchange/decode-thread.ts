import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'

/** Megabytes for what is soon forgotten; V8 would take a hundred and be hardly faster. */
const YOUNG = 32
/** A thread that ends of itself is given this long, in milliseconds. */
const PATIENCE = 500

/** A thread that decodes files for whoever has `port` (`connectDecoder`), until that is closed. */
export type DecodeThread = {
  readonly port: MessagePort
  /** Hands standard input over: a thread that waits for it of itself could not be ended. */
  pipeStandardInput(): void
  /** Why it ended, when that was not meant. */
  failure(): Error | null
  /** Ends it. Nothing more of the file that it reads is taken. */
  close(): Promise<void>
}

/** Starts it. `worker` is where decode-worker is: the bundle's file, or the source itself. */
export function startDecodeThread(worker: URL): DecodeThread {
  const { port1: port, port2 } = new MessageChannel()
  const thread = new Worker(worker, {
    stdin: true,
    workerData: port2,
    transferList: [port2],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  })
  let failure: Error | null = null
  let isPiped = false
  thread.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error))
  })
  const ended = new Promise<void>((resolve) => thread.on('exit', () => resolve()))
  return {
    port,
    pipeStandardInput() {
      isPiped = true
      if (thread.stdin !== null) process.stdin.pipe(thread.stdin)
    },
    failure: () => failure,
    async close() {
      if (isPiped) process.stdin.destroy()
      const impatient = setTimeout(() => void thread.terminate(), PATIENCE)
      await ended
      clearTimeout(impatient)
    },
  }
}
