import { describe, expect, it } from 'vitest'
import { createContact, deleteContacts, getContact } from '../../../electron/contacts/contacts.service.ts'
import { historyState, undoLast } from '../../../electron/history/history.service.ts'
import { deleteTag, listTags, listTagsAmong, renameTag, setTagColor } from '../../../electron/tags/tags.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

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
    expect(await book.write(async (write) => renameTag(write, 'client', 'Customer', clock))).toBe(3)
    expect([1, 2, 3, 4].map(tagsOf)).toEqual([['Customer', 'press'], ['Customer'], ['press'], ['Customer']])
    expect(listTags(book.read)[0]).toEqual({ name: 'Customer', color, count: 2 })
    expect(historyState(book.read).undo).toMatchObject({ name: 'tags.rename', subject: 'client → Customer' })
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })

  it('makes one of two tags, nobody carrying it twice, and parts them again', async () => {
    const { book, clock, tagsOf } = await taggedBook()
    const before = bookContent(book)
    await book.write(async (write) => renameTag(write, 'client', 'press', clock))
    expect([1, 2, 3].map(tagsOf)).toEqual([['press'], ['press'], ['press']])
    expect(historyState(book.read).undo).toMatchObject({ name: 'tags.merge' })
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })

  it('does nothing when the name stays', async () => {
    const { book, clock } = await taggedBook()
    expect(await book.write(async (write) => renameTag(write, 'client', 'client', clock))).toBe(0)
  })
})

describe('deleteTag', () => {
  it('takes it off everyone as one command', async () => {
    const { book, clock, tagsOf } = await taggedBook()
    const before = bookContent(book)
    expect(await book.write((write) => deleteTag(write, 'client', clock))).toBe(3)
    expect([1, 2, 4].map(tagsOf)).toEqual([['press'], [], []])
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })
})

describe('setTagColor and listTagsAmong', () => {
  it('shows the new colour at once and leaves the history alone', async () => {
    const { book } = await taggedBook()
    const last = historyState(book.read).undo
    const told: unknown[] = []
    book.subscribe((event) => told.push(event))
    await book.write(async (write) => setTagColor(write, 'press', 'rose'))
    expect(listTagsAmong(book.read, [1, 3])).toMatchObject([
      { name: 'client', count: 1 },
      { name: 'press', count: 2, color: 'rose' },
    ])
    expect(historyState(book.read).undo).toEqual(last)
    expect(told).toEqual(['contacts.changed'])
  })
})
