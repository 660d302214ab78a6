// The one that an import-worker expects beside itself. Where the environment says so, it dies over its first file.
import { type MessagePort, workerData } from 'node:worker_threads'

if (process.env.KITH_IMPORT_DIES === 'decoder') {
  const port: MessagePort = workerData
  port.once('message', () => {
    throw new Error('the decoder had enough')
  })
}
await import('../../../electron/interchange/decode-worker.ts')
