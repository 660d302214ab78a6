/**
 * Files that perhaps nobody needs any longer: just attached and not saved with an entry yet, or of an entry that was
 * deleted for good. `since` 0 says that it can be looked into at once.
 */
export const statements: readonly string[] = [
  `CREATE TABLE loose_file (sha256 TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
]
