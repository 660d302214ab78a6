import type { subscriptionsContract } from '../../shared/contract/subscriptions.contract.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { createSubscriptions } from './subscriptions.service.ts'

/** Binds the channels of followed calendars to their service. */
export function subscriptionsHandlers(parts: Parameters<typeof createSubscriptions>[0]) {
  const subscriptions = createSubscriptions(parts)
  return {
    'subscriptions.add': (wanted) => subscriptions.add(wanted),
    'subscriptions.refresh': ({ id }) => subscriptions.refresh(id),
    'subscriptions.cancel': () => subscriptions.cancel(),
  } satisfies Handlers<typeof subscriptionsContract>
}
