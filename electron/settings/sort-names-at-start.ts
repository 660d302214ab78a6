import { isSortedOtherwise, sortNamesBy } from '../contacts/name-rules.service.ts'
import type { Book, WriteConnection } from '../db/book.ts'
import { getSettings, nameRulesFrom } from './settings.service.ts'

/**
 * Has the names sorted as the settings and the system's language ask for, where they are not: after the language, or
 * the collation data, changed. `run` may tell how far it is.
 */
export async function sortNamesAtStart(
  book: Book,
  run: (write: WriteConnection, work: () => Promise<number>) => Promise<number> = (_, work) => work(),
): Promise<number> {
  if (book.isReadOnly || !isSortedOtherwise(book.read, nameRulesFrom(getSettings(book.read)))) return 0
  return book.write((write) => run(write, () => sortNamesBy(write, nameRulesFrom(getSettings(write)))))
}
