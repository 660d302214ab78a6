import type { KithContract } from '../../../shared/contract/contract.ts'
import type { remindersContract } from '../../../shared/contract/reminders.contract.ts'
import type { Handlers } from '../../ipc/handlers.ts'
import { composeInterchange } from './interchange.ts'
import { composeKeeping } from './keeping.ts'
import type { Parts } from './parts.ts'
import { composePeople } from './people.ts'
import { composePlanning } from './planning.ts'
import { composeTimeline } from './timeline.ts'

/** What is bound to what runs beside the handlers. */
type Beside = Handlers<typeof remindersContract & Pick<KithContract, 'navigation.take'>>

/** What answers each channel. */
export function composeHandlers(parts: Parts, beside: Beside): Handlers<KithContract> {
  return {
    ...composePeople(parts),
    ...composePlanning(),
    ...composeTimeline(parts),
    ...composeInterchange(parts),
    ...composeKeeping(parts),
    ...beside,
  }
}
