/** Photos as lists show them: small, made once. They have no history and can be made anew at any time. */
export const statements: readonly string[] = [
  `CREATE TABLE photo_thumbnail (
    sha256 TEXT PRIMARY KEY REFERENCES photo (sha256) ON DELETE CASCADE,
    bytes BLOB NOT NULL
  ) STRICT, WITHOUT ROWID`,
]
