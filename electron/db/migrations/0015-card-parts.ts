/** The rest of what an import could not read: a card too large to be one row, or text outside of cards. */
export const statements: readonly string[] = [
  `CREATE TABLE import_card_part (
    id INTEGER PRIMARY KEY,
    import_card_id INTEGER NOT NULL REFERENCES import_card (id) ON DELETE CASCADE,
    source BLOB NOT NULL
  ) STRICT`,
  `CREATE INDEX import_card_part_by_card ON import_card_part (import_card_id)`,
]
