import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listContacts, listedIds, listSections, positionOf } from '../../../electron/contacts/contact-lists.service.ts'
import {
  createContact,
  deleteContacts,
  restoreContacts,
  updateContact,
} from '../../../electron/contacts/contacts.service.ts'
import { purgeContacts } from '../../../electron/contacts/purge.service.ts'
import { newestFirst, readNewestFirst } from '../../../electron/contacts/time-order.ts'
import type { Book } from '../../../electron/db/book.ts'
import { redoLast, undoLast } from '../../../electron/history/history.service.ts'
import type { ListScope } from '../../../shared/contract/contacts.contract.ts'
import { timeSectionOf } from '../../../shared/domain/time-section.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook } from '../../support/open-test-book.ts'

/** A Thursday. */
const NOW = new Date(2026, 5, 11, 10, 24).getTime()
const at = (month: number, day: number, hour = 12) => new Date(2026, month - 1, day, hour).getTime()
const EVERYONE = { text: '', view: 'all', tag: null } as const

const PEOPLE: readonly [string, number, string[]][] = [
  ['Ada', at(6, 11, 9), ['client']],
  ['Bo', at(4, 2), []],
  ['Cy', at(6, 10), ['client']],
  ['Di', at(6, 8), []],
  ['Eli', at(6, 1), ['client']],
  ['Flo', at(4, 30), []],
]

async function bookOfTimes() {
  const book = await openTestBook()
  const ids = await book.write(async (write) =>
    PEOPLE.map(([formattedName, when, tags]) => {
      const fields = makeFields({ formattedName, tags, isFavorite: formattedName < 'D' })
      return createContact(write, fields, `uid-${formattedName}`, () => when).id
    }),
  )
  const names = (scope: Partial<ListScope>, offset = 0, limit = 100) =>
    listContacts(book.read, { ...EVERYONE, ...scope }, offset, limit).rows.map(({ name }) => name)
  return { book, ids, names }
}

describe('a list sorted by time', () => {
  it('has the newest first, in stretches, and says when', async () => {
    const { book, names } = await bookOfTimes()
    expect(names({ sort: 'added' })).toEqual(['Ada', 'Cy', 'Di', 'Eli', 'Flo', 'Bo'])
    expect(names({ sort: 'added' }, 2, 3)).toEqual(['Di', 'Eli', 'Flo'])
    const page = listContacts(book.read, { ...EVERYONE, sort: 'added' }, 5, 10)
    expect([page.total, page.rows[0]?.at]).toEqual([6, at(4, 2)])
    expect(listContacts(book.read, EVERYONE, 0, 1).rows[0]).not.toHaveProperty('at')
  })

  it('follows what is changed', async () => {
    const { book, ids, names } = await bookOfTimes()
    expect(names({ sort: 'changed' })[0]).toBe('Ada')
    await book.write(async (write) => updateContact(write, ids[1] ?? 0, { notes: ['new'] }, () => NOW))
    expect(names({ sort: 'changed' }).slice(0, 2)).toEqual(['Bo', 'Ada'])
    expect(names({ sort: 'added' }).at(-1)).toBe('Bo')
    await book.write(async (write) => deleteContacts(write, [ids[1] ?? 0], () => NOW + 1))
    expect(names({ sort: 'changed' })).not.toContain('Bo')
  })

  it('holds for a tag, favourites, a search and field words', async () => {
    const { book, ids, names } = await bookOfTimes()
    expect(names({ sort: 'added', tag: 'client' })).toEqual(['Ada', 'Cy', 'Eli'])
    expect(names({ sort: 'added', view: 'favorites' })).toEqual(['Ada', 'Cy', 'Bo'])
    expect(names({ sort: 'added', text: 'tag:client' })).toEqual(['Ada', 'Cy', 'Eli'])
    expect(names({ sort: 'added', text: 'client' })).toEqual(['Ada', 'Cy', 'Eli'])
    expect(names({ text: 'client' })).toEqual(['Ada', 'Cy', 'Eli'])
    expect(names({ sort: 'added', text: '…' })).toEqual([])
    const scope = { ...EVERYONE, sort: 'added', tag: 'client' } as const
    expect(positionOf(book.read, scope, ids[4] ?? 0)).toBe(2)
    expect(positionOf(book.read, scope, ids[1] ?? 0)).toBeNull()
    expect(listedIds(book.read, scope, 1, 5)).toEqual([ids[2], ids[4]])
  })

  it('is cut into days, the week and months, of everyone and of a part', async () => {
    const { book } = await bookOfTimes()
    expect(listSections(book.read, { ...EVERYONE, sort: 'added' }, NOW)).toEqual([
      { section: 'today', start: 0, count: 1 },
      { section: 'yesterday', start: 1, count: 1 },
      { section: 'week', start: 2, count: 1 },
      { section: '2026-06', start: 3, count: 1 },
      { section: '2026-04', start: 4, count: 2 },
    ])
    expect(listSections(book.read, { ...EVERYONE, sort: 'added', tag: 'client' }, NOW)).toEqual([
      { section: 'today', start: 0, count: 1 },
      { section: 'yesterday', start: 1, count: 1 },
      { section: '2026-06', start: 2, count: 1 },
    ])
    expect(listSections(book.read, { ...EVERYONE, sort: 'added', text: 'a' }, NOW)).toEqual([])
  })

  it('leaves the trash as it is', async () => {
    const { book, ids, names } = await bookOfTimes()
    await book.write(async (write) => deleteContacts(write, [ids[0] ?? 0], () => NOW))
    await book.write(async (write) => deleteContacts(write, [ids[1] ?? 0], () => NOW + 1))
    expect(names({ view: 'trash', sort: 'added' })).toEqual(['Bo', 'Ada'])
  })
})

