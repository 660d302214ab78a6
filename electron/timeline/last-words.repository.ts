import type { ReadConnection } from '../db/book.ts'

/** Texts are cut here, since one may be as long as a book. */
const MOST_READ = 2_000

/** The newest text with each of these people before an instant: of an entry that has none, its title. */
export function findLastTexts(
  { prepare }: Pick<ReadConnection, 'prepare'>,
  contactIds: readonly number[],
  before: number,
): { contactId: number; text: string; at: number }[] {
  const newest = prepare(`SELECT entry_contact.contact_id AS contactId, entry_contact.happened_at AS at,
      substr(CASE trim(text) WHEN '' THEN title ELSE text END, 1, ${MOST_READ}) AS text
    FROM entry_contact JOIN entry ON entry.id = entry_id
    WHERE contact_id = ? AND entry_contact.happened_at < ? AND (trim(text) <> '' OR trim(title) <> '')
    ORDER BY entry_contact.happened_at DESC, entry_id DESC LIMIT 1`)
  return contactIds.flatMap((id) => {
    const row = newest.get(id, before) as { contactId: number; text: string; at: number } | undefined
    return row === undefined ? [] : [row]
  })
}
