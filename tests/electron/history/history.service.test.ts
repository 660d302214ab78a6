import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertContact } from '../../../electron/contacts/change-contacts.service.ts'
import { toContactRows } from '../../../electron/contacts/contact-rows.ts'
import {
  createContact,
  deleteContacts,
  getContact,
  restoreContacts,
  updateContact,
} from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { recordCommand } from '../../../electron/db/changes.ts'
import { historyState, redoLast, undoImport, undoLast } from '../../../electron/history/history.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields, makeFullFields, valued } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const undo = (book: Book) => book.write((write) => undoLast(write, clock))
const redo = (book: Book) => book.write((write) => redoLast(write, clock))
const create = (book: Book, name: string) =>
  book.write(async (write) => createContact(write, makeFields({ formattedName: name }), `uid-${name}`, clock))

/** What an import leaves behind: many people under one command. */
async function importPeople(book: Book, count: number) {
  return book.write(async (write) => {
    const commandId = recordCommand(write, {
      name: 'interchange.import',
      origin: 'import',
      subject: 'phone.vcf',
      at: clock(),
    })
    write.prepare('INSERT INTO import (command_id, imported_at) VALUES (?, ?)').run(commandId, clock())
    return Array.from({ length: count }, (_, n) =>
      insertContact(write, {
        commandId,
        rows: toContactRows(makeFields({ formattedName: `P${n}` })),
        uid: `p${n}`,
        at: clock(),
        cardId: null,
      }),
    )
  })
}

describe('undo and redo', () => {
  it('take back and do again what was done to one person, field by field', async () => {
    const book = await openTestBook()
    const ada = await book.write(async (write) => createContact(write, makeFullFields(), 'ada', clock))
    const created = bookContent(book)
    await book.write(async (write) =>
      updateContact(write, ada.id, { phones: [valued('1')], notes: [], isFavorite: false }, clock),
    )
    const updated = bookContent(book)
    await undo(book)
    expect(bookContent(book)).toEqual(created)
    await redo(book)
    expect(bookContent(book)).toEqual(updated)
  })

  it('bring a person back under the same key after undoing their creation', async () => {
    const book = await openTestBook()
    const ada = await book.write(async (write) => createContact(write, makeFullFields(), 'ada', clock))
    await undo(book)
    expect(() => getContact(book.read, ada.id)).toThrow(expect.objectContaining({ code: 'contact.notFound' }))
    const { command, changes } = await redo(book)
    expect(getContact(book.read, ada.id)).toEqual(ada)
    expect([command.name, changes]).toEqual(['contacts.create', 1])
  })

  it('say which command they would take', async () => {
    const book = await openTestBook()
    expect(historyState(book.read)).toEqual({ undo: null, redo: null })
    const ada = await create(book, 'Ada')
    await book.write(async (write) => deleteContacts(write, [ada.id], clock))
    expect(historyState(book.read)).toMatchObject({
      undo: { name: 'contacts.delete', subject: 'Ada', contacts: 1 },
      redo: null,
    })
    await undo(book)
    expect(historyState(book.read)).toMatchObject({
      undo: { name: 'contacts.create' },
      redo: { name: 'contacts.delete' },
    })
  })

  it('refuse when there is nothing left', async () => {
    const book = await openTestBook()
    await expect(undo(book)).rejects.toMatchObject({ code: 'history.nothingToUndo' })
    await expect(redo(book)).rejects.toMatchObject({ code: 'history.nothingToRedo' })
  })

  it('forget what was undone once something new is done', async () => {
    const book = await openTestBook()
    await create(book, 'Ada')
    await undo(book)
    await create(book, 'Bo')
    await expect(redo(book)).rejects.toMatchObject({ code: 'history.nothingToRedo' })
    await undo(book)
    await expect(undo(book)).rejects.toMatchObject({ code: 'history.nothingToUndo' })
  })

  it('work after the book was closed and opened again', async () => {
    const first = await openTestBook()
    const ada = await create(first, 'Ada')
    await first.write(async (write) => updateContact(write, ada.id, { formattedName: 'Ada L' }, clock))
    await first.close()
    const again = await openTestBook({ folder: first.folder })
    await undo(again)
    expect(getContact(again.read, ada.id).formattedName).toBe('Ada')
    await redo(again)
    expect(getContact(again.read, ada.id).formattedName).toBe('Ada L')
  })

  it('reach the start and the end again through any sequence of commands', { timeout: 60_000 }, async () => {
    const step = fc.record({
      kind: fc.constantFrom('create', 'update', 'delete', 'restore'),
      target: fc.nat(5),
      name: fc.constantFrom('Ada', 'Bo', 'Çelik', '田中'),
      list: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const book = await openTestBook()
        const states = [bookContent(book)]
        let made = 0
        for (const { kind, target, name, list } of steps) {
          const before = historyState(book.read).undo?.id
          await book.write(async (write) => {
            const id = (target % Math.max(made, 1)) + 1
            if (kind === 'create' || made === 0)
              createContact(write, makeFields({ formattedName: name, notes: list }), `u${made++}`, clock)
            else if (kind === 'update')
              updateContact(write, id, { formattedName: name, tags: [...new Set(list)], nicknames: list }, clock)
            else if (kind === 'delete') await deleteContacts(write, [id], clock)
            else await restoreContacts(write, [id], clock)
          })
          if (historyState(book.read).undo?.id !== before) states.push(bookContent(book))
        }
        for (const state of states.slice(0, -1).reverse()) {
          expect((await undo(book)).conflicts).toEqual([])
          expect(bookContent(book)).toEqual(state)
        }
        for (const state of states.slice(1)) {
          expect((await redo(book)).conflicts).toEqual([])
          expect(bookContent(book)).toEqual(state)
        }
        await book.close()
      }),
      { numRuns: 25, seed: 20260611 },
    )
  })
})

