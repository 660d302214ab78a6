/** Whether a notification says that a rhythm is due: of a person's own record, also where the rhythm comes from a tag. */
export const statements: readonly string[] = [
  `ALTER TABLE cadence ADD COLUMN is_reminded INTEGER NOT NULL DEFAULT 1 CHECK (is_reminded IN (0, 1))`,
]
