import type { historyContract } from '../../shared/contract/history.contract.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { historyOfContact, valueBefore } from './field-history.service.ts'
import { historyState, listHistory, redoLast, undoLast, undoOne } from './history.service.ts'

/** Binds the channels of `history` to the service. */
export function historyHandlers({ clock }: { clock: Clock }) {
  return {
    'history.state': (_input, read) => historyState(read),
    'history.list': ({ before, limit }, read) => listHistory(read, before, limit),
    'history.ofContact': (input, read) => historyOfContact(read, input),
    'history.valueBefore': ({ changeId }, read) => valueBefore(read, changeId),
    'history.undoOne': ({ commandId }, write) => undoOne(write, commandId, clock),
    'history.undo': (_input, write) => undoLast(write, clock),
    'history.redo': (_input, write) => redoLast(write, clock),
  } satisfies Handlers<typeof historyContract>
}
