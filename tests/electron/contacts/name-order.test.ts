import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { updateContact } from '../../../electron/contacts/contacts.service.ts'
import { follow, markOf } from '../../../electron/contacts/follow-name-order.ts'
import { type NameOrder, nameOrderOf, readOrder } from '../../../electron/contacts/name-order.ts'
import type { Book } from '../../../electron/db/book.ts'
import { bookOfPeople, called } from '../../support/book-of-people.ts'
import { steppingClock } from '../../support/open-test-book.ts'
import { peopleStep, takeStep } from '../../support/people-steps.ts'

/** Nobody has the keys at the end of the longer of two tables. */
function expectSame(order: NameOrder, fresh: NameOrder): void {
  const plain = ({ ids, positions, favorites, sections }: NameOrder) => ({
    ids: [...ids],
    positions: [...positions].map((position, id) => [id, position]).filter(([, position]) => position !== -1),
    favorites: [...favorites],
    sections,
  })
  expect(plain(order)).toEqual(plain(fresh))
}

describe('nameOrderOf', () => {
  it('is after any steps the order that a fresh reading gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(peopleStep, { minLength: 5, maxLength: 25 }), async (steps) => {
        const { book } = await bookOfPeople(called('Ada', 'Bo', 'Cy', 'Åke', 'Bea'))
        const clock = steppingClock(1_800_000_000_000)
        nameOrderOf(book.read)
        // Some steps find nobody or nothing to undo, which leaves the book as it is.
        for (const each of steps) {
          if (each.do === 'look') expectSame(nameOrderOf(book.read), readOrder(book.read))
          else await takeStep(book, each, clock).catch(() => undefined)
        }
        expectSame(nameOrderOf(book.read), readOrder(book.read))
        await book.close()
      }),
      { seed: 811, numRuns: 40 },
    )
  }, 120_000)

  it('is the same until the next commit', async () => {
    const { book, add } = await bookOfPeople(called('Ada'))
    const order = nameOrderOf(book.read)
    expect(nameOrderOf(book.read)).toBe(order)
    await add({ formattedName: 'Bo' })
    expect(nameOrderOf(book.read)).not.toBe(order)
  })
})

describe('follow', () => {
  const setUp = async () => {
    const { book, add } = await bookOfPeople(called('Ada', 'Bo', 'Cy'))
    const [order, mark, clock] = [readOrder(book.read), markOf(book.read), steppingClock(1_800_000_000_000)]
    const followed = () => follow(book.read, order, mark, markOf(book.read))
    return { book, add, order, clock, followed }
  }

  it('moves those whom the history names, without reading the others', async () => {
    const { book, add, order, clock, followed } = await setUp()
    await add({ formattedName: 'Bea' })
    await book.write(async (write) => updateContact(write, order.ids[2] ?? 0, { formattedName: 'Aaron' }, clock))
    const after = followed()
    expect([...(after?.ids ?? [])]).toEqual([order.ids[2], order.ids[0], 4, order.ids[1]])
    expect(after?.sections).toEqual([
      { section: 'A', start: 0, count: 2 },
      { section: 'B', start: 2, count: 2 },
    ])
  })

  it('puts those who moved before each other', async () => {
    const { book, order, clock, followed } = await setUp()
    const [ada, bo, cy] = order.ids
    await takeStep(book, { do: 'rename', id: bo ?? 0, name: 'Ad' }, clock)
    await takeStep(book, { do: 'rename', id: cy ?? 0, name: 'Aaron' }, clock)
    expect([...(followed()?.ids ?? [])]).toEqual([cy, bo, ada])
  })

  it.each<[string, (book: Book, clock: () => number) => Promise<unknown>]>([
    ['a letter that had nobody', (book, clock) => takeStep(book, { do: 'create', name: 'Zeb', phone: '' }, clock)],
    ['other rules', (book, clock) => takeStep(book, { do: 'sort', locale: 'sv' }, clock)],
    [
      'people deleted for good',
      async (book, clock) => {
        await takeStep(book, { do: 'delete', ids: [1] }, clock)
        await takeStep(book, { do: 'purge' }, clock)
      },
    ],
  ])('does not try after %s', async (_, change) => {
    const { book, clock, followed } = await setUp()
    await change(book, clock)
    expect(followed()).toBeNull()
  })
})
