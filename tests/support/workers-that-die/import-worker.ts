// An import-worker whose thread ends by itself: in the middle of its cards, or between the commit and its word.
import { parentPort } from 'node:worker_threads'
import type { ThreadReply } from '../../../electron/interchange/import-messages.ts'

if (parentPort === null) throw new Error('this runs as a worker thread')
const port = parentPort
const post = port.postMessage.bind(port)
port.postMessage = (reply: ThreadReply, ...rest: []) => {
  const isLate = process.env.KITH_IMPORT_DIES === 'late'
  if (isLate ? reply.kind === 'written' : reply.kind === 'progress' && reply.progress.cards > 500) process.exit(1)
  post(reply, ...rest)
}
await import('../../../electron/interchange/import-worker.ts')
