import type { workContract } from '../../shared/contract/work.contract.ts'
import type { Handlers } from './handlers.ts'
import type { LongWork } from './long-work.ts'

/** Binds the channels of long work. */
export function workHandlers(longWork: Pick<LongWork, 'cancel'>) {
  return {
    'work.cancel': () => longWork.cancel(),
  } satisfies Handlers<typeof workContract>
}
