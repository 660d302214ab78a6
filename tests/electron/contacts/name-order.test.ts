import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createContact,
  deleteContacts,
  restoreContacts,
  updateContact,
} from '../../../electron/contacts/contacts.service.ts'
import { follow, markOf } from '../../../electron/contacts/follow-name-order.ts'
import { updateContacts } from '../../../electron/contacts/many-contacts.service.ts'
import { type NameOrder, nameOrderOf, readOrder } from '../../../electron/contacts/name-order.ts'
import { sortNamesBy } from '../../../electron/contacts/name-rules.service.ts'
import { purgeContacts } from '../../../electron/contacts/purge.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { redoLast, undoLast } from '../../../electron/history/history.service.ts'
import { bookOfPeople, called } from '../../support/book-of-people.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { steppingClock } from '../../support/open-test-book.ts'

const NAMES = ['Ada', 'ada', 'Bo', 'Bea', 'Åke', 'Zeb', 'Яна', '𝒜da', '𠮷野', '﨑山', '42', '', 'Bo B', 'Cy']
const name = fc.constantFrom(...NAMES)
/** Whom a step is about: the first few keys, also some that nobody has. */
const someone = fc.integer({ min: 1, max: 14 })
const some = fc.uniqueArray(someone, { minLength: 1, maxLength: 4 })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('create' as const), name }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('rename' as const), id: someone, name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('mark' as const), ids: some, value: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), ids: some }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('import' as const), names: fc.array(name, { maxLength: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'purge' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sort' as const), locale: fc.constantFrom('en', 'sv', 'ja') }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function take(book: Book, step: Step, clock: () => number): Promise<unknown> {
  switch (step.do) {
    case 'create':
      return book.write(async (write) => createContact(write, { formattedName: step.name }, `uid-${clock()}`, clock))
    case 'rename':
      return book.write(async (write) => updateContact(write, step.id, { formattedName: step.name }, clock))
    case 'mark':
      return book.write((write) => updateContacts(write, step.ids, { field: 'isFavorite', value: step.value }, clock))
    case 'delete':
      return book.write((write) => deleteContacts(write, step.ids, clock))
    case 'restore':
      return book.write((write) => restoreContacts(write, step.ids, clock))
    case 'import':
      return importTexts(
        book,
        step.names.map((name) => card(name)),
      )
    case 'undo':
      return book.write((write) => undoLast(write, clock))
    case 'redo':
      return book.write((write) => redoLast(write, clock))
    case 'purge':
      return book.write((write) => purgeContacts(write, null))
    case 'sort':
      return book.write((write) =>
        sortNamesBy(write, { locale: step.locale, nameOrder: 'givenFirst', areParticlesSorted: true }),
      )
    case 'look':
      return expectSame(nameOrderOf(book.read), readOrder(book.read))
  }
}

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
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const { book } = await bookOfPeople(called('Ada', 'Bo', 'Cy', 'Åke', 'Bea'))
        const clock = steppingClock(1_800_000_000_000)
        nameOrderOf(book.read)
        // Some steps find nobody or nothing to undo, which leaves the book as it is.
        for (const each of steps) {
          if (each.do === 'look') await take(book, each, clock)
          else await take(book, each, clock).catch(() => undefined)
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
    await take(book, { do: 'rename', id: bo ?? 0, name: 'Ad' }, clock)
    await take(book, { do: 'rename', id: cy ?? 0, name: 'Aaron' }, clock)
    expect([...(followed()?.ids ?? [])]).toEqual([cy, bo, ada])
  })

  it.each<[string, (book: Book, clock: () => number) => Promise<unknown>]>([
    ['a letter that had nobody', (book, clock) => take(book, { do: 'create', name: 'Zeb' }, clock)],
    ['other rules', (book, clock) => take(book, { do: 'sort', locale: 'sv' }, clock)],
    [
      'people deleted for good',
      async (book, clock) => {
        await take(book, { do: 'delete', ids: [1] }, clock)
        await take(book, { do: 'purge' }, clock)
      },
    ],
  ])('does not try after %s', async (_, change) => {
    const { book, clock, followed } = await setUp()
    await change(book, clock)
    expect(followed()).toBeNull()
  })
})
