/** Drafts of entries and of tasks, beside those of people: one for each subject of a kind. */
export const statements: readonly string[] = [
  // `contact_id` is whom a contact or an entry is about, `task_id` which task; neither, where it is a new one.
  `CREATE TABLE draft_of_kind (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('contact', 'entry', 'task')),
    contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
    task_id INTEGER REFERENCES task (id) ON DELETE CASCADE,
    written_at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT`,
  `INSERT INTO draft_of_kind (id, kind, contact_id, written_at, body)
    SELECT id, 'contact', contact_id, written_at, body FROM draft`,
  `DROP TABLE draft`,
  `ALTER TABLE draft_of_kind RENAME TO draft`,
  `CREATE UNIQUE INDEX draft_by_subject ON draft (kind, ifnull(contact_id, 0), ifnull(task_id, 0))`,
]
