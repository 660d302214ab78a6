import type { timelineContract } from '../../shared/contract/timeline.contract.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { deleteEntry, getEntry, logEntry, updateEntry } from './entries.service.ts'
import { timelinePage } from './timeline.service.ts'
import type { TimelineSource } from './timeline-source.ts'

type Options = {
  readonly clock: Clock
  readonly newUid: () => string
  readonly sources: readonly TimelineSource[]
}

/** Binds the channels of `timeline` to the services. */
export function timelineHandlers({ clock, newUid, sources }: Options) {
  return {
    'timeline.page': (request, read) => timelinePage(read, sources, request, clock()),
    'timeline.get': ({ id }, read) => getEntry(read, id),
    'timeline.log': (fields, write) => logEntry(write, fields, newUid(), clock),
    'timeline.update': ({ id, patch }, write) => updateEntry(write, id, patch, clock),
    'timeline.delete': ({ id }, write) => deleteEntry(write, id, clock),
  } satisfies Handlers<typeof timelineContract>
}
