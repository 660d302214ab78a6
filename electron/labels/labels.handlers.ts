import type { labelsContract } from '../../shared/contract/labels.contract.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { listLabels, renameLabel } from './labels.service.ts'

/** Binds the channels of `labels` to the service. */
export function labelsHandlers({ clock }: { clock: Clock }) {
  return {
    'labels.list': (_input, read) => listLabels(read),
    'labels.rename': ({ label, to }, write) => renameLabel(write, label, to, clock),
  } satisfies Handlers<typeof labelsContract>
}
