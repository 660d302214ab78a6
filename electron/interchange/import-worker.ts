import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { KithError } from '../../shared/contract/errors.ts'
import { connectFromThread } from '../db/other-thread.ts'
import { explainDatabaseError } from '../db/sqlite-errors.ts'
import { yieldToWindow } from '../platform/thread-priority.ts'
import { connectDecoder } from './decode-file.ts'
import type { Failure, ThreadOrder, ThreadReply, ThreadRequest } from './import-messages.ts'
import { writeImport } from './write-import.ts'

if (parentPort === null) throw new Error('import-worker runs as a worker thread')
const port = parentPort
yieldToWindow()
const decoder = connectDecoder(workerData as MessagePort)
const cancelling = new AbortController()
cancelling.signal.addEventListener('abort', decoder.abort)

port.on('message', (request: ThreadRequest) => {
  if (request === 'cancel') cancelling.abort()
  else if (request === 'end') end()
  else void write(request.write).finally(end)
})

async function write({ file, ...order }: ThreadOrder): Promise<void> {
  let book: ReturnType<typeof connectFromThread> | undefined
  try {
    book = connectFromThread(file)
    const { signal } = cancelling
    reply({ kind: 'written', ...(await writeImport(book.write, order, { decoder, signal, tell: reply })) })
  } catch (error) {
    book?.close()
    return reply({ kind: 'failed', failure: failureOf(explainDatabaseError(error, file.path)) })
  }
  try {
    book.checkpoint()
  } catch {
    // One of the next commits does it.
  } finally {
    book.close()
  }
}

function failureOf(error: unknown): Failure {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const known = error instanceof KithError ? { code: error.code, details: error.details } : null
  return { known, message, stack }
}

/** Without its ports nothing keeps the thread. */
function end(): void {
  decoder.close()
  port.close()
}

function reply(message: ThreadReply, handedOver: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, handedOver)
}
