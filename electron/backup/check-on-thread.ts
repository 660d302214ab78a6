import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CheckedBackup } from '../../shared/contract/backup.contract.ts'
import { KithError, type KithErrorData } from '../../shared/contract/errors.ts'
import type { CheckBackup } from './check-backup.ts'

export type CheckReply = { readonly checked: CheckedBackup } | { readonly refused: KithErrorData }

/**
 * Checks backups on a thread of their own: a single table of many people takes longer than the window may wait.
 * `worker` is where check-worker is. Throws as `checkBackup` does, and what ended the thread.
 */
export function checkOnThread(worker: URL): CheckBackup {
  return async (file) => {
    const thread = new Worker(worker, { workerData: file })
    const ended = once(thread, 'exit').then(() => {
      throw new Error('the thread that checks a backup ended')
    })
    const [reply] = (await Promise.race([once(thread, 'message'), ended])) as [CheckReply]
    if ('checked' in reply) return reply.checked
    throw new KithError(reply.refused.code, reply.refused.details)
  }
}
