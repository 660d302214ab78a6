import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { listHistory, redoLast, undoLast, undoOne } from '../../../electron/history/history.service.ts'
import { deleteEntry, getEntry, logEntry, updateEntry } from '../../../electron/timeline/entries.service.ts'
import type { EntryFields } from '../../../shared/domain/entry.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const undo = (book: Book) => book.write((write) => undoLast(write, clock))
const redo = (book: Book) => book.write((write) => redoLast(write, clock))
const undoStep = (book: Book, commandId: number) => book.write((write) => undoOne(write, commandId, clock))
const lastStep = (book: Book) => listHistory(book.read, null, 1).steps[0]?.id ?? 0
const add = (book: Book, name: string) =>
  book.write(async (write) => createContact(write, makeFields({ formattedName: name }), `uid-${name}`, clock))
const log = (book: Book, fields: Partial<EntryFields>) =>
  book.write(async (write) => logEntry(write, makeEntry(fields), `entry-${clock()}`, clock))
const change = (book: Book, id: number, patch: Partial<EntryFields>) =>
  book.write(async (write) => updateEntry(write, id, patch, clock))

describe('undo of records', () => {
  it('takes back and does again adding, changing and removing an entry', async () => {
    const book = await openTestBook()
    const ada = await add(book, 'Ada')
    const states = [bookContent(book)]
    const { id } = await log(book, { text: 'Spine lighter', contactIds: [ada.id], tags: ['covers'] })
    states.push(bookContent(book))
    await change(book, id, { kind: 'call', durationMinutes: 14, tags: [] })
    states.push(bookContent(book))
    await book.write(async (write) => deleteEntry(write, id, clock))
    states.push(bookContent(book))
    for (const state of states.slice(0, -1).reverse()) {
      await undo(book)
      expect(bookContent(book)).toEqual(state)
    }
    for (const state of states.slice(1)) {
      await redo(book)
      expect(bookContent(book)).toEqual(state)
    }
  })

  it('restores what nothing later changed, and names the rest as a conflict', async () => {
    const book = await openTestBook()
    const { id } = await log(book, { title: 'Call', text: 'One' })
    await change(book, id, { title: 'Long call', text: 'Two' })
    const step = lastStep(book)
    await change(book, id, { text: 'Three' })
    const { changes, conflicts } = await undoStep(book, step)
    expect(changes).toBe(1)
    expect(conflicts).toEqual([{ contactId: 0, record: { kind: 'entry', id }, name: 'Long call', field: 'text' }])
    expect(getEntry(book.read, id)).toMatchObject({ title: 'Call', text: 'Three' })
  })

  it('does not remove an entry that was changed since', async () => {
    const book = await openTestBook()
    const { id } = await log(book, { text: 'One' })
    const step = lastStep(book)
    await change(book, id, { text: 'Two' })
    await expect(undoStep(book, step)).rejects.toMatchObject({ code: 'history.contradicted' })
    expect(getEntry(book.read, id).text).toBe('Two')
  })

  it('does not take away somebody with whom something is on record', async () => {
    const book = await openTestBook()
    const ada = await add(book, 'Ada')
    const step = lastStep(book)
    const { id } = await log(book, { text: 'Met', contactIds: [ada.id] })
    await expect(undoStep(book, step)).rejects.toMatchObject({ code: 'history.contradicted' })
    expect(getEntry(book.read, id).contactIds).toEqual([ada.id])
  })

  it('records nothing when nothing differs', async () => {
    const book = await openTestBook()
    const { id } = await log(book, { text: 'One' })
    const step = lastStep(book)
    await change(book, id, { text: 'One' })
    expect(lastStep(book)).toBe(step)
  })

  it('tells the windows which entries changed', async () => {
    const book = await openTestBook()
    const { id } = await log(book, { text: 'One' })
    const told: unknown[] = []
    book.subscribe((event, payload) => event === 'timeline.changed' && told.push(payload))
    await undo(book)
    await redo(book)
    expect(told).toEqual([{ ids: [id] }, { ids: [id] }])
  })
})
