import type { WriteConnection } from '../db/book.ts'

/** The keys of those in the trash: of all, or of these. */
export function findInTrash(write: WriteConnection, ids: readonly number[] | null): number[] {
  const all = write.prepare('SELECT id FROM contact WHERE deleted_at IS NOT NULL').pluck().all() as number[]
  if (ids === null) return all
  const asked = new Set(ids)
  return all.filter((id) => asked.has(id))
}

/**
 * Forgets what the history says of contacts. A step of which then nothing is left can be neither undone nor redone, and
 * no longer says whom it was about.
 */
export function deleteChanges(write: WriteConnection, ids: readonly number[]): void {
  const keys = JSON.stringify(ids)
  const commands = write
    .prepare('SELECT DISTINCT command_id FROM change WHERE contact_id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(keys)
  write.prepare('DELETE FROM change WHERE contact_id IN (SELECT value FROM json_each(?))').run(keys)
  write
    .prepare(`UPDATE command
      SET state = 'superseded', subject = CASE name WHEN 'interchange.import' THEN subject ELSE '' END
      WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM change WHERE command_id = command.id)`)
    .run(JSON.stringify(commands))
}

/** Forgets the cards that came in for contacts. */
export function deleteCards(write: WriteConnection, ids: readonly number[]): void {
  write.prepare('DELETE FROM import_card WHERE contact_id IN (SELECT value FROM json_each(?))').run(JSON.stringify(ids))
}

/** Removes the photos that nobody has, that no draft names, and that no step of the history could bring back. */
export function deleteUnusedPhotos(write: WriteConnection): void {
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
