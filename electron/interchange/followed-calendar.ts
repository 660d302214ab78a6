import { eventStore } from '../calendar/event-store.ts'
import type { WriteConnection } from '../db/book.ts'
import { removeRecord } from '../db/records.ts'
import { listEventKeys } from './sources.repository.ts'

/** Removes what a followed calendar no longer holds, as part of a refresh. Returns how many events that were. */
export function removeGone(
  write: WriteConnection,
  commandId: number,
  { calendarId, seen }: { readonly calendarId: number; readonly seen: ReadonlySet<number> },
): number {
  // What differs from a series goes before the series.
  const gone = listEventKeys(write, [calendarId]).filter((id) => !seen.has(id))
  for (const id of gone.reverse()) {
    const record = eventStore.find(write, id)
    if (record) removeRecord(write, eventStore, { commandId, id, record })
  }
  return gone.length
}
