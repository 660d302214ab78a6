/**
 * Whether a card that is kept says more than a contact holds, so that an export to another version need look only at
 * those that do. Of cards kept before it is not known.
 */
export const statements: readonly string[] = ['ALTER TABLE import_card ADD COLUMN says_more INTEGER']
