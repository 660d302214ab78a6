import { expect, it } from 'vitest'
import { prepareDigitPairs } from '../../../electron/contacts/digit-pairs.ts'
import { knownSetOf } from '../../../electron/contacts/match-sets.ts'
import type { Book, ReadConnection } from '../../../electron/db/book.ts'
import { toSearchQuery } from '../../../electron/search/search-query.ts'
import { bookOfPeople } from '../../support/book-of-people.ts'
import { valued } from '../../support/make-contact.ts'

const PAIRS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))
/** Who holds two digits, as it is known already and as the index says. */
function holders({ read }: Book, typed: string) {
  const query = toSearchQuery(typed)
  if (query === null) throw new Error(typed)
  const known = knownSetOf(read, query)
  const found = read
    .prepare(query.sql)
    .pluck()
    .all(...query.parameters) as number[]
  return { known: known && [...known.ids()].sort((a, b) => a - b), found: found.sort((a, b) => a - b) }
}
/** Numbers in which every two digits stand, some of them at an edge. */
const numberOf = (n: number) => `+${String((n * 7_919_777) % 99_991).padStart(5, '0')} ${(n * 104_729) % 1_000}`

it('are those whom the index finds, wherever in a number or a text the two digits stand', async () => {
  const { book, add } = await bookOfPeople([
    ...Array.from({ length: 40 }, (_, n) => ({
      formattedName: `${n}${n} Person`,
      phones: [valued(numberOf(n)), valued(String(n + 10)), valued(`0${n}`)],
      notes: [`House ${n * 13}, call ${numberOf(n + 100)}`],
    })),
    { formattedName: 'Nobody' },
  ])
  await prepareDigitPairs(book.read, () => false)
  const all = PAIRS.map((typed) => ({ typed, ...holders(book, typed) }))
  const known = all.filter((pair) => pair.known !== null)
  expect(known.length).toBeGreaterThan(80)
  expect(known.map(({ typed, known: ids }) => [typed, ids])).toEqual(known.map(({ typed, found }) => [typed, found]))
  // Of few people, or of none, nothing is kept.
  expect(
    all.filter((pair) => pair.known === null).every(({ typed, found }) => typed === '00' || found.length < 2),
  ).toBe(true)

  await add({ formattedName: 'Zed', phones: [valued('4712')] })
  expect(holders(book, '71').known).toContain(42)
  expect(holders(book, '71').known).toEqual(holders(book, '71').found)
})

it('are read once, and not again', async () => {
  const { book } = await bookOfPeople(
    Array.from({ length: 9 }, (_, n) => ({ formattedName: 'A', phones: [valued(numberOf(n))] })),
  )
  let looks = 0
  const read: ReadConnection = {
    prepare: (sql) => {
      if (sql.includes('BETWEEN')) looks++
      return book.read.prepare(sql)
    },
  }
  await prepareDigitPairs(read, () => false)
  expect(looks).toBe(100)
  await prepareDigitPairs(read, () => false)
  expect(looks).toBe(100)
})
