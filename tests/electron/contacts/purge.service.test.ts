import { describe, expect, it } from 'vitest'
import {
  createContact,
  deleteContacts,
  getContact,
  updateContact,
} from '../../../electron/contacts/contacts.service.ts'
import { purgeContacts } from '../../../electron/contacts/purge.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { historyState, listHistory, undoImport, undoLast } from '../../../electron/history/history.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { makeFields, makeFullFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const create = (book: Book, name: string) =>
  book.write(async (write) => createContact(write, makeFields({ formattedName: name }), `uid-${name}`, clock))
const trash = (book: Book, ...ids: number[]) => book.write(async (write) => deleteContacts(write, ids, clock))
const purge = (book: Book, ids: number[] | null) => book.write(async (write) => purgeContacts(write, ids))
const count = (book: Book, table: string) => book.read.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe('purgeContacts', () => {
  it('leaves nothing of a person, also not in the history', async () => {
    const book = await openTestBook()
    const before = bookContent(book)
    const ada = await book.write(async (write) => createContact(write, makeFullFields(), 'ada', clock))
    await book.write(async (write) => updateContact(write, ada.id, { notes: ['a secret'] }, clock))
    await book.write(async (write) => updateContact(write, ada.id, { notes: [] }, clock))
    await trash(book, ada.id)
    expect(await purge(book, [ada.id])).toBe(1)
    expect(bookContent(book)['contact']).toEqual(before['contact'])
    for (const table of ['change', 'contact_phone', 'contact_search', 'photo'])
      expect([table, count(book, table)]).toEqual([table, 0])
    expect(book.read.prepare(`SELECT count(*) FROM command WHERE subject <> ''`).pluck().get()).toBe(0)
  })

  it('removes only those in the trash, of those it is given or of all', async () => {
    const book = await openTestBook()
    const people = [await create(book, 'Ada'), await create(book, 'Bo'), await create(book, 'Cleo')]
    const [ada = 0, bo = 0, cleo = 0] = people.map(({ id }) => Number(id))
    await trash(book, ada, bo)
    expect(await purge(book, [ada, cleo])).toBe(1)
    expect(getContact(book.read, cleo).formattedName).toBe('Cleo')
    expect(await purge(book, null)).toBe(1)
    expect(await purge(book, null)).toBe(0)
    expect(count(book, 'contact')).toBe(1)
  })

  it('takes its steps out of the way of undo, and says in the history that they are gone', async () => {
    const book = await openTestBook()
    await create(book, 'Bo')
    const ada = await create(book, 'Ada')
    await trash(book, ada.id)
    await purge(book, null)
    expect(historyState(book.read).undo).toMatchObject({ subject: 'Bo' })
    expect(listHistory(book.read, null, 10).steps.map(({ state, subject }) => [state, subject])).toEqual([
      ['gone', ''],
      ['gone', ''],
      ['done', 'Bo'],
    ])
    const { changes, conflicts } = await book.write((write) => undoLast(write, clock))
    expect([changes, conflicts, count(book, 'contact')]).toEqual([1, [], 0])
  })

  it('lets an import be undone for the others, and brings the person again when the file is', async () => {
    const book = await openTestBook()
    const texts = [card('Ada Byron') + card('Bo Lind')]
    await importTexts(book, texts)
    await trash(book, 1)
    await purge(book, null)
    expect(count(book, 'import_card')).toBe(1)
    await importTexts(book, texts)
    expect(count(book, 'contact')).toBe(2)
    expect(await book.write((write) => undoImport(write, 1, clock))).toMatchObject({ changes: 1, conflicts: [] })
    expect(book.read.prepare('SELECT display_name FROM contact').pluck().all()).toEqual(['Ada Byron'])
  })

  it('keeps the photos that others have, or had', async () => {
    const book = await openTestBook()
    const sha256 = 'a'.repeat(64)
    const photo = { kind: 'stored', sha256, mediaType: 'image/png', byteLength: 1 } as const
    await book.write(async ({ prepare }) =>
      prepare('INSERT INTO photo (sha256, media_type, bytes) VALUES (?, ?, ?)').run(sha256, 'image/png', Buffer.of(1)),
    )
    const full = { ...makeFullFields(), photo }
    const [ada, bo] = await book.write(async (write) => [
      createContact(write, full, 'ada', clock),
      createContact(write, full, 'bo', clock),
    ])
    await book.write(async (write) => updateContact(write, bo?.id ?? 0, { photo: null }, clock))
    await trash(book, ada?.id ?? 0)
    await purge(book, null)
    expect(count(book, 'photo')).toBe(1)
    await book.write((write) => undoLast(write, clock))
    expect(getContact(book.read, bo?.id ?? 0).photo).toEqual(photo)
    await trash(book, bo?.id ?? 0)
    await purge(book, null)
    expect(count(book, 'photo')).toBe(0)
  })
})