describe('the indexes of the orders', () => {
  it.each([
    ['SELECT count(*) FROM contact WHERE is_favorite = 1 AND deleted_at IS NULL', 'contact_favorite'],
    ['SELECT count(*) FROM contact WHERE deleted_at IS NOT NULL', 'contact_in_trash'],
    ['SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY sort_key, id', 'contact_by_name'],
    ['SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY created_at DESC, id DESC', 'contact_by_added'],
    ['SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY updated_at DESC, id DESC', 'contact_by_changed'],
  ])('let SQLite answer “%s” by %s', async (select, index) => {
    const { book } = await bookOfTimes()
    const plan = book.read.prepare(`EXPLAIN QUERY PLAN ${select}`).all() as { detail: string }[]
    expect(plan[0]?.detail).toContain(index)
  })
})

describe('timeSectionOf', () => {
  it('takes a clock that was ahead for today, and knows no week on a Monday', () => {
    expect(timeSectionOf(NOW + 86_400_000, NOW).section).toBe('today')
    const monday = new Date(2026, 5, 8, 1).getTime()
    expect(timeSectionOf(monday - 86_400_000, monday).section).toBe('yesterday')
    expect(timeSectionOf(monday - 2 * 86_400_000, monday).section).toBe('2026-06')
  })
})

describe('the order by time', () => {
  const key = fc.integer({ min: 1, max: 9 })
  const step = fc.record({
    does: fc.constantFrom('create', 'update', 'delete', 'restore', 'undo', 'redo', 'purge', 'look', 'look'),
    id: key,
    // The clock may stand still, and may be set back.
    at: fc.integer({ min: 1, max: 6 }),
  })
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

  function take(book: Book, { does, id, at }: Step, index: number): Promise<unknown> {
    const clock = () => NOW + at
    return book.write(async (write) => {
      if (does === 'create') return createContact(write, { formattedName: 'New' }, `uid-${index}`, clock)
      if (does === 'update') return updateContact(write, id, { notes: [`${index}`] }, clock)
      if (does === 'delete') return deleteContacts(write, [id], clock)
      if (does === 'restore') return restoreContacts(write, [id], clock)
      if (does === 'undo') return undoLast(write, clock)
      if (does === 'redo') return redoLast(write, clock)
      return purgeContacts(write, null)
    })
  }

  it('is after any steps the one that a fresh reading gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
        const { book } = await bookOfTimes()
        const look = () => {
          for (const sort of ['added', 'changed'] as const)
            expect([...newestFirst(book.read, sort, '', () => null)]).toEqual([...readNewestFirst(book.read, sort)])
        }
        look()
        // Some steps find nobody or nothing to undo, which leaves the book as it is.
        for (const [index, each] of steps.entries()) {
          if (each.does === 'look') look()
          else await take(book, each, index).catch(() => undefined)
        }
        look()
        await book.close()
      }),
      { seed: 812, numRuns: 20 },
    )
  }, 120_000)

  it('is not read anew for a commit that touches a few', async () => {
    const { book, ids } = await bookOfTimes()
    newestFirst(book.read, 'changed', '', () => null)
    const asked: string[] = []
    const prepare = book.read.prepare
    const watched = Object.assign(book.read, {
      prepare: (sql: string) => {
        asked.push(sql)
        return prepare(sql)
      },
    })
    await book.write(async (write) => updateContact(write, ids[4] ?? 0, { notes: ['new'] }, () => NOW))
    expect(newestFirst(watched, 'changed', '', () => null)[0]).toBe(ids[4])
    expect(asked.filter((sql) => /^SELECT id FROM contact WHERE deleted_at IS NULL ORDER/.test(sql))).toEqual([])
  })
})
