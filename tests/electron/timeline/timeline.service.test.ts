import { describe, expect, it } from 'vitest'
import { createContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { historyOfContact } from '../../../electron/history/field-history.service.ts'
import { changesSource } from '../../../electron/timeline/changes-source.ts'
import { datesSource } from '../../../electron/timeline/dates-source.ts'
import { logEntry } from '../../../electron/timeline/entries.service.ts'
import { entriesAmong, entriesSource } from '../../../electron/timeline/entries-source.ts'
import { type PageRequest, timelinePage, timelineTags } from '../../../electron/timeline/timeline.service.ts'
import type { TimelineSource } from '../../../electron/timeline/timeline-source.ts'
import type { TimelineItem, TimelinePosition } from '../../../shared/contract/timeline.contract.ts'
import type { EntryFields } from '../../../shared/domain/entry.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const NOW = Date.UTC(2026, 5, 11, 8, 24)
const SOURCES = [entriesSource, datesSource(() => 'UTC'), changesSource(historyOfContact)]

async function bookOfTwo() {
  const book = await openTestBook()
  const clock = steppingClock(NOW - 1_000_000)
  const add = (formattedName: string, on: string) =>
    book.write(async (write) => {
      const dates = [{ kind: 'birthday' as const, label: '', on, text: '' }]
      return createContact(write, makeFields({ formattedName, dates }), formattedName, clock).id
    })
  const ids = [await add('Ada', '1985-07-02'), await add('Bo', '--06-11')] as const
  const log = (fields: Partial<EntryFields>) =>
    book.write(async (write) => logEntry(write, makeEntry(fields), `entry ${clock()}`, () => NOW).id)
  return { book, ids, log, clock }
}

function pageOf(book: Book, contactId: number, ask: Partial<PageRequest> = {}, sources = SOURCES) {
  const request = {
    contactId,
    direction: 'past',
    from: null,
    kinds: null,
    text: '',
    tag: null,
    limit: 50,
    ...ask,
  } as const
  return timelinePage(book.read, sources, request, NOW)
}

/** All of it, page by page. */
function walk(book: Book, contactId: number, ask: Partial<PageRequest>, sources: readonly TimelineSource[] = SOURCES) {
  const items: TimelineItem[] = []
  let from: TimelinePosition | null = null
  do {
    const page: ReturnType<typeof pageOf> = timelinePage(
      book.read,
      sources,
      { contactId, direction: 'past', kinds: null, text: '', tag: null, limit: 3, ...ask, from },
      NOW,
    )
    items.push(...page.items)
    from = page.next
  } while (from !== null)
  return items
}

describe('a timeline', () => {
  it('has the newest first, and goes on where a page ended', async () => {
    const { book, ids, log } = await bookOfTwo()
    const logged: number[] = []
    for (let n = 0; n < 10; n++) logged.push(await log({ contactIds: [ids[0]], happenedAt: NOW - (n >> 1) * 1_000 }))
    await log({ contactIds: [ids[1]], happenedAt: NOW })
    const expected = logged.toSorted((a, b) => (logged.indexOf(a) >> 1) - (logged.indexOf(b) >> 1) || b - a)
    expect(walk(book, ids[0], {}).map(({ id }) => id)).toEqual(expected)
    expect(pageOf(book, ids[0], { limit: 10 }).next).toBeNull()
    expect(pageOf(book, ids[0], { limit: 9 }).next).not.toBeNull()
  })

  it('merges sources whose items share an instant, and loses and doubles none', async () => {
    const { book, ids, log } = await bookOfTwo()
    for (let n = 0; n < 7; n++) await log({ contactIds: [ids[0]], happenedAt: NOW - 5 })
    const people: TimelineItem[] = Array.from({ length: 7 }, (_, n) => {
      return { type: 'task', id: n + 1, at: NOW - 5 + (n % 2) * 10, on: null, title: '', isDone: false, people: [] }
    })
    const tasks: TimelineSource = {
      type: 'task',
      kinds: ['task'],
      list(_read, { before, after, limit }) {
        const order = (a: TimelineItem, b: TimelineItem) => a.at - b.at || a.id - b.id
        const place = (before ?? after) as TimelineItem
        return people
          .filter((item) => (before === null ? order(item, place) > 0 : order(item, place) < 0))
          .sort(before === null ? order : (a, b) => order(b, a))
          .slice(0, limit)
      },
    }
    const past = walk(book, ids[0], {}, [entriesSource, tasks])
    expect(past.map(({ type, id }) => `${type}:${id}`)).toEqual([
      ...[7, 6, 5, 4, 3, 2, 1].map((id) => `entry:${id}`),
      ...[7, 5, 3, 1].map((id) => `task:${id}`),
    ])
    const coming = walk(book, ids[0], { direction: 'coming', limit: 2 }, [entriesSource, tasks])
    expect(coming.map(({ id }) => id)).toEqual([2, 4, 6])
  })

  it('tells who else was there, with tags and files, and cuts a long text', async () => {
    const { book, ids, log } = await bookOfTwo()
    const file = { sha256: 'a'.repeat(64), name: 'quote.pdf', mediaType: 'application/pdf', byteLength: 3 }
    const text = 'ä'.repeat(5_000)
    await log({ contactIds: [ids[1], ids[0]], happenedAt: NOW, kind: 'meeting', text, tags: ['deal'], files: [file] })
    const [item] = pageOf(book, ids[0]).items
    expect(item).toMatchObject({ type: 'entry', isCut: true, people: [{ id: ids[1], name: 'Bo' }] })
    if (item?.type !== 'entry') throw new Error('no entry')
    expect(item.entry).toMatchObject({ contactIds: [ids[1], ids[0]], tags: ['deal'], files: [file] })
    expect(item.entry.text).toHaveLength(2_000)
  })

  it('gives of some entries those that stand in it as it is filtered', async () => {
    const { book, ids, log } = await bookOfTwo()
    const [call, note] = [
      await log({ contactIds: ids, kind: 'call', text: 'Käse', tags: ['deal'], happenedAt: NOW - 2 }),
      await log({ contactIds: [ids[0]], text: 'Brot', happenedAt: NOW - 1 }),
    ]
    const elsewhere = await log({ contactIds: [ids[1]], happenedAt: NOW })
    const among = (ask: Partial<Parameters<typeof entriesAmong>[1]>) =>
      entriesAmong(book.read, {
        contactId: ids[0],
        ids: [call, note, elsewhere, 999],
        ...{ kinds: null, text: '', tag: null, ...ask },
      }).map(({ id }) => id)
    expect(among({}).sort()).toEqual([call, note])
    expect([among({ kinds: ['call', 'task'] }), among({ kinds: ['task'] })]).toEqual([[call], []])
    expect([among({ text: 'kase' }), among({ tag: 'deal' }), among({ ids: [] })]).toEqual([[call], [call], []])
    const [item] = entriesAmong(book.read, { contactId: ids[0], ids: [call], kinds: null, text: '', tag: null })
    expect(item).toEqual(pageOf(book, ids[0], { kinds: ['call'] }).items[0])
  })

  it('is filtered by kind and by any part of a text, accents or not', async () => {
    const { book, ids, log } = await bookOfTwo()
    await book.write(async (write) => {
      for (let n = 0; n < 500; n++) {
        const text = n % 250 === 249 ? 'Ein Käse' : 'Nothing'
        logEntry(write, makeEntry({ contactIds: [ids[0]], happenedAt: NOW - n, text }), `many ${n}`, () => NOW)
      }
    })
    const call = await log({ contactIds: [ids[0]], happenedAt: NOW - 900, kind: 'call', title: 'CHEESECAKE kase' })
    expect(pageOf(book, ids[0], { kinds: ['call', 'email'] }).items.map(({ id }) => id)).toEqual([call])
    expect(walk(book, ids[0], { text: ' kase', limit: 1 }).map(({ at }) => NOW - at)).toEqual([249, 499, 900])
    expect(pageOf(book, ids[0], { text: 'kase', kinds: ['call'] }).items).toHaveLength(1)
    expect(pageOf(book, ids[0], { text: 'käfer' }).items).toEqual([])
  })

  it('is narrowed to a tag, which only entries carry, and says which tags there are', async () => {
    const { book, ids, log } = await bookOfTwo()
    const both = await log({ contactIds: [ids[0], ids[1]], happenedAt: NOW - 3, tags: ['Tag 10', 'deal'] })
    const call = await log({ contactIds: [ids[0]], happenedAt: NOW - 2, kind: 'call', tags: ['deal'] })
    await log({ contactIds: [ids[0]], happenedAt: NOW - 1 })
    await log({ contactIds: [ids[1]], happenedAt: NOW - 1, tags: ['Tag 9'] })
    expect(walk(book, ids[0], { tag: 'deal', limit: 1 }).map(({ id }) => id)).toEqual([call, both])
    expect(pageOf(book, ids[0], { tag: 'deal', kinds: ['call'] }).items.map(({ id }) => id)).toEqual([call])
    expect(pageOf(book, ids[0], { tag: 'Tag 9' }).items).toEqual([])
    expect(pageOf(book, ids[1], { tag: 'Tag 9', direction: 'coming' }).items).toEqual([])
    expect(timelineTags(book.read, ids[0])).toMatchObject([
      { name: 'deal', count: 2 },
      { name: 'Tag 10', count: 1 },
    ])
    expect(timelineTags(book.read, ids[1]).map(({ name }) => name)).toEqual(['deal', 'Tag 9', 'Tag 10'])
  })

  it('has birthdays that come round soon among what is to come, today’s included', async () => {
    const { book, ids } = await bookOfTwo()
    expect(pageOf(book, ids[0], { direction: 'coming' }).items).toEqual([
      { type: 'date', id: 1, at: Date.UTC(2026, 6, 3) - 1, kind: 'birthday', on: '2026-07-02', years: 41 },
    ])
    expect(pageOf(book, ids[1], { direction: 'coming' }).items).toMatchObject([{ on: '2026-06-11', years: null }])
    expect(pageOf(book, ids[0]).items).toEqual([])
  })

  it('has field changes only when they are asked for, all of them', async () => {
    const { book, ids, log, clock } = await bookOfTwo()
    for (let n = 0; n < 5; n++)
      await book.write(async (write) => updateContact(write, ids[0], { notes: [`note ${n}`] }, clock))
    await log({ contactIds: [ids[0]], happenedAt: NOW })
    expect(walk(book, ids[0], {}).map(({ type }) => type)).toEqual(['entry'])
    const all = walk(book, ids[0], { kinds: ['note', 'change'], limit: 2 })
    expect(all.map(({ type }) => type)).toEqual(['entry', ...Array(5).fill('change')])
    expect(new Set(all.map(({ id, type }) => `${type}${id}`)).size).toBe(6)
  })
})
