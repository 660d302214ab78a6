import type { Selectable } from 'kysely'
import type { EntryFields, EntryFile } from '../../shared/domain/entry.ts'
import { tagKey } from '../contacts/tag-keys.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import type { EntryRow } from '../db/record-tables.ts'
import type { RecordStore, Stamped } from '../db/records.ts'
import { letGoOfFiles } from '../files/files.service.ts'
import { indexEntry } from './index-entries.ts'
import { noteSpoken } from './spoken.service.ts'

/** An entry as the history keeps it. */
export type StoredEntry = EntryFields & Stamped & { readonly uid: string; readonly createdAt: number }
type Reader = Pick<ReadConnection, 'prepare'>

const COLUMNS =
  'uid, kind, happened_at, direction, outcome, duration_minutes, title, text, created_at, updated_at, changed_by'

const EXCLUDED = COLUMNS.replaceAll(/\w+/g, 'excluded.$&')
const PARTS = ['entry_contact', 'entry_tag', 'entry_file']

/** How entries are kept. Those who are no longer in the book are left out of whom an entry is about. */
export const entryStore: RecordStore<StoredEntry> = {
  kind: 'entry',
  find(read, id) {
    const row = read.prepare('SELECT * FROM entry WHERE id = ?').get(id) as Selectable<EntryRow> | undefined
    return row && toEntry(read, id, row)
  },
  insert(write, entry) {
    const { lastInsertRowid } = write
      .prepare(`INSERT INTO entry (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
      .run(...valuesOf(entry))
    insertParts(write, Number(lastInsertRowid), entry)
    noteSpoken(write, entry.contactIds)
    return Number(lastInsertRowid)
  },
  put(write, id, entry) {
    const before = write.prepare('SELECT contact_id FROM entry_contact WHERE entry_id = ?').pluck().all(id) as number[]
    if (entry === null) {
      write.prepare('DELETE FROM entry WHERE id = ?').run(id)
      noteSpoken(write, before)
      return
    }
    for (const part of PARTS) write.prepare(`DELETE FROM ${part} WHERE entry_id = ?`).run(id)
    // Not REPLACE, which would take along all that refers to the entry.
    write
      .prepare(`INSERT INTO entry (id, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET (${COLUMNS}) = (${EXCLUDED})`)
      .run(id, ...valuesOf(entry))
    insertParts(write, id, entry)
    noteSpoken(write, [...before, ...entry.contactIds])
  },
  nameOf: ({ title, text }) => title || text,
  isAbout: (read, contactId) =>
    read.prepare('SELECT 1 FROM entry_contact WHERE contact_id = ? LIMIT 1').get(contactId) !== undefined,
  peopleOf: ({ contactIds }) => contactIds,
  listAbout: (read, contactIds) =>
    read
      .prepare('SELECT DISTINCT entry_id FROM entry_contact WHERE contact_id IN (SELECT value FROM json_each(?))')
      .pluck()
      .all(JSON.stringify(contactIds)) as number[],
  forget: (write, { files }) => letGoOfFiles(write, files ?? []),
  announce: (write, ids) => write.emit('timeline.changed', { ids }),
}

function valuesOf(entry: StoredEntry): (string | number | null)[] {
  const { uid, kind, happenedAt, direction, outcome, durationMinutes, title, text } = entry
  const said = [uid, kind, happenedAt, direction, outcome, durationMinutes, title, text]
  return [...said, entry.createdAt, entry.updatedAt, entry.changedBy]
}

function insertParts(write: WriteConnection, id: number, entry: StoredEntry): void {
  indexEntry(write, id, entry)
  const { kind, happenedAt, contactIds, tags, files } = entry
  const contact = write.prepare(`INSERT OR IGNORE INTO entry_contact (entry_id, position, contact_id, kind, happened_at)
    SELECT ?, ?, id, ?, ? FROM contact WHERE id = ?`)
  contactIds.forEach((contactId, position) => {
    contact.run(id, position, kind, happenedAt, contactId)
  })
  const tag = write.prepare('INSERT INTO entry_tag (entry_id, position, tag_id) VALUES (?, ?, ?)')
  tags.forEach((name, position) => {
    tag.run(id, position, tagKey(write, name))
  })
  const file = write.prepare(`INSERT INTO entry_file (entry_id, position, sha256, name, media_type, byte_length)
    VALUES (?, ?, ?, ?, ?, ?)`)
  files.forEach(({ sha256, name, mediaType, byteLength }, position) => {
    file.run(id, position, sha256, name, mediaType, byteLength)
  })
}

function toEntry(read: Reader, id: number, row: Selectable<EntryRow>): StoredEntry {
  const contactIds = read.prepare('SELECT contact_id FROM entry_contact WHERE entry_id = ? ORDER BY position').pluck()
  const tags = read
    .prepare('SELECT tag.name FROM entry_tag JOIN tag ON tag.id = tag_id WHERE entry_id = ? ORDER BY position')
    .pluck()
  const files = read.prepare(`SELECT sha256, name, media_type AS mediaType, byte_length AS byteLength
    FROM entry_file WHERE entry_id = ? ORDER BY position`)
  return {
    uid: row.uid,
    kind: row.kind,
    happenedAt: row.happened_at,
    direction: row.direction,
    outcome: row.outcome,
    durationMinutes: row.duration_minutes,
    title: row.title,
    text: row.text,
    contactIds: contactIds.all(id) as number[],
    tags: tags.all(id) as string[],
    files: files.all(id) as EntryFile[],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    changedBy: row.changed_by,
  }
}