describe('undoImport', () => {
  it('removes everyone it brought, past the size of a batch, and brings them back', async () => {
    const book = await openTestBook()
    await importPeople(book, 1_200)
    const imported = bookContent(book)
    const { changes, conflicts } = await book.write((write) => undoImport(write, 1, clock))
    expect([changes, conflicts, bookContent(book)['contact']]).toEqual([1_200, [], []])
    await redo(book)
    expect(bookContent(book)).toEqual(imported)
  })

  it('keeps, and names, people who were edited since', async () => {
    const book = await openTestBook()
    const [first] = await importPeople(book, 3)
    await book.write(async (write) => updateContact(write, first ?? 0, { notes: ['mine'] }, clock))
    const { changes, conflicts } = await book.write((write) => undoImport(write, 1, clock))
    expect(changes).toBe(2)
    expect(conflicts).toEqual([{ contactId: first, name: 'P0', field: '' }])
    expect(getContact(book.read, first ?? 0).notes).toEqual(['mine'])
  })

  it('removes people whose later edit was itself undone', async () => {
    const book = await openTestBook()
    const [first] = await importPeople(book, 1)
    await book.write(async (write) => updateContact(write, first ?? 0, { notes: ['mine'] }, clock))
    await undo(book)
    expect(await book.write((write) => undoImport(write, 1, clock))).toMatchObject({ changes: 1, conflicts: [] })
  })

  it('refuses an import that is not there or was undone before', async () => {
    const book = await openTestBook()
    await importPeople(book, 1)
    const take = (id: number) => book.write((write) => undoImport(write, id, clock))
    await expect(take(9)).rejects.toMatchObject({ code: 'import.notFound' })
    await take(1)
    await expect(take(1)).rejects.toMatchObject({ code: 'import.alreadyUndone' })
  })
})

describe('undo of one field', () => {
  it('leaves what a later command changed, and names it', async () => {
    const book = await openTestBook()
    const ada = await create(book, 'Ada')
    await book.write(async (write) => updateContact(write, ada.id, { notes: ['a'], nicknames: ['n'] }, clock))
    const first = historyState(book.read).undo?.id ?? 0
    await book.write(async (write) => updateContact(write, ada.id, { notes: ['b'] }, clock))
    // As an import would be taken back out of order.
    await book.write(async ({ prepare }) =>
      prepare('INSERT INTO import (command_id, imported_at) VALUES (?, 0)').run(first),
    )
    const { changes, conflicts } = await book.write((write) => undoImport(write, 1, clock))
    expect([changes, conflicts]).toEqual([1, [{ contactId: ada.id, name: 'Ada', field: 'notes' }]])
    expect(getContact(book.read, ada.id)).toMatchObject({ notes: ['b'], nicknames: [] })
  })
})
