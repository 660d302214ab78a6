import type { Selectable } from 'kysely'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import { announce } from '../contacts/change-contacts.service.ts'
import type { RecordStore, Stamped } from '../db/records.ts'
import type { TagRow } from '../db/tables.ts'

/** A tag as the history keeps it. Who carries it is kept with the people. */
export type StoredTag = Stamped & { readonly name: string; readonly color: TagColor }

const COLUMNS = 'name, color, updated_at, changed_by'
const valuesOf = ({ name, color, updatedAt, changedBy }: StoredTag) => [name, color, updatedAt, changedBy]

/** How tags are kept. One that was there stays, also when nobody carries it any more. */
export const tagStore: RecordStore<StoredTag> = {
  kind: 'tag',
  find(read, id) {
    const row = read.prepare('SELECT * FROM tag WHERE id = ?').get(id) as Selectable<TagRow> | undefined
    return row && { name: row.name, color: row.color, updatedAt: row.updated_at, changedBy: row.changed_by }
  },
  insert: (write, tag) =>
    Number(write.prepare(`INSERT INTO tag (${COLUMNS}) VALUES (?, ?, ?, ?)`).run(...valuesOf(tag)).lastInsertRowid),
  put(write, id, tag) {
    if (tag === null) return
    write.prepare(`UPDATE tag SET (${COLUMNS}) = (?, ?, ?, ?) WHERE id = ?`).run(...valuesOf(tag), id)
  },
  nameOf: ({ name }) => name,
  isAbout: () => false,
  peopleOf: () => [],
  listAbout: () => [],
  announce: (write) => announce(write, []),
}
