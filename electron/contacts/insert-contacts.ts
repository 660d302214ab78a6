import type { ContactId } from '../../shared/domain/contact.ts'
import type { WriteConnection } from '../db/book.ts'
import { recordInsert } from '../db/changes.ts'
import type { ContactRows } from './contact-rows.ts'
import { insertSearches, insertUnsearched, type SearchRow } from './contacts.repository.ts'

/** Adds many contacts as part of one command. */
export type ContactInserter = {
  insert(contact: { readonly rows: ContactRows; readonly uid: string; readonly cardId: number | null }): ContactId
  /** Puts those added last into the search. Has to be called before anything else touches them, and at the end. */
  flush(): void
}

/** Few enough that the search takes them within a frame, many enough that it takes them at a good pace. */
const BATCH = 256

/** An inserter for a command that the caller has recorded. `at` is in epoch milliseconds, UTC. */
export function createInserter(write: WriteConnection, commandId: number, at: number): ContactInserter {
  let unsearched: SearchRow[] = []
  const flush = () => {
    if (unsearched.length > 0) insertSearches(write, unsearched)
    unsearched = []
  }
  return {
    insert({ rows, uid, cardId }) {
      const stamp = { createdAt: at, updatedAt: at, deletedAt: null, changedBy: commandId }
      const id = insertUnsearched(write, { ...stamp, uid, rows, cardId })
      recordInsert(write, commandId, id)
      unsearched.push([id, ...rows.search])
      if (unsearched.length >= BATCH) flush()
      return id
    },
    flush,
  }
}
