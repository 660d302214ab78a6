import { parentPort, workerData } from 'node:worker_threads'
import { KithError } from '../../shared/contract/errors.ts'
import { yieldToWindow } from '../platform/thread-priority.ts'
import { checkBackup } from './check-backup.ts'
import type { CheckReply } from './check-on-thread.ts'

if (parentPort === null) throw new Error('check-worker runs as a worker thread')
yieldToWindow()
parentPort.postMessage(checked(workerData as string))

/** Errors lose their class on the way; only what has a sentence is told as it is. */
function checked(file: string): CheckReply {
  try {
    return { checked: checkBackup(file) }
  } catch (error) {
    if (error instanceof KithError) return { refused: { code: error.code, details: error.details } }
    throw error
  }
}
