import { describe, expect, it } from 'vitest'
import { createContact, deleteContacts, getContact } from '../../../electron/contacts/contacts.service.ts'
import { purgeContacts } from '../../../electron/contacts/purge.service.ts'
import { historyState, redoLast, undoLast } from '../../../electron/history/history.service.ts'
import { findCadenceOf } from '../../../electron/keep-in-touch/cadence-store.ts'
import { setTagRhythm } from '../../../electron/keep-in-touch/cadences.service.ts'
import { followTagsOfRhythms } from '../../../electron/keep-in-touch/follow-tags.ts'
import { deleteTag, listTags, listTagsAmong, renameTag, setTagColor } from '../../../electron/tags/tags.service.ts'
import { getEntry, logEntry } from '../../../electron/timeline/entries.service.ts'
import { followTagsOfEntries } from '../../../electron/timeline/follow-tags.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const followers = [followTagsOfEntries, followTagsOfRhythms]

describe('listTags', () => {
  it('names the tags in use with their colours, and counts nobody from the trash', async () => {
    const book = await openTestBook()
    const clock = steppingClock()
    await book.write(async (write) => {
      createContact(write, makeFields({ tags: ['Überall', 'client'] }), 'a', clock)
      createContact(write, makeFields({ tags: ['client'] }), 'b', clock)
      const gone = createContact(write, makeFields({ tags: ['client', 'gone'] }), 'c', clock)
      await deleteContacts(write, [gone.id], clock)
    })
    expect(listTags(book.read)).toEqual([
      { name: 'client', color: 'ochre', count: 2 },
      { name: 'Überall', color: 'moss', count: 1 },
    ])
  })

  it('counts whom entries with a tag are with, nobody twice and nobody from the trash', async () => {
    const { book, clock } = await taggedBook()
    const log = (uid: string, contactIds: number[], tags: string[]) =>
      book.write(async (write) => logEntry(write, makeEntry({ contactIds, tags }), uid, clock))
    await log('one', [1, 2, 4], ['press', 'quote'])
    await log('two', [1, 3], ['quote'])
    await log('three', [4], ['lost'])
    const counts = () => Object.fromEntries(listTags(book.read).map(({ name, count }) => [name, count]))
    expect(counts()).toEqual({ client: 2, press: 3, quote: 3 })
    await book.write(async (write) => deleteContacts(write, [2], clock))
    expect(counts()).toEqual({ client: 1, press: 2, quote: 2 })
    await book.write(async (write) => purgeContacts(write, [2, 4]))
    expect(counts()).toEqual({ client: 1, press: 2, quote: 2 })
    expect(book.read.prepare('SELECT sum(entries) FROM entry_tagged').pluck().get()).toBe(4)
  })
})

async function taggedBook() {
  const book = await openTestBook()
  const clock = steppingClock()
  await book.write(async (write) => {
    createContact(write, makeFields({ formattedName: 'Ada', tags: ['client', 'press'] }), 'a', clock)
    createContact(write, makeFields({ formattedName: 'Bo', tags: ['client'] }), 'b', clock)
    createContact(write, makeFields({ formattedName: 'Cy', tags: ['press'] }), 'c', clock)
    createContact(write, makeFields({ formattedName: 'Di', tags: ['client'] }), 'd', clock)
    await deleteContacts(write, [4], clock)
  })
  return { book, clock, tagsOf: (id: number) => getContact(book.read, id).tags }
}

describe('renameTag', () => {
  it('renames it for everyone, the trash included, keeps its colour, and can be undone', async () => {
    const { book, clock, tagsOf } = await taggedBook()
    const before = bookContent(book)
    const color = listTags(book.read).find(({ name }) => name === 'client')?.color
    expect(await book.write(async (write) => renameTag(write, 'client', 'Customer', { clock, followers }))).toBe(3)
    expect([1, 2, 3, 4].map(tagsOf)).toEqual([['Customer', 'press'], ['Customer'], ['press'], ['Customer']])
    expect(listTags(book.read)[0]).toEqual({ name: 'Customer', color, count: 2 })
    expect(historyState(book.read).undo).toMatchObject({ name: 'tags.rename', subject: 'client → Customer' })
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })

  it('makes one of two tags, nobody carrying it twice, and parts them again', async () => {
    const { book, clock, tagsOf } = await taggedBook()
    const before = bookContent(book)
    await book.write(async (write) => renameTag(write, 'client', 'press', { clock, followers }))
    expect([1, 2, 3].map(tagsOf)).toEqual([['press'], ['press'], ['press']])
    expect(historyState(book.read).undo).toMatchObject({ name: 'tags.merge' })
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })

  it('keeps the colour of a tag that entries carry', async () => {
    const { book, clock } = await taggedBook()
    await book.write(async (write) => logEntry(write, makeEntry({ contactIds: [1], tags: ['quote'] }), 'e', clock))
    const color = listTags(book.read).find(({ name }) => name === 'quote')?.color
    await book.write(async (write) => renameTag(write, 'client', 'quote', { clock, followers }))
    expect(listTags(book.read).find(({ name }) => name === 'quote')).toEqual({ name: 'quote', color, count: 2 })
    expect(historyState(book.read).undo).toMatchObject({ name: 'tags.merge' })
  })

  it('does nothing when the name stays', async () => {
    const { book, clock } = await taggedBook()
    expect(await book.write(async (write) => renameTag(write, 'client', 'client', { clock, followers }))).toBe(0)
  })
})

