import type { draftsContract } from '../../shared/contract/drafts.contract.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Book } from '../db/book.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { dropDraft, keepDraft, listDrafts } from './drafts.service.ts'

export type DraftsOptions = {
  readonly book: Book
  readonly clock: Clock
  /** Told of a draft that the window could not read. */
  readonly report: (sentence: string) => void
}

/** Binds the channels of `drafts` to the service. */
export function draftsHandlers({ book, clock, report }: DraftsOptions) {
  return {
    'drafts.list': (_input, read) => listDrafts(read),
    'drafts.keep': (draft) => book.write(async (write) => keepDraft(write, { ...draft, writtenAt: clock() })),
    'drafts.drop': async ({ kind, id, unreadable }) => {
      if (unreadable !== undefined) report(`The draft of ${kind} ${id ?? 'new'} was dropped: ${unreadable}`)
      await book.write(async (write) => dropDraft(write, { kind, id }))
    },
  } satisfies Handlers<typeof draftsContract>
}
