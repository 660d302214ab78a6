/** Who is sorted by a reading is not found by a sort key: few in most books, so that this costs an import nothing. */
export const statements: readonly string[] = [
  `CREATE INDEX contact_by_reading ON contact (display_name)
    WHERE deleted_at IS NULL AND (phonetic_family <> '' OR phonetic_given <> '')`,
]
