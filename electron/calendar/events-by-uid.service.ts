import type { ReadConnection } from '../db/book.ts'
import { type EventByUid, findByUid, listByUid, listStrays } from './events.repository.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/**
 * The key of the event with this UID, or of the occurrence of it by the time that it has in its series; rather in this
 * calendar than in another, and with `isThere` in this alone.
 */
export function findEventByUid(read: Reader, of: EventByUid): number | undefined {
  return findByUid(read, of)
}

/** The keys of the occurrences with this UID whose series was not there when they came. */
export function listWithoutSeries(read: Reader, uid: string, calendarId: number): number[] {
  return listStrays(read, uid, calendarId)
}

/** The keys of the event with this UID in each calendar that has it, and of what differs from it. */
export function listEventsByUid(read: Reader, uid: string): number[] {
  return listByUid(read, uid)
}
