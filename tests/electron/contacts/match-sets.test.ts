import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { updateContact } from '../../../electron/contacts/contacts.service.ts'
import { knownSetOf, matchSetOf, prepareSet } from '../../../electron/contacts/match-sets.ts'
import type { Book, ReadConnection } from '../../../electron/db/book.ts'
import { namedBy, type SearchQuery, toSearchQuery } from '../../../electron/search/search-query.ts'
import { bookOfPeople, called } from '../../support/book-of-people.ts'
import { steppingClock } from '../../support/open-test-book.ts'
import { peopleStep, takeStep } from '../../support/people-steps.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const SIGNS = ['a', 'b', 'я', '吉', '4', '7', '47', '12', '70']
type Row = { readonly id: number; readonly name: string; readonly text: string; readonly digits: string }
const never = () => false

function queryOf(sign: string): SearchQuery {
  const query = toSearchQuery(sign)
  if (query === null) throw new Error('nothing to look for')
  return query
}

/** Who holds a sign at a word's beginning (if need be of the name), or two digits anywhere in a number, by a look at every text. */
function scan({ read }: Pick<Book, 'read'>, sign: string, isAnywhere = true): number[] {
  const rows = read.prepare('SELECT contact_id AS id, name, text, digits FROM contact_search').all() as Row[]
  const beginsWord = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${sign}`, 'u')
  return rows
    .filter(({ name, text, digits }) => {
      const isInNumber = /^\d\d$/.test(sign) && digits.split(' ').some((run) => run.length > 2 && run.includes(sign))
      return isAnywhere ? isInNumber || beginsWord.test(`${name}\n${text}`) : beginsWord.test(name)
    })
    .map(({ id }) => id)
}

const sorted = (ids: Iterable<number>) => [...ids].sort((one, other) => one - other)

describe('who is found by one or two signs', () => {
  it('is after any steps whoever a look at every text finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(peopleStep, { minLength: 5, maxLength: 25 }), async (steps) => {
        const { book } = await bookOfPeople([...called('Ada', 'Bo', 'Яна 4'), { formattedName: 'Cy', notes: ['7 a'] }])
        const clock = steppingClock(1_800_000_000_000)
        const expectSame = () => {
          for (const sign of SIGNS) {
            const found = matchSetOf(book.read, queryOf(sign))
            expect([sign, sorted(found.ids()), found.count]).toEqual([sign, scan(book, sign), scan(book, sign).length])
            const named = matchSetOf(book.read, namedBy(queryOf(sign).nameMatch ?? ''))
            expect([sign, sorted(named.ids())]).toEqual([sign, scan(book, sign, false)])
          }
        }
        for (const sign of SIGNS) await prepareSet(book.read, queryOf(sign), never)
        // Some steps find nobody or nothing to undo, which leaves the book as it is.
        for (const each of steps) {
          if (each.do === 'look') expectSame()
          else await takeStep(book, each, clock).catch(() => undefined)
        }
        expectSame()
        await book.close()
      }),
      { seed: 1129, numRuns: 20 },
    )
  }, 120_000)

  it('is read once, and follows whoever changes by a look at them alone', async () => {
    const { book } = await bookOfPeople(called('Ada', 'Bo', 'Abe'))
    const asked: string[] = []
    const read: ReadConnection = {
      prepare: (sql) => {
        if (sql.includes('MATCH')) asked.push(sql.includes('BETWEEN') ? 'some' : 'all')
        return book.read.prepare(sql)
      },
    }
    expect(sorted(matchSetOf(read, queryOf('a')).ids())).toEqual([1, 3])
    await book.write(async (write) => updateContact(write, 2, { formattedName: 'Al' }, Date.now))
    expect(sorted(matchSetOf(read, queryOf('a')).ids())).toEqual([1, 2, 3])
    expect(asked).toEqual(['all', 'some'])
  })

  it('goes straight to a stretch of keys, which FTS5 does for integers alone', async () => {
    const { book } = await bookOfPeople(called('Ada', 'Bo'))
    const plan = book.read
      .prepare(`EXPLAIN QUERY PLAN SELECT id FROM (${queryOf('a').sql}) WHERE id BETWEEN CAST(? AS INTEGER) AND 2`)
      .all('"a"*', 1) as { detail: string }[]
    expect(plan.map(({ detail }) => detail).join()).toMatch(/VIRTUAL TABLE INDEX \d+:M\d><$/)
  })

  it('is forgotten after much was changed, and of what was asked for long ago', async () => {
    const { book, add } = await bookOfPeople(called('Ada'))
    matchSetOf(book.read, queryOf('a'))
    for (let n = 0; n < 20; n++) await add({ formattedName: `Abe ${n}` })
    expect(knownSetOf(book.read, queryOf('a'))?.count).toBe(21)
    for (let n = 0; n < 21; n++) await add({ formattedName: `Al ${n}` })
    expect(knownSetOf(book.read, queryOf('a'))).toBeNull()
    expect(matchSetOf(book.read, queryOf('a')).count).toBe(42)
    for (const letter of LETTERS) for (const next of LETTERS) matchSetOf(book.read, queryOf(letter + next))
    expect(knownSetOf(book.read, queryOf('a'))).toBeNull()
    expect(knownSetOf(book.read, queryOf('zz'))?.count).toBe(0)
  })

  it('is not read on when Kith ends', async () => {
    const { book } = await bookOfPeople(called('Ada'))
    await prepareSet(book.read, queryOf('a'), () => true)
    expect(knownSetOf(book.read, queryOf('a'))).toBeNull()
  })
})
