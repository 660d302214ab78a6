import { eventsBetween } from '../calendar/window.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { Meeting, MeetingSource } from './meeting-source.ts'

/**
 * The events of the calendars that are shown, with a time, and neither called off nor free. One of which was written down
 * what came of it is an entry of the timeline, and stands there alone.
 */
export function eventMeetings(zone: () => string): MeetingSource {
  return (read, from, until) => {
    const { events } = eventsBetween(read as ReadConnection, { from, to: until, zone: zone() })
    return events
      .filter(
        (event) => !event.isAllDay && !event.isTransparent && event.status !== 'cancelled' && event.startAt >= from,
      )
      .map(
        ({ eventId, occurrence, startAt, endAt, summary, location, people }): Meeting => ({
          source: 'event',
          id: eventId,
          key: `event:${eventId}:${occurrence ?? ''}`,
          startsAt: startAt,
          endsAt: endAt === startAt ? null : endAt,
          title: summary,
          place: location,
          contactIds: people.map(({ contactId }) => contactId),
          hasOutcome: false,
        }),
      )
      .filter(({ startsAt, contactIds }) => !isLogged(read, startsAt, contactIds))
  }
}

function isLogged(read: Pick<ReadConnection, 'prepare'>, at: number, contactIds: readonly number[]): boolean {
  const logged = read.prepare(`SELECT 1 FROM entry_contact WHERE happened_at = ? AND kind = 'meeting'
    AND contact_id IN (SELECT value FROM json_each(?)) LIMIT 1`)
  return logged.get(at, JSON.stringify(contactIds)) !== undefined
}
