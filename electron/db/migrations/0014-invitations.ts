/** By which method a calendar came (RFC 5546): an invitation is answered. */
export const statements: readonly string[] = [`ALTER TABLE record_source ADD COLUMN method TEXT NOT NULL DEFAULT ''`]
