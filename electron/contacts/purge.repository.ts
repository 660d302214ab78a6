import type { ReadConnection, WriteConnection } from '../db/book.ts'

/** Rows of a long table that are looked through at once. */
const STRETCH = 20_000
const NOTE = 'trash.noted'

/** The keys of those in the trash: of all, or of these. */
export function findInTrash(write: WriteConnection, ids: readonly number[] | null): number[] {
  const all = write.prepare('SELECT id FROM contact WHERE deleted_at IS NOT NULL').pluck().all() as number[]
  if (ids === null) return all
  const asked = new Set(ids)
  return all.filter((id) => asked.has(id))
}

/** The keys of those who came into the trash at this instant or before. */
export function findTrashedBy(write: WriteConnection, at: number): number[] {
  return write.prepare('SELECT id FROM contact WHERE deleted_at <= ?').pluck().all(at) as number[]
}

/** Keeps in mind, until `forgetLeaving`, who is about to go for good. */
export function noteLeaving(write: WriteConnection, ids: readonly number[]): void {
  write.prepare('CREATE TEMP TABLE IF NOT EXISTS leaving (id INTEGER PRIMARY KEY)').run()
  forgetLeaving(write)
  write.prepare('INSERT OR IGNORE INTO temp.leaving (id) SELECT value FROM json_each(?)').run(JSON.stringify(ids))
}

export function forgetLeaving(write: WriteConnection): void {
  write.prepare('DELETE FROM temp.leaving').run()
}

/** The last key of each stretch of a table that has no index by contact. */
export function stretchesOf(write: WriteConnection, table: 'change' | 'import_card'): number[] {
  const last = Number(write.prepare(`SELECT ifnull(max(id), 0) FROM ${table}`).pluck().get())
  return Array.from({ length: Math.ceil(last / STRETCH) }, (_, index) => (index + 1) * STRETCH)
}

/** Forgets what a stretch of the history says of those leaving. Returns the steps that said it. */
export function deleteChanges(write: WriteConnection, until: number): number[] {
  const those = 'id > ? AND id <= ? AND contact_id IN (SELECT id FROM temp.leaving)'
  const steps = write.prepare(`SELECT DISTINCT command_id FROM change WHERE ${those}`).pluck()
  const found = steps.all(until - STRETCH, until) as number[]
  write.prepare(`DELETE FROM change WHERE ${those}`).run(until - STRETCH, until)
  return found
}

/** A step of which nothing is left can be neither undone nor redone, and no longer says whom it was about. */
export function emptySteps(write: WriteConnection, commands: readonly number[]): void {
  write
    .prepare(`UPDATE command
      SET state = 'superseded', subject = CASE name WHEN 'interchange.import' THEN subject ELSE '' END
      WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM change WHERE command_id = command.id)
        AND NOT EXISTS (SELECT 1 FROM record_change WHERE command_id = command.id)`)
    .run(JSON.stringify(commands))
}

/** Forgets the cards of a stretch that came in for those leaving. */
export function deleteCards(write: WriteConnection, until: number): void {
  write
    .prepare('DELETE FROM import_card WHERE id > ? AND id <= ? AND contact_id IN (SELECT id FROM temp.leaving)')
    .run(until - STRETCH, until)
}

/** Removes the photos that nobody has, that no draft names, and that no step of the history could bring back. */
export function deleteUnusedPhotos(write: WriteConnection): void {
  if (write.prepare('SELECT 1 FROM photo LIMIT 1').get() === undefined) return
  write
    .prepare(`DELETE FROM photo WHERE sha256 NOT IN (
      SELECT photo_sha256 FROM contact WHERE photo_sha256 IS NOT NULL
      UNION SELECT before ->> '$.sha256' FROM change WHERE field = 'photo' AND before ->> '$.sha256' IS NOT NULL
      UNION SELECT after ->> '$.sha256' FROM change WHERE field = 'photo' AND after ->> '$.sha256' IS NOT NULL
      UNION SELECT before ->> '$.photo.sha256' FROM change
        WHERE kind = 'delete' AND before ->> '$.photo.sha256' IS NOT NULL
      UNION SELECT body ->> '$.form.photo.sha256' FROM draft
        WHERE CASE WHEN json_valid(body) THEN body ->> '$.form.photo.sha256' END IS NOT NULL)`)
    .run()
}

/** When anything was done last, or 0. */
export function lastStepAt(write: WriteConnection): number {
  return Number(write.prepare('SELECT ifnull(max(performed_at), 0) FROM command').pluck().get())
}

/** When it was last noted who is due to leave the trash, and until when those had come into it. */
export type TrashNote = { readonly at: number; readonly by: number }

export function findNote(read: Pick<ReadConnection, 'prepare'>): TrashNote | null {
  const text = read.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(NOTE)
  return typeof text === 'string' ? (JSON.parse(text) as TrashNote) : null
}

export function saveNote(write: WriteConnection, note: TrashNote | null): void {
  if (note === null) write.prepare('DELETE FROM setting WHERE key = ?').run(NOTE)
  else write.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)').run(NOTE, JSON.stringify(note))
}
