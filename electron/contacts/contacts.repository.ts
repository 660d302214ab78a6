import type { ContactId } from '../../shared/domain/contact.ts'
import type { WriteConnection } from '../db/book.ts'
import { children } from './child-tables.ts'
import { type ContactRows, FIELD_COLUMNS } from './contact-rows.ts'
import { tagKey } from './tag-keys.ts'

/** When a contact was last touched, by which command, and from which imported card it comes. */
export type Stamp = { readonly updatedAt: number; readonly changedBy: number; readonly cardId: number | null }
export type NewContact = Stamp & {
  /** Given only when a removed contact comes back under its old key. */
  readonly id?: number
  readonly uid: string
  readonly createdAt: number
  readonly deletedAt: number | null
  readonly rows: ContactRows
}
export type SearchRow = readonly [id: number, ...search: ContactRows['search']]
type Key = { readonly id: number }

const places = (count: number) => Array.from({ length: count }, () => '?').join(', ')
const INSERT_CONTACT = `INSERT INTO contact
  (id, uid, created_at, updated_at, deleted_at, changed_by, card_id, ${FIELD_COLUMNS.join(', ')})
  VALUES (${places(7 + FIELD_COLUMNS.length)})`
const UPDATE_CONTACT = `UPDATE contact SET ${FIELD_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`
const INSERT_CHILD = children.map(
  ({ table, columns }) =>
    `INSERT INTO ${table} (contact_id, position, ${columns.join(', ')}) VALUES (${places(columns.length + 2)})`,
)

/** Writes a contact and everything that hangs on it. */
export function insertContactRows(write: WriteConnection, contact: NewContact): ContactId {
  const id = insertUnsearched(write, contact)
  if (contact.deletedAt === null) insertSearch(write, id, contact.rows.search)
  return id
}

/** Writes a contact and all that hangs on it apart from what the search holds; `insertSearches` has to follow. */
export function insertUnsearched(write: WriteConnection, { id, rows, ...contact }: NewContact): ContactId {
  const { lastInsertRowid } = write
    .prepare(INSERT_CONTACT)
    .run(
      id ?? null,
      contact.uid,
      contact.createdAt,
      contact.updatedAt,
      contact.deletedAt,
      contact.changedBy,
      contact.cardId,
      ...rows.columns,
    )
  const contactId = Number(lastInsertRowid) as ContactId
  insertItems(write, contactId, rows)
  return contactId
}

function insertItems(write: WriteConnection, id: number, rows: ContactRows): void {
  for (const [child, ...values] of rows.items) write.prepare(INSERT_CHILD[child] ?? '').run(id, ...values)
  insertTags(write, id, rows)
  insertCustomFields(write, id, rows)
}

function insertTags(write: WriteConnection, id: number, { tags }: ContactRows): void {
  tags.forEach((name, position) => {
    write
      .prepare('INSERT INTO contact_tag (contact_id, position, tag_id) VALUES (?, ?, ?)')
      .run(id, position, tagKey(write, name))
  })
}

function insertCustomFields(write: WriteConnection, id: number, { customFields }: ContactRows): void {
  customFields.forEach(([name, type, value], position) => {
    const { id: fieldId } = write
      .prepare(`INSERT INTO custom_field (name, type) VALUES (?, ?)
        ON CONFLICT (name, type) DO UPDATE SET name = excluded.name RETURNING id`)
      .get(name, type) as Key
    write
      .prepare('INSERT INTO contact_custom_field (contact_id, position, custom_field_id, value) VALUES (?, ?, ?, ?)')
      .run(id, position, fieldId, value)
  })
}

function insertSearch(write: WriteConnection, id: number, search: ContactRows['search']): void {
  write.prepare('INSERT INTO contact_search (contact_id, name, text, digits) VALUES (?, ?, ?, ?)').run(id, ...search)
}

/**
 * Puts many people into the search with one statement. FTS5 writes what it gathered to the disk after each statement
 * that has triggers, so that one for each person takes three times as long.
 */
export function insertSearches(write: WriteConnection, searches: readonly SearchRow[]): void {
  write
    .prepare(`INSERT INTO contact_search (contact_id, name, text, digits)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`)
    .run(JSON.stringify(searches))
}

/** People whose words in the search no longer hold, and the words of those who are to be found by others from now on. */
export type SearchChanges = { readonly stale: number[]; readonly fresh: SearchRow[] }

/** Brings the search up to date, for many people with two statements, for the reason of `insertSearches`. */
export function replaceSearches(write: WriteConnection, { stale, fresh }: SearchChanges): void {
  if (stale.length > 0) {
    write
      .prepare('DELETE FROM contact_search WHERE contact_id IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(stale))
  }
  if (fresh.length > 0) insertSearches(write, fresh)
}

/** Replaces what comes from those of a contact's fields that are named, apart from the search. */
export function updateContactRows(
  write: WriteConnection,
  id: number,
  rows: ContactRows,
  fields: readonly string[],
): void {
  const clear = (table: string) => write.prepare(`DELETE FROM ${table} WHERE contact_id = ?`).run(id)
  write.prepare(UPDATE_CONTACT).run(...rows.columns, id)
  children.forEach(({ field, table }, index) => {
    if (!fields.includes(field)) return
    clear(table)
    for (const [child, ...values] of rows.items) {
      if (child === index) write.prepare(INSERT_CHILD[child] ?? '').run(id, ...values)
    }
  })
  if (fields.includes('tags')) {
    clear('contact_tag')
    insertTags(write, id, rows)
  }
  if (fields.includes('customFields')) {
    clear('contact_custom_field')
    insertCustomFields(write, id, rows)
  }
}

/** Puts a contact into the trash, or takes it out when `deletedAt` is null. */
export function updateDeletedAt(write: WriteConnection, id: number, deletedAt: number | null): void {
  write.prepare('UPDATE contact SET deleted_at = ? WHERE id = ?').run(deletedAt, id)
}

/** Notes who touched a contact last. */
export function updateStamp(write: WriteConnection, id: number, { updatedAt, changedBy, cardId }: Stamp): void {
  write
    .prepare('UPDATE contact SET updated_at = ?, changed_by = ?, card_id = ? WHERE id = ?')
    .run(updatedAt, changedBy, cardId, id)
}

/** Removes contacts and everything that hangs on them, with one statement each for the reason of `insertSearches`. */
export function deleteContactRows(write: WriteConnection, ids: readonly number[]): void {
  const keys = JSON.stringify(ids)
  write.prepare('DELETE FROM contact_search WHERE contact_id IN (SELECT value FROM json_each(?))').run(keys)
  write.prepare('DELETE FROM contact WHERE id IN (SELECT value FROM json_each(?))').run(keys)
}

/** Keeps the bytes of a photo under their SHA-256, once. */
export function insertPhoto(write: WriteConnection, sha256: string, mediaType: string, bytes: Uint8Array): void {
  write
    .prepare('INSERT OR IGNORE INTO photo (sha256, media_type, bytes) VALUES (?, ?, ?)')
    .run(sha256, mediaType, bytes)
}
