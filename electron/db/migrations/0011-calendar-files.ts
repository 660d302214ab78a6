/** Calendars in files: what events and tasks were when they came in, and what stood around them. */
export const statements: readonly string[] = [
  // The kinds of file are one more.
  `CREATE TABLE import_file_of_any_kind (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import (id),
    name TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('vcard', 'csv', 'ics')),
    byte_length INTEGER NOT NULL,
    -- Counts and warnings, as the contract's ImportedFile.
    report TEXT NOT NULL
  ) STRICT`,
  `INSERT INTO import_file_of_any_kind SELECT id, import_id, name, format, byte_length, report FROM import_file`,
  `DROP TABLE import_file`,
  `ALTER TABLE import_file_of_any_kind RENAME TO import_file`,
  // The component as it stood is in `import_card`. `said` is what it said, as JSON, by which edits made here are told
  // apart; `kept` holds its lines without words in the model, `zones` the VTIMEZONEs that it needs, both as JSON lists.
  // `is_sound`: it can stand in a file of ours as it is.
  `CREATE TABLE record_source (
    record_kind TEXT NOT NULL CHECK (record_kind IN ('event', 'task')),
    record_id INTEGER NOT NULL,
    card_id INTEGER NOT NULL REFERENCES import_card (id),
    said TEXT NOT NULL,
    kept TEXT NOT NULL,
    zones TEXT NOT NULL,
    revised_at INTEGER,
    is_sound INTEGER NOT NULL CHECK (is_sound IN (0, 1)),
    PRIMARY KEY (record_kind, record_id, card_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX record_source_by_card ON record_source (card_id)`,
]
