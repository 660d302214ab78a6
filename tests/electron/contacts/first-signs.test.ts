import { describe, expect, it } from 'vitest'
import { keepFirstSigns, prepareFirstSigns } from '../../../electron/contacts/first-signs.ts'
import { knownSetOf } from '../../../electron/contacts/match-sets.ts'
import type { Book, ReadConnection } from '../../../electron/db/book.ts'
import { toSearchQuery } from '../../../electron/search/search-query.ts'
import { bookOfPeople, called } from '../../support/book-of-people.ts'
import { valued } from '../../support/make-contact.ts'

const countOf = ({ read }: Book, sign: string) => {
  const query = toSearchQuery(sign)
  return query && (knownSetOf(read, query)?.count ?? null)
}

describe('the first signs', () => {
  it('are the letters of the list, every digit and every two digits that many hold', async () => {
    const { book } = await bookOfPeople([...called('Ada Ek', 'Bo'), { formattedName: 'Cy', phones: [valued('7 12')] }])
    await prepareFirstSigns(book.read, () => false)
    expect(['a', 'b', 'c', '0', '1', '7'].map((sign) => countOf(book, sign))).toEqual([1, 1, 1, null, 1, 1])
    expect(['12', '71', '17', 'e', '712'].map((sign) => countOf(book, sign))).toEqual([1, 1, null, null, null])
  })

  it('are not looked for again where few hold them, until much has changed', async () => {
    const { book, add } = await bookOfPeople(called('Ada', 'Bo'))
    let looks = 0
    const read: ReadConnection = {
      prepare: (sql) => {
        if (sql.includes('BETWEEN')) looks++
        return book.read.prepare(sql)
      },
    }
    await prepareFirstSigns(read, () => false)
    expect(looks).toBe(112)
    await prepareFirstSigns(read, () => false)
    expect(looks).toBe(112)
    for (let n = 0; n < 30; n++) await add({ formattedName: `Abe ${n}` })
    await prepareFirstSigns(read, () => false)
    await prepareFirstSigns(read, () => false)
    expect(looks).toBeGreaterThanOrEqual(224)
  })

  it('are known again after everything changed', async () => {
    const { book, add } = await bookOfPeople(called('Ada'))
    const signs = keepFirstSigns(book, (error) => expect.unreachable(String(error)))
    await signs.ready
    for (let n = 0; n < 30; n++) await add({ formattedName: `Abe ${n}` })
    expect(countOf(book, 'a')).toBeNull()
    await expect.poll(() => countOf(book, 'a'), { timeout: 10_000 }).toBe(31)
    signs.stop()
    for (let n = 0; n < 30; n++) await add({ formattedName: `Al ${n}` })
    expect(countOf(book, 'a')).toBeNull()
  })

  it('are not looked up after the end', async () => {
    const { book } = await bookOfPeople(called('Ada'))
    await prepareFirstSigns(book.read, () => true)
    expect(countOf(book, 'a')).toBeNull()
  })

  it('ask the book nothing from the end on, wherever it comes', async () => {
    const { book } = await bookOfPeople([...called('Ada'), { formattedName: 'Cy', phones: [valued('7 12')] }])
    let asked = 0
    // Every seventh turn meets each of the three places where it may come.
    for (let turns = 0, isOver = false; turns === 0 || isOver; turns += 7) {
      isOver = false
      const read: ReadConnection = {
        prepare: (sql) => {
          expect(isOver, `after ${turns} turns: ${sql}`).toBe(false)
          return book.read.prepare(sql)
        },
      }
      let left = turns
      await prepareFirstSigns(read, () => {
        isOver ||= left-- === 0
        return isOver
      })
      asked = turns
    }
    expect(asked).toBeGreaterThan(130)
  })
})
