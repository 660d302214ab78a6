/**
 * The first book: contacts whole, what was done to them, what was imported, and the search index.
 *
 * Instants (`*_at`) are epoch milliseconds in UTC, civil dates (`*_on`) are text of which the year may be missing,
 * booleans (`is_*`) are 0 or 1. A value that can stand several times has its own table, keyed by contact and position.
 */
const labelled = `
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  types TEXT NOT NULL,
  label TEXT NOT NULL,
  preference INTEGER`
const listed = `
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position INTEGER NOT NULL`
const keyed = 'PRIMARY KEY (contact_id, position)) STRICT, WITHOUT ROWID'

export const statements: readonly string[] = [
  // What was done, in order. `state` makes the undo stack: done, undone, or undone and overtaken by something new.
  `CREATE TABLE command (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('user', 'import', 'sync', 'undo', 'redo')),
    performed_at INTEGER NOT NULL,
    subject TEXT NOT NULL,
    contact_count INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'superseded')),
    reverts INTEGER REFERENCES command (id)
  ) STRICT`,
  `CREATE INDEX command_stack ON command (state, id) WHERE reverts IS NULL`,

  `CREATE TABLE photo (
    sha256 TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'group')),
    formatted_name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    given TEXT NOT NULL,
    additional TEXT NOT NULL,
    family TEXT NOT NULL,
    suffix TEXT NOT NULL,
    phonetic_given TEXT NOT NULL,
    phonetic_additional TEXT NOT NULL,
    phonetic_family TEXT NOT NULL,
    display_name TEXT NOT NULL,
    section TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    photo_sha256 TEXT REFERENCES photo (sha256),
    photo_uri TEXT,
    is_favorite INTEGER NOT NULL CHECK (is_favorite IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    -- The last command that touched it: tells what was edited since an import.
    changed_by INTEGER NOT NULL REFERENCES command (id),
    -- The card it came from, for export as it came in.
    card_id INTEGER
  ) STRICT`,
  `CREATE INDEX contact_by_name ON contact (sort_key, id, section) WHERE deleted_at IS NULL`,
  // Whole rather than for those outside the trash: SQLite would take them for counting favourites, the slow way.
  `CREATE INDEX contact_by_added ON contact (created_at, deleted_at)`,
  `CREATE INDEX contact_by_changed ON contact (updated_at, deleted_at)`,
  `CREATE INDEX contact_in_trash ON contact (deleted_at) WHERE deleted_at IS NOT NULL`,
  `CREATE INDEX contact_favorite ON contact (sort_key, id) WHERE is_favorite = 1 AND deleted_at IS NULL`,
  `CREATE INDEX contact_group ON contact (id) WHERE kind = 'group'`,
  `CREATE INDEX contact_card ON contact (card_id) WHERE card_id IS NOT NULL`,

  `CREATE TABLE contact_nickname (${listed}, value TEXT NOT NULL, ${keyed}`,
  // `digits` is the number without its punctuation, for search and for matching.
  `CREATE TABLE contact_phone (${labelled}, value TEXT NOT NULL, digits TEXT NOT NULL, ${keyed}`,
  `CREATE TABLE contact_email (${labelled}, value TEXT NOT NULL, ${keyed}`,
  `CREATE TABLE contact_address (${labelled},
    po_box TEXT NOT NULL, extended TEXT NOT NULL, street TEXT NOT NULL, locality TEXT NOT NULL, region TEXT NOT NULL,
    postal_code TEXT NOT NULL, country TEXT NOT NULL, formatted TEXT NOT NULL, ${keyed}`,
  `CREATE TABLE contact_url (${labelled}, value TEXT NOT NULL, ${keyed}`,
  `CREATE TABLE contact_profile (${labelled},
    kind TEXT NOT NULL CHECK (kind IN ('messenger', 'social')),
    service TEXT NOT NULL, user TEXT NOT NULL, uri TEXT NOT NULL, ${keyed}`,
  `CREATE TABLE contact_date (${listed},
    kind TEXT NOT NULL CHECK (kind IN ('birthday', 'anniversary', 'other')),
    label TEXT NOT NULL, occurs_on TEXT, text TEXT NOT NULL, ${keyed}`,
  `CREATE TABLE contact_relation (${labelled}, value TEXT NOT NULL, ${keyed}`,
  // Who else names somebody, as a relation or a member, and who works or worked somewhere.
  `CREATE INDEX contact_relation_to ON contact_relation (value)`,
  `CREATE TABLE contact_job (${listed},
    organization TEXT NOT NULL, units TEXT NOT NULL, title TEXT NOT NULL, role TEXT NOT NULL,
    from_on TEXT, to_on TEXT, ${keyed}`,
  `CREATE INDEX contact_job_at ON contact_job (organization, to_on, contact_id) WHERE organization <> ''`,
  `CREATE TABLE contact_note (${listed}, value TEXT NOT NULL, ${keyed}`,
  // A field that somebody has is there of itself; one that was defined also while nobody has it. `made_by` and
  // `removed_by` are the steps that renamed it or took it away: whether they hold, the history says.
  `CREATE TABLE custom_field (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'choice', 'boolean', 'link')),
    choices TEXT NOT NULL DEFAULT '[]',
    -- Its place among the others; those without one come after them, by name.
    place INTEGER,
    is_defined INTEGER NOT NULL DEFAULT 0 CHECK (is_defined IN (0, 1)),
    made_by INTEGER REFERENCES command (id),
    removed_by INTEGER REFERENCES command (id),
    UNIQUE (name, type)
  ) STRICT`,
  `CREATE TABLE contact_custom_field (${listed},
    custom_field_id INTEGER NOT NULL REFERENCES custom_field (id), value TEXT NOT NULL, ${keyed}`,
  `CREATE INDEX contact_custom_field_by_field ON contact_custom_field (custom_field_id, contact_id)`,
  `CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    color TEXT NOT NULL CHECK (color IN ('moss', 'teal', 'sky', 'slate', 'plum', 'rose', 'rust', 'ochre'))
  ) STRICT`,
  `CREATE TABLE contact_tag (${listed}, tag_id INTEGER NOT NULL REFERENCES tag (id), ${keyed}`,
  `CREATE INDEX contact_tag_by_tag ON contact_tag (tag_id, contact_id)`,
  `CREATE TABLE contact_member (${listed}, value TEXT NOT NULL, ${keyed}`,
  `CREATE INDEX contact_member_called ON contact_member (value)`,
  `CREATE TABLE contact_property (${listed},
    property_group TEXT NOT NULL, name TEXT NOT NULL, parameters TEXT NOT NULL, value TEXT NOT NULL, ${keyed}`,

  // What each command changed. An inserted contact has no after image: it is in its tables. A deleted one is whole in
  // its before image, so that it can come back. Undo, redo, field history and sync read this table.
  `CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    command_id INTEGER NOT NULL REFERENCES command (id),
    contact_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
    field TEXT NOT NULL,
    before TEXT,
    after TEXT
  ) STRICT`,
  `CREATE INDEX change_by_command ON change (command_id)`,
  `CREATE INDEX change_by_contact ON change (contact_id) WHERE kind <> 'insert'`,

  `CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    command_id INTEGER NOT NULL UNIQUE REFERENCES command (id),
    imported_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE import_file (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import (id),
    name TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('vcard', 'csv')),
    byte_length INTEGER NOT NULL,
    -- Counts and warnings, as the contract's ImportedFile.
    report TEXT NOT NULL
  ) STRICT`,
  // Every card as it came in, byte for byte. `fingerprint` is a hash of what it says, to know it again.
  `CREATE TABLE import_card (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    import_file_id INTEGER NOT NULL REFERENCES import_file (id),
    line INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('created', 'updated', 'unchanged', 'duplicate', 'unreadable')),
    contact_id INTEGER,
    fingerprint BLOB NOT NULL,
    source BLOB NOT NULL
  ) STRICT`,
  `CREATE INDEX import_card_by_fingerprint ON import_card (fingerprint)`,

  `CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  // What is being written and not saved yet, a person each; without one, of a new person. `body` is the window's own.
  `CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER UNIQUE REFERENCES contact (id) ON DELETE CASCADE,
    written_at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT`,
  // Labels of the user's own are few: these indexes hold nothing else.
  ...['phone', 'email', 'address', 'url', 'profile', 'date', 'relation'].map(
    (kind) => `CREATE INDEX contact_${kind}_label ON contact_${kind} (label, contact_id) WHERE label <> ''`,
  ),

  // What is searched: people in the trash have no row here. `name` and `text` are folded (accents, case, scripts
  // written without spaces cut into signs); `digits` holds the numbers. The indexes follow by trigger.
  `CREATE TABLE contact_search (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    digits TEXT NOT NULL
  ) STRICT`,
  `CREATE VIRTUAL TABLE contact_text USING fts5 (
    name, text, content = 'contact_search', content_rowid = 'contact_id',
    tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
  )`,
  `CREATE VIRTUAL TABLE contact_digits USING fts5 (
    digits, content = 'contact_search', content_rowid = 'contact_id', tokenize = 'trigram', detail = 'full'
  )`,
  `CREATE TRIGGER contact_search_inserted AFTER INSERT ON contact_search BEGIN
    INSERT INTO contact_text (rowid, name, text) VALUES (new.contact_id, new.name, new.text);
    INSERT INTO contact_digits (rowid, digits) VALUES (new.contact_id, new.digits);
  END`,
  `CREATE TRIGGER contact_search_deleted AFTER DELETE ON contact_search BEGIN
    INSERT INTO contact_text (contact_text, rowid, name, text) VALUES ('delete', old.contact_id, old.name, old.text);
    INSERT INTO contact_digits (contact_digits, rowid, digits) VALUES ('delete', old.contact_id, old.digits);
  END`,
  `CREATE TRIGGER contact_search_updated AFTER UPDATE ON contact_search BEGIN
    INSERT INTO contact_text (contact_text, rowid, name, text) VALUES ('delete', old.contact_id, old.name, old.text);
    INSERT INTO contact_digits (contact_digits, rowid, digits) VALUES ('delete', old.contact_id, old.digits);
    INSERT INTO contact_text (rowid, name, text) VALUES (new.contact_id, new.name, new.text);
    INSERT INTO contact_digits (rowid, digits) VALUES (new.contact_id, new.digits);
  END`,
]
