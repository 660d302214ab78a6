import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { KithError } from '../../shared/contract/errors.ts'
import type { FileProgress } from '../../shared/contract/interchange.contract.ts'
import type { WrittenElsewhere } from '../db/book.ts'
import { startDecodeThread } from './decode-thread.ts'
import type { Failure, Imported, Noted, ThreadOrder, ThreadReply, ThreadRequest } from './import-messages.ts'

/** Megabytes for what is soon forgotten; V8 would take a hundred and be hardly faster. */
const YOUNG = 32

/** Who hears of an import while it goes on. */
export type ImportListener = {
  /** Called after each batch of cards; `at`: so many cards of a plan are done. */
  readonly report: (progress: FileProgress, at: number) => void
  readonly note: (noted: Noted) => void
}

/** A thread that writes one import into the book, and another that reads its files. */
export type ImportThread = {
  /** Carries an order out in a transaction of its own. Where the thread ends before it is over, all is rolled back. */
  write(order: ThreadOrder, listener: ImportListener): Promise<WrittenElsewhere<Imported>>
  /** Has it take back all that it has written. */
  cancel(): void
  /** Lets it end: one that was given no order now, another when that is over. */
  close(): void
}

/** Starts both. `worker` is where import-worker is, with decode-worker beside it: in the bundle, or the source itself. */
export function startImportThread(worker: URL): ImportThread {
  const decoder = startDecodeThread(new URL(`decode-worker${extname(worker.pathname)}`, worker))
  const thread = new Worker(worker, {
    workerData: decoder.port,
    transferList: [decoder.port],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  })
  const tell = (request: ThreadRequest) => thread.postMessage(request)
  let [isAsked, failure] = [false, new Error('the thread of the import ended')]
  thread.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error))
  })
  const written = new Promise<void>((resolve) => thread.on('exit', () => resolve()))
  // With the first thread its end of the port is gone, by which the other knows.
  const ended = written.then(() => decoder.close())

  return {
    write(order, { report, note }) {
      isAsked = true
      if (order.sources.some(({ path }) => path === null)) decoder.pipeStandardInput()
      return new Promise((resolve, reject) => {
        thread.on('message', (reply: ThreadReply) => {
          if (reply.kind === 'progress') report(reply.progress, reply.at)
          else if (reply.kind === 'noted') note(reply.noted)
          else if (reply.kind === 'written') resolve({ value: reply.value, events: reply.events, afterwards: ended })
          else reject(errorOf(reply.failure, decoder.failure()))
        })
        // Its connection went with it, and with that whatever it had not committed.
        void written.then(() => reject(failure))
        tell({ write: order })
      })
    },
    cancel: () => tell('cancel'),
    close() {
      if (!isAsked) tell('end')
    },
  }
}

/** What failed for no known reason did so because of the decoder, if that failed. */
function errorOf({ known, message, stack }: Failure, decoderFailure: Error | null): Error {
  const error = Object.assign(new Error(message), { stack })
  if (known === null) return decoderFailure ?? error
  return new KithError(known.code, known.details, { cause: error })
}
