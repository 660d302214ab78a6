import { searchTextsOf } from '../../shared/domain/search-text.ts'
import type { Book, WriteConnection } from '../db/book.ts'
import { renewTexts } from '../search/renew-texts.ts'
import { replaceSearches, type SearchRow } from './contacts.repository.ts'
import { forgetCounts } from './count-matches.ts'
import { findContacts } from './find-contacts.ts'
import { forgetSets } from './match-sets.ts'

/**
 * Whose texts may be others now: those with signs beyond ASCII, or with a hyphen or apostrophe within a word. Of most
 * people they are the same, which to tell from the stored texts takes a tenth of making them.
 */
const MAY_DIFFER = `SELECT contact_id, name, text, digits FROM contact_search WHERE contact_id BETWEEN ? AND ?
  AND (name GLOB '*[^ -~]*' OR text GLOB '*[^ -~]*' OR text GLOB '*[a-z0-9][''-][a-z]*' OR text GLOB '*[a-z][''-][0-9]*')`

/** Makes anew what is searched of people in a book that an older version wrote. Returns of how many. */
export async function renewPeopleAtStart(book: Book, isOver: () => boolean = () => false): Promise<number> {
  return renewTexts(
    book,
    {
      name: 'people',
      lastKey: (read) => Number(read.prepare('SELECT max(contact_id) FROM contact_search').pluck().get() ?? 0),
      renew: renewPeople,
      renewed: () => forgetFound(book),
    },
    isOver,
  )
}

/** What was found by the old texts. The history, by which it is brought up to date, tells nothing of them. */
function forgetFound({ read }: Book): void {
  forgetCounts(read)
  forgetSets(read)
}

function renewPeople(write: WriteConnection, from: number, until: number): number {
  const old = new Map(
    (write.prepare(MAY_DIFFER).raw().all(from, until) as SearchRow[]).map(([id, ...texts]) => [id, texts.join('\n')]),
  )
  const fresh = findContacts(write, [...old.keys()]).flatMap((contact): SearchRow[] => {
    const { name, text, digits } = searchTextsOf(contact)
    return old.get(contact.id) === [name, text, digits].join('\n') ? [] : [[contact.id, name, text, digits]]
  })
  replaceSearches(write, { stale: fresh.map(([id]) => id), fresh })
  return fresh.length
}
