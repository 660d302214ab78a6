/** When the user last spoke with each contact, kept from the entries of the timeline, so that lists can sort by it. */
export const statements: readonly string[] = [
  `ALTER TABLE contact ADD COLUMN spoke_at INTEGER`,
  `CREATE INDEX contact_by_spoken ON contact (spoke_at, id) WHERE spoke_at IS NOT NULL`,
  `UPDATE contact SET spoke_at = (
    SELECT max(entry.happened_at) FROM entry_contact JOIN entry ON entry.id = entry_id
    WHERE contact_id = contact.id AND entry.kind <> 'note' AND ifnull(outcome, '') NOT IN ('noAnswer', 'busy'))
    WHERE id IN (SELECT contact_id FROM entry_contact)`,
]
