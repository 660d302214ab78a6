import type { WriteConnection } from '../db/book.ts'
import type { RecordStore } from '../db/records.ts'
import { forgetSources } from './history.repository.ts'
import { recordStores } from './record-stores.ts'

/**
 * Forgets what is on record about people who are about to leave the book for good: records about nobody else go, also out
 * of the history; the others no longer name them. Returns the steps of the history of which something was forgotten.
 */
export function forgetPeople(write: WriteConnection, ids: readonly number[]): number[] {
  const leaving = new Set(ids)
  return [...new Set(recordStores.flatMap((store) => forgetIn(write, store, leaving)))]
}

function forgetIn(write: WriteConnection, store: RecordStore, leaving: ReadonlySet<number>): number[] {
  const about = store.listAbout(write, [...leaving])
  const forgotten = about.filter((id) => {
    const record = store.find(write, id)
    if (record === undefined) return false
    const isAboutOthers = store.peopleOf(record).some((person) => !leaving.has(person))
    if (!isAboutOthers) {
      store.forget?.(write, record)
      store.put(write, id, null)
    }
    if (isAboutOthers && store.without) store.put(write, id, store.without(record, leaving))
    // What keeps no more than a key tells nothing of somebody who is gone.
    return !isAboutOthers || store.without !== undefined
  })
  if (about.length > 0) store.announce(write, about)
  const gone = [...forgotten, ...deletedAbout(write, store, leaving)]
  forgetSources(write, store.kind, gone)
  return forgetHistory(write, store, gone)
}

/** The records that were deleted, and stand in the history alone, about nobody but those leaving. */
function deletedAbout(write: WriteConnection, store: RecordStore, leaving: ReadonlySet<number>): number[] {
  const found: number[] = []
  const deleted = write.prepare(
    `SELECT record_id, before FROM record_change WHERE record_kind = ? AND kind = 'delete' AND before IS NOT NULL`,
  )
  for (const row of deleted.iterate(store.kind) as IterableIterator<{ record_id: number; before: string }>) {
    const people = store.peopleOf(JSON.parse(row.before))
    const isOfTheirs = people.some((person) => leaving.has(person))
    if (isOfTheirs && (store.without !== undefined || people.every((person) => leaving.has(person)))) {
      found.push(row.record_id)
    }
  }
  return found
}

function forgetHistory(write: WriteConnection, store: RecordStore, ids: readonly number[]): number[] {
  if (ids.length === 0) return []
  const gone = write
    .prepare(`DELETE FROM record_change WHERE record_kind = ? AND record_id IN (SELECT value FROM json_each(?))
      RETURNING command_id, before, after`)
    .all(store.kind, JSON.stringify(ids)) as { command_id: number; before: string | null; after: string | null }[]
  for (const image of gone.flatMap(({ before, after }) => [before, after])) {
    if (image !== null) store.forget?.(write, JSON.parse(image))
  }
  return gone.map(({ command_id }) => command_id)
}
