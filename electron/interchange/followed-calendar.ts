import type { TagColor } from '../../shared/domain/tag-color.ts'
import { TAG_COLORS } from '../../shared/domain/tag-color.ts'
import { calendarStore } from '../calendar/calendar-store.ts'
import { listCalendars } from '../calendar/calendars.service.ts'
import { eventStore } from '../calendar/event-store.ts'
import type { WriteConnection } from '../db/book.ts'
import { insertRecord, removeRecord } from '../db/records.ts'
import { listEventKeys } from './sources.repository.ts'

/** A calendar that an import makes. With a `url` it follows what lies there. */
export type NewCalendar = { readonly name: string; readonly color: TagColor | null; readonly url?: string | null }
type Made = {
  readonly write: WriteConnection
  readonly commandId: number
  readonly at: number
  readonly newUid: () => string
}

/** Makes a calendar as part of an import, and returns its key. Without a colour it gets the next one in turn. */
export function makeCalendar({ write, commandId, at, newUid }: Made, { name, color, url = null }: NewCalendar): number {
  const next = TAG_COLORS[listCalendars(write).length % TAG_COLORS.length] ?? 'moss'
  const stamps = { createdAt: at, updatedAt: at, changedBy: commandId }
  return insertRecord(write, calendarStore, { uid: newUid(), name, color: color ?? next, url, ...stamps })
}

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
