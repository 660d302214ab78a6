import type { Selectable } from 'kysely'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import type { CalendarRow } from '../db/record-tables.ts'
import type { RecordStore, Stamped } from '../db/records.ts'

/** A calendar as the history keeps it. Whether it is shown is how the window looks, not part of the history. */
export type StoredCalendar = Stamped & {
  readonly uid: string
  readonly name: string
  readonly color: TagColor
  readonly createdAt: number
  /** Where a calendar that is followed lies; null for one of the book's own. */
  readonly url: string | null
}

const COLUMNS = 'uid, name, color, created_at, updated_at, changed_by, url'
const PLACES = COLUMNS.replaceAll(/\w+/g, '?')
// Steps from before there were subscriptions say nothing of an address.
const valuesOf = ({ uid, name, color, createdAt, updatedAt, changedBy, url = null }: StoredCalendar) => [
  uid,
  name,
  color,
  createdAt,
  updatedAt,
  changedBy,
  url,
]

/** How calendars are kept. Their events are records of their own. */
export const calendarStore: RecordStore<StoredCalendar> = {
  kind: 'calendar',
  find(read, id) {
    const row = read.prepare('SELECT * FROM calendar WHERE id = ?').get(id) as Selectable<CalendarRow> | undefined
    if (row === undefined) return undefined
    const { uid, name, color, created_at: createdAt, updated_at: updatedAt, changed_by: changedBy, url } = row
    return { uid, name, color, createdAt, updatedAt, changedBy, url }
  },
  insert(write, calendar) {
    const insert = write.prepare(`INSERT INTO calendar (${COLUMNS}) VALUES (${PLACES})`)
    return Number(insert.run(...valuesOf(calendar)).lastInsertRowid)
  },
  put(write, id, calendar) {
    if (calendar === null) write.prepare('DELETE FROM calendar WHERE id = ?').run(id)
    else {
      write
        .prepare(`INSERT INTO calendar (id, ${COLUMNS}) VALUES (?, ${PLACES})
          ON CONFLICT (id) DO UPDATE SET (${COLUMNS}) = (${COLUMNS.replaceAll(/\w+/g, 'excluded.$&')})`)
        .run(id, ...valuesOf(calendar))
    }
  },
  nameOf: ({ name }) => name,
  isAbout: () => false,
  holds: (read, id) => read.prepare('SELECT 1 FROM event WHERE calendar_id = ? LIMIT 1').get(id) !== undefined,
  peopleOf: () => [],
  listAbout: () => [],
  announce: (write) => write.emit('calendar.changed', {}),
}
