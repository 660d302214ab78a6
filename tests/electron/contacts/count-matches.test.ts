import { describe, expect, it } from 'vitest'
import { deleteContacts, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { countMatches } from '../../../electron/contacts/count-matches.ts'
import type { Book, ReadConnection } from '../../../electron/db/book.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { toSearchQuery } from '../../../electron/search/search-query.ts'
import { bookOfPeople, called } from '../../support/book-of-people.ts'

const clock = () => Date.now()
const countOf = ({ read }: Pick<Book, 'read'>, text: string) => {
  const query = toSearchQuery(text)
  if (query === null) throw new Error('nothing to look for')
  return countMatches(read, query)
}

/** The book's reader, and how often it was asked to count. */
function watched({ read }: Book): { read: ReadConnection; counts: () => number } {
  let counts = 0
  const prepare: ReadConnection['prepare'] = (sql) => {
    if (sql.startsWith('SELECT count(*) FROM (SELECT rowid')) counts++
    return read.prepare(sql)
  }
  return { read: { prepare }, counts: () => counts }
}

describe('the number of people found', () => {
  it('follows whoever comes, changes or goes', async () => {
    const { book } = await bookOfPeople(called('Ada Ek', 'Abe Orr', 'Bo Ax'))
    expect(countOf(book, 'a')).toBe(3)
    await book.write(async (write) => updateContact(write, 3, { formattedName: 'Bo Box' }, clock))
    expect(countOf(book, 'a')).toBe(2)
    await book.write((write) => deleteContacts(write, [1], clock))
    expect(countOf(book, 'a')).toBe(1)
    await book.write((write) => undoLast(write, clock))
    expect(countOf(book, 'a')).toBe(2)
  })

  it('is counted once for as long as nobody changes', async () => {
    const { book } = await bookOfPeople(called('Ada Ek', 'Abe Orr', 'Bo Ax'))
    const { read, counts } = watched(book)
    expect([countOf({ read }, 'abe'), countOf({ read }, 'bo')]).toEqual([1, 1])
    await book.write(async (write) => write.prepare(`INSERT INTO setting VALUES ('x', 'y')`).run())
    expect([countOf({ read }, 'abe'), countOf({ read }, 'Bo')]).toEqual([1, 1])
    expect(counts()).toBe(2)
    await book.write(async (write) => updateContact(write, 3, { formattedName: 'Abe Box' }, clock))
    expect(countOf({ read }, 'abe')).toBe(2)
    expect(counts()).toBe(3)
  })

  it('is remembered of what was asked for last, however much is searched', async () => {
    const { book } = await bookOfPeople(called('Ada Ek'))
    const { read, counts } = watched(book)
    countOf({ read }, 'a')
    countOf({ read }, 'e')
    for (let n = 0; n < 499; n++) {
      countOf({ read }, `word${n}`)
      countOf({ read }, 'a')
    }
    expect(counts()).toBe(501)
    countOf({ read }, 'a')
    expect(counts()).toBe(501)
    countOf({ read }, 'e')
    expect(counts()).toBe(502)
  })
})
