import type { timelineContract } from '../../shared/contract/timeline.contract.ts'
import type { EntryFile } from '../../shared/domain/entry.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { deleteEntry, getEntry, logEntry, updateEntry } from './entries.service.ts'
import { entriesAmong } from './entries-source.ts'
import { findInTimelines } from './find-in-timelines.service.ts'
import { timelinePage, timelineTags } from './timeline.service.ts'
import type { TimelineSource } from './timeline-source.ts'

type Options = {
  readonly clock: Clock
  readonly newUid: () => string
  readonly sources: readonly TimelineSource[]
  /** Throws `file.notFound` where one of these files is not kept. */
  readonly requireFiles: (files: readonly EntryFile[]) => void
}

/** Binds the channels of `timeline` to the services. */
export function timelineHandlers({ clock, newUid, sources, requireFiles }: Options) {
  return {
    'timeline.page': (request, read) => timelinePage(read, sources, request, clock()),
    'timeline.entries': (request, read) => entriesAmong(read, request),
    'timeline.tags': ({ contactId }, read) => timelineTags(read, contactId),
    'timeline.find': (request, read) => findInTimelines(read, request, clock()),
    'timeline.get': ({ id }, read) => getEntry(read, id),
    'timeline.log': (fields, write) => {
      requireFiles(fields.files)
      return logEntry(write, fields, newUid(), clock)
    },
    'timeline.update': ({ id, patch }, write) => {
      // What it had is kept, also where the file itself is gone.
      const had = new Set(getEntry(write, id).files.map(({ sha256 }) => sha256))
      requireFiles(patch.files.filter(({ sha256 }) => !had.has(sha256)))
      return updateEntry(write, id, patch, clock)
    },
    'timeline.delete': ({ id }, write) => deleteEntry(write, id, clock),
  } satisfies Handlers<typeof timelineContract>
}
