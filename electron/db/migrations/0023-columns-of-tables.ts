/**
 * Which program's table a file was, and what its columns were for (`Coverage`, as JSON): what a later table has no column
 * for is not gone. Of cards, and of tables that came before this, it is null.
 */
export const statements: readonly string[] = ['ALTER TABLE import_file ADD COLUMN coverage TEXT']
