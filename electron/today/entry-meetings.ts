import type { MeetingSource } from './meeting-source.ts'

/** More of a title than this is shown nowhere. */
const MOST_TITLE = 200
const MINUTE_MS = 60_000
type Row = {
  id: number
  startsAt: number
  minutes: number | null
  title: string
  text: string
  contactIds: string | null
}

/** The meetings of the timeline, planned and past. One is written down when anything is said of it. */
export const entryMeetings: MeetingSource = (read, from, until) => {
  const rows = read
    .prepare(`SELECT id, happened_at AS startsAt, duration_minutes AS minutes, substr(title, 1, ${MOST_TITLE}) AS title,
        substr(trim(text), 1, ${MOST_TITLE}) AS text,
        (SELECT json_group_array(contact_id ORDER BY position) FROM entry_contact WHERE entry_id = entry.id) AS contactIds
      FROM entry WHERE happened_at >= ? AND happened_at < ? AND kind = 'meeting'`)
    .all(from, until) as Row[]
  return rows.map(({ id, startsAt, minutes, title, text, contactIds }) => ({
    source: 'entry',
    id,
    key: `entry:${id}`,
    startsAt,
    endsAt: minutes === null ? null : startsAt + minutes * MINUTE_MS,
    title: title || text,
    place: '',
    contactIds: JSON.parse(contactIds ?? '[]'),
    hasOutcome: text !== '',
  }))
}
