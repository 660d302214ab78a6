/** Drafts of events, beside those of people, entries and tasks. */
export const statements: readonly string[] = [
  `CREATE TABLE draft_of_kind (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('contact', 'entry', 'task', 'event')),
    contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
    task_id INTEGER REFERENCES task (id) ON DELETE CASCADE,
    event_id INTEGER REFERENCES event (id) ON DELETE CASCADE,
    written_at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT`,
  `INSERT INTO draft_of_kind (id, kind, contact_id, task_id, written_at, body)
    SELECT id, kind, contact_id, task_id, written_at, body FROM draft`,
  `DROP TABLE draft`,
  `ALTER TABLE draft_of_kind RENAME TO draft`,
  `CREATE UNIQUE INDEX draft_by_subject
    ON draft (kind, ifnull(contact_id, 0), ifnull(task_id, 0), ifnull(event_id, 0))`,
]
