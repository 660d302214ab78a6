import { describe, expect, it } from 'vitest'
import {
  createContact,
  deleteContacts,
  getContact,
  updateContact,
} from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { historyState, listHistory, redoLast, undoLast, undoOne } from '../../../electron/history/history.service.ts'
import type { ContactPatch } from '../../../shared/contract/contact-fields.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const create = (book: Book, name: string) =>
  book.write(async (write) => createContact(write, makeFields({ formattedName: name }), `uid-${name}`, clock))
const change = (book: Book, id: number, patch: ContactPatch) =>
  book.write(async (write) => updateContact(write, id, patch, clock))
const take = (book: Book, commandId: number) => book.write((write) => undoOne(write, commandId, clock))
const newest = (book: Book) => historyState(book.read).undo?.id ?? 0
const states = (book: Book) => listHistory(book.read, null, 100).steps.map(({ state }) => state)

describe('listHistory', () => {
  it('gives what was done, the newest first, a page at a time', async () => {
    const book = await openTestBook()
    for (const name of ['Ada', 'Bo', 'Cleo', 'Dov', 'Eve']) await create(book, name)
    const first = listHistory(book.read, null, 2)
    expect(first.steps.map(({ subject }) => subject)).toEqual(['Eve', 'Dov'])
    expect(first.steps[0]).toMatchObject({ name: 'contacts.create', contacts: 1, state: 'done', origin: 'user' })
    const second = listHistory(book.read, first.next, 2)
    const third = listHistory(book.read, second.next, 2)
    expect([...second.steps, ...third.steps].map(({ subject }) => subject)).toEqual(['Cleo', 'Bo', 'Ada'])
    expect(third.next).toBeNull()
  })

  it('marks what was undone, and what can no longer be redone, and shows no undo as a step', async () => {
    const book = await openTestBook()
    const ada = await create(book, 'Ada')
    await change(book, ada.id, { notes: ['a'] })
    await book.write((write) => undoLast(write, clock))
    expect(states(book)).toEqual(['undone', 'done'])
    await change(book, ada.id, { notes: ['b'] })
    expect(states(book)).toEqual(['done', 'superseded', 'done'])
  })

  it('says nothing of an empty book', async () => {
    const book = await openTestBook()
    expect(listHistory(book.read, null, 10)).toEqual({ steps: [], next: null })
  })
})

describe('undoOne', () => {
  it('takes a step back from under later ones, which stay', async () => {
    const book = await openTestBook()
    const ada = await create(book, 'Ada')
    await change(book, ada.id, { notes: ['a note'] })
    const note = newest(book)
    await change(book, ada.id, { nicknames: ['Countess'] })
    await create(book, 'Bo')
    const before = bookContent(book)
    expect(await take(book, note)).toMatchObject({ command: { id: note }, changes: 1, conflicts: [] })
    expect(getContact(book.read, ada.id)).toMatchObject({ notes: [], nicknames: ['Countess'] })
    expect(states(book)).toEqual(['done', 'done', 'undone', 'done'])
    await book.write((write) => redoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })

  it('brings somebody out of the trash, and leaves no word of them when their creation is undone', async () => {
    const book = await openTestBook()
    const ada = await create(book, 'Ada')
    const created = newest(book)
    await book.write(async (write) => deleteContacts(write, [ada.id], clock))
    const deleted = newest(book)
    await create(book, 'Bo')
    await take(book, deleted)
    expect(getContact(book.read, ada.id).deletedAt).toBeNull()
    await take(book, created)
    expect(() => getContact(book.read, ada.id)).toThrow(expect.objectContaining({ code: 'contact.notFound' }))
  })

  it('takes back what it can, and names what later steps changed', async () => {
    const book = await openTestBook()
    const ada = await create(book, 'Ada')
    await change(book, ada.id, { notes: ['first'], nicknames: ['Countess'] })
    const both = newest(book)
    await change(book, ada.id, { notes: ['second'] })
    const { changes, conflicts } = await take(book, both)
    expect([changes, conflicts]).toEqual([1, [{ contactId: ada.id, name: 'Ada', field: 'notes' }]])
    expect(getContact(book.read, ada.id)).toMatchObject({ notes: ['second'], nicknames: [] })
  })

  it('refuses, and changes nothing, where later steps changed all of it', async () => {
    const book = await openTestBook()
    const ada = await create(book, 'Ada')
    const created = newest(book)
    await change(book, ada.id, { notes: ['first'] })
    const before = bookContent(book)
    await expect(take(book, created)).rejects.toMatchObject({ code: 'history.contradicted' })
    expect(bookContent(book)).toEqual(before)
    expect(states(book)).toEqual(['done', 'done'])
  })

  it('refuses what was undone before, and what is no step', async () => {
    const book = await openTestBook()
    await create(book, 'Ada')
    const created = newest(book)
    await take(book, created)
    await expect(take(book, created)).rejects.toMatchObject({ code: 'history.alreadyUndone' })
    for (const id of [created + 1, 99]) {
      await expect(take(book, id)).rejects.toMatchObject({ code: 'history.notFound' })
    }
  })
})
