/**
 * What was written in entries, to be searched: folded as people are (`contact_search`), kept by whoever writes an entry.
 * Entries of before are taken in after the start (`timeline/index-entries.ts`).
 */
export const statements: readonly string[] = [
  `CREATE TABLE entry_search (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    text TEXT NOT NULL
  ) STRICT`,
  // Words are looked for from three letters on.
  `CREATE VIRTUAL TABLE entry_text USING fts5 (
    text, content = 'entry_search', content_rowid = 'entry_id', tokenize = 'unicode61 remove_diacritics 0', prefix = '3'
  )`,
  `CREATE TRIGGER entry_search_inserted AFTER INSERT ON entry_search BEGIN
    INSERT INTO entry_text (rowid, text) VALUES (new.entry_id, new.text);
  END`,
  `CREATE TRIGGER entry_search_deleted AFTER DELETE ON entry_search BEGIN
    INSERT INTO entry_text (entry_text, rowid, text) VALUES ('delete', old.entry_id, old.text);
  END`,
  `CREATE TRIGGER entry_search_updated AFTER UPDATE ON entry_search BEGIN
    INSERT INTO entry_text (entry_text, rowid, text) VALUES ('delete', old.entry_id, old.text);
    INSERT INTO entry_text (rowid, text) VALUES (new.entry_id, new.text);
  END`,
]
