import type { WriteConnection } from '../../../electron/db/book.ts'

type WrittenEntry = { readonly uid: string; readonly kind: string; readonly at: number; readonly text: string }

/** Writes entries about one person each, as the last command; returns the key of each. */
export function createEntryWriter(write: WriteConnection): (entry: WrittenEntry, contactId: number) => number {
  const command = write.prepare('SELECT max(id) FROM command').pluck().get()
  const entries =
    write.prepare(`INSERT INTO entry (uid, kind, happened_at, title, text, created_at, updated_at, changed_by)
    VALUES (?, ?, ?, '', ?, ?, ?, ?)`)
  const about = write.prepare(
    'INSERT INTO entry_contact (entry_id, position, contact_id, kind, happened_at) VALUES (?, 0, ?, ?, ?)',
  )
  return ({ uid, kind, at, text }, contactId) => {
    const id = Number(entries.run(uid, kind, at, text, at, at, command).lastInsertRowid)
    about.run(id, contactId, kind, at)
    return id
  }
}