describe('deleteTag', () => {
  it('takes it off everyone as one command', async () => {
    const { book, clock, tagsOf } = await taggedBook()
    const before = bookContent(book)
    expect(await book.write((write) => deleteTag(write, 'client', { clock, followers }))).toBe(3)
    expect([1, 2, 4].map(tagsOf)).toEqual([['press'], [], []])
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })
})

describe('setTagColor and listTagsAmong', () => {
  it('shows the new colour at once, as a step that can be taken back and done again', async () => {
    const { book, clock } = await taggedBook()
    const before = bookContent(book)
    const told: unknown[] = []
    book.subscribe((event) => told.push(event))
    await book.write(async (write) => setTagColor(write, 'press', 'rose', { clock }))
    expect(listTagsAmong(book.read, [1, 3])).toMatchObject([
      { name: 'client', count: 1 },
      { name: 'press', count: 2, color: 'rose' },
    ])
    expect(told.toSorted()).toEqual(['contacts.changed', 'history.changed'])
    const { undo } = historyState(book.read)
    expect(undo).toMatchObject({ name: 'tags.setColor', subject: 'press', contacts: 0 })
    await book.write(async (write) => setTagColor(write, 'press', 'rose', { clock }))
    await book.write(async (write) => setTagColor(write, 'nobody has it', 'rose', { clock }))
    expect(historyState(book.read).undo).toEqual(undo)
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
    await book.write((write) => redoLast(write, clock))
    expect(listTagsAmong(book.read, [3])).toMatchObject([{ name: 'press', color: 'rose' }])
  })

  it('gives a tag that comes back its own colour, also when another was called like it meanwhile', async () => {
    const { book, clock } = await taggedBook()
    const place = { clock, followers }
    await book.write(async (write) => setTagColor(write, 'press', 'rose', place))
    const before = bookContent(book)
    await book.write((write) => deleteTag(write, 'press', place))
    await book.write((write) => renameTag(write, 'client', 'press', place))
    expect(listTags(book.read)).toMatchObject([{ name: 'press', color: 'moss' }])
    await book.write((write) => undoLast(write, clock))
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })
})

describe('what else carries a tag', () => {
  async function tagged() {
    const { book, clock } = await taggedBook()
    const later = () => Math.max(clock(), 1_800_000_000_000)
    const id = await book.write(async (write) => {
      for (const [tag, every] of [
        ['client', 30],
        ['press', 7],
      ] as const)
        setTagRhythm(write, tag, { rhythm: { every, unit: 'day' }, breakMonths: null }, clock)
      const fields = makeEntry({ contactIds: [1], tags: ['quote', 'client', 'press'] })
      return logEntry(write, fields, 'entry', later).id
    })
    const rhythmOf = (tag: string) => findCadenceOf(book.read, { contactId: null, tag })?.cadence.rhythm?.every
    return { book, clock, tagsOf: () => getEntry(book.read, id).tags, rhythmOf, before: bookContent(book) }
  }

  it('follows into another name, and back', async () => {
    const { book, clock, tagsOf, rhythmOf, before } = await tagged()
    await book.write((write) => renameTag(write, 'client', 'Customer', { clock, followers }))
    expect(tagsOf()).toEqual(['quote', 'Customer', 'press'])
    expect([rhythmOf('client'), rhythmOf('Customer')]).toEqual([undefined, 30])
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })

  it('follows into another tag, whose rhythm holds, and back', async () => {
    const { book, clock, tagsOf, rhythmOf, before } = await tagged()
    await book.write((write) => renameTag(write, 'client', 'press', { clock, followers }))
    expect(tagsOf()).toEqual(['quote', 'press'])
    expect([rhythmOf('client'), rhythmOf('press')]).toEqual([undefined, 7])
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })

  it('loses a tag that is deleted, also where no person has it, and gets it back', async () => {
    const { book, clock, tagsOf, rhythmOf, before } = await tagged()
    await book.write((write) => deleteTag(write, 'client', { clock, followers }))
    await book.write((write) => deleteTag(write, 'quote', { clock, followers }))
    expect(tagsOf()).toEqual(['press'])
    expect(rhythmOf('client')).toBeUndefined()
    await book.write((write) => undoLast(write, clock))
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })
})
