/**
 * What passed between the user and people: notes, calls, e-mails, messages and meetings, with who was there; and the
 * history of all records that are no contacts.
 *
 * A contact's own fields have their history in `change`. Whatever else there is (entries, tasks, events, …) has it in
 * `record_change`, so that a slice that comes later brings its tables and nothing of the undo.
 */
export const statements: readonly string[] = [
  // An inserted record has no image: it is in its own tables. `before` and `after` of an update hold the members that
  // changed, as canonical JSON; `before` of a delete holds the whole record.
  `CREATE TABLE record_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    command_id INTEGER NOT NULL REFERENCES command (id),
    record_kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
    before TEXT,
    after TEXT
  ) STRICT`,
  `CREATE INDEX record_change_by_command ON record_change (command_id)`,
  `CREATE INDEX record_change_by_record ON record_change (record_kind, record_id)`,

  `CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'call', 'email', 'message', 'meeting')),
    happened_at INTEGER NOT NULL,
    direction TEXT CHECK (direction IN ('incoming', 'outgoing')),
    -- Of a call: whether somebody was reached.
    outcome TEXT CHECK (outcome IN ('reached', 'noAnswer', 'leftMessage', 'busy')),
    duration_minutes INTEGER CHECK (duration_minutes >= 0),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    changed_by INTEGER NOT NULL REFERENCES command (id)
  ) STRICT`,
  // Kind and time stand here once more, so that a person's page of entries is read from the index alone.
  `CREATE TABLE entry_contact (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    PRIMARY KEY (entry_id, contact_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX entry_contact_by_time ON entry_contact (contact_id, happened_at, entry_id, kind)`,
  `CREATE TABLE entry_tag (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (entry_id, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX entry_tag_by_tag ON entry_tag (tag_id)`,
  // Files lie in the book's folder under their SHA-256; a row says what they are called.
  `CREATE TABLE entry_file (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    byte_length INTEGER NOT NULL,
    PRIMARY KEY (entry_id, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX entry_file_by_hash ON entry_file (sha256)`,
]
