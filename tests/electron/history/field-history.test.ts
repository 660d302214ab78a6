import { describe, expect, it } from 'vitest'
import {
  createContact,
  deleteContacts,
  getContact,
  restoreContacts,
  updateContact,
} from '../../../electron/contacts/contacts.service.ts'
import { tagContacts } from '../../../electron/contacts/many-contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { historyOfContact, valueBefore } from '../../../electron/history/field-history.service.ts'
import { redoLast, undoLast } from '../../../electron/history/history.service.ts'
import type { ContactPatch } from '../../../shared/contract/contact-fields.ts'
import type { FieldChange } from '../../../shared/contract/history.contract.ts'
import type { ContactFieldName } from '../../../shared/domain/contact.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { makeFields, valued } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()

async function bookWithAda(fields: ContactPatch = {}) {
  const book = await openTestBook()
  const { id, createdAt } = await book.write(async (write) =>
    createContact(write, makeFields({ formattedName: 'Ada', ...fields } as object), 'uid-ada', clock),
  )
  const change = (patch: ContactPatch) => book.write(async (write) => updateContact(write, id, patch, clock))
  const told = (field: ContactFieldName | null = null) => history(book, id, { field }).changes.map(short)
  return { book, id, createdAt, change, told }
}
function history(
  book: Book,
  id: number,
  {
    field = null,
    before = null,
    limit = 50,
  }: { field?: ContactFieldName | null; before?: number | null; limit?: number },
) {
  return historyOfContact(book.read, { id, field, before, limit })
}
const short = ({ change, origin, canPutBack }: FieldChange) => ({ ...change, origin, canPutBack })

describe('historyOfContact', () => {
  it('tells which values of a field came and went, the newest first, and which can be put back', async () => {
    const [mobile, work, home] = [valued('+46 70', 'cell'), valued('08-465'), valued('0300', 'home')]
    const { change, told } = await bookWithAda({ phones: [mobile, work] })
    await change({ phones: [mobile, home, work] })
    await change({ phones: [home, work] })
    await change({ phones: [mobile, work], nicknames: ['Addie'] })
    expect(told('phones')).toEqual([
      { field: 'phones', went: [home], came: [mobile], origin: 'user', canPutBack: true },
      { field: 'phones', went: [mobile], came: [], origin: 'user', canPutBack: true },
      { field: 'phones', went: [], came: [home], origin: 'user', canPutBack: false },
    ])
    expect(told('nicknames')).toEqual([
      { field: 'nicknames', went: [], came: ['Addie'], origin: 'user', canPutBack: true },
    ])
    expect(told()).toHaveLength(4)
  })

  it('tells values that are no lists, and a new order by all of the list', async () => {
    const { change, told } = await bookWithAda({ urls: [valued('a.example'), valued('b.example')] })
    await change({ formattedName: 'Ada L.', isFavorite: true, urls: [valued('b.example'), valued('a.example')] })
    await change({ photo: { kind: 'uri', uri: 'https://a.example/ada.jpg' } })
    expect(told().map(({ origin, canPutBack, ...change }) => change)).toEqual([
      { field: 'photo', went: [], came: [{ kind: 'uri', uri: 'https://a.example/ada.jpg' }] },
      { field: 'isFavorite', went: [false], came: [true] },
      {
        field: 'urls',
        went: [valued('a.example'), valued('b.example')],
        came: [valued('b.example'), valued('a.example')],
      },
      { field: 'formattedName', went: ['Ada'], came: ['Ada L.'] },
    ])
  })

  it('says from where: by hand, by tagging many, by undo and redo, in the trash and back', async () => {
    const { book, id, change } = await bookWithAda()
    await change({ notes: ['one'] })
    await book.write((write) => undoLast(write, clock))
    await book.write((write) => redoLast(write, clock))
    await book.write((write) => tagContacts(write, [id], { add: ['Client'], remove: [] }, clock))
    await book.write((write) => deleteContacts(write, [id], clock))
    await book.write((write) => restoreContacts(write, [id], clock))
    const { changes } = history(book, id, {})
    expect(changes.map(({ change, origin, command, subject }) => [change.field, origin, command, subject])).toEqual([
      ['trash', 'user', 'contacts.restore', 'Ada'],
      ['trash', 'user', 'contacts.delete', 'Ada'],
      ['tags', 'user', 'contacts.tag', 'Client'],
      ['notes', 'redo', 'contacts.update', 'Ada'],
      ['notes', 'undo', 'contacts.update', 'Ada'],
      ['notes', 'user', 'contacts.update', 'Ada'],
    ])
    expect(changes.slice(0, 2).map(({ change }) => change)).toEqual([
      { field: 'trash', isIn: false },
      { field: 'trash', isIn: true },
    ])
    expect(changes[0]?.canPutBack).toBe(false)
  })

  it('goes on where a page ended, and ends with how the person came into the book', async () => {
    const { book, id, createdAt, change } = await bookWithAda()
    for (const note of ['a', 'b', 'c']) await change({ notes: [note] })
    const first = history(book, id, { limit: 2 })
    expect([first.changes.length, first.added]).toEqual([2, null])
    const second = history(book, id, { limit: 2, before: first.next })
    expect(second.changes.map(short)).toEqual([
      { field: 'notes', went: [], came: ['a'], origin: 'user', canPutBack: true },
    ])
    expect([second.next, second.added]).toEqual([null, { at: createdAt, file: '' }])
  })

  it('names the file of an import, also among several changes of it', async () => {
    const { book, id, change } = await bookWithAda()
    await importTexts(book, [card('Cleo Cruz'), card('Bo Berg', 'UID:bo', 'TEL:1')])
    const bo = book.read.prepare(`SELECT id FROM contact WHERE uid = 'bo'`).pluck().get() as number
    expect(history(book, bo, {})).toMatchObject({ changes: [], added: { file: 'cards-2.vcf' } })
    await importTexts(book, [card('Bo Berg', 'UID:bo', 'TEL:1', 'TEL:2')])
    const { changes, added } = history(book, bo, {})
    expect(changes).toMatchObject([
      { origin: 'import', subject: 'cards-1.vcf', change: { field: 'phones', went: [], came: [{ value: '2' }] } },
    ])
    expect(added?.file).toBe('cards-1.vcf, cards-2.vcf')
    await change({ notes: ['x'] })
    expect(history(book, id, {}).added?.file).toBe('')
  })

  it('cuts long texts to where they differ, and pages that would be too long', async () => {
    const { book, id, change } = await bookWithAda()
    const long = `${'so '.repeat(700_000)}end`
    await change({ notes: [long] })
    await change({ notes: [`${long}ing`] })
    await change({ notes: [`${long}ings`] })
    const first = history(book, id, {})
    expect(first.changes).toHaveLength(2)
    expect(first.next).toBe(first.changes[1]?.id)
    expect(first.changes[0]?.change).toEqual({
      field: 'notes',
      went: [expect.stringMatching(/^….{300,}ending$/)],
      came: [expect.stringMatching(/^….{300,}endings$/)],
    })
    expect(history(book, id, { before: first.next }).changes).toHaveLength(1)
  })

  it('leaves out who touched the person last, and says nothing of nobody', async () => {
    const { book, change, told } = await bookWithAda()
    await change({ notes: ['x'] })
    expect(told().map(({ field }) => field)).toEqual(['notes'])
    expect(() => history(book, 99, {})).toThrow(expect.objectContaining({ code: 'contact.notFound' }))
  })
})

describe('valueBefore', () => {
  it('gives a field back whole, as an ordinary change that can be undone', async () => {
    const { book, id, change } = await bookWithAda({ notes: ['first', 'n'.repeat(5_000)] })
    const before = getContact(book.read, id).notes
    await change({ notes: ['second'] })
    const [{ id: changeId } = { id: 0 }] = history(book, id, { field: 'notes' }).changes
    await change(valueBefore(book.read, changeId))
    expect(getContact(book.read, id).notes).toEqual(before)
    expect(history(book, id, { field: 'notes' }).changes.map(({ canPutBack }) => canPutBack)).toEqual([true, false])
    await book.write((write) => undoLast(write, clock))
    expect(getContact(book.read, id).notes).toEqual(['second'])
  })

  it('knows no value of the trash, and none of a change that is not there', async () => {
    const { book, id } = await bookWithAda()
    await book.write((write) => deleteContacts(write, [id], clock))
    const [{ id: changeId } = { id: 0 }] = history(book, id, {}).changes
    for (const wrong of [changeId, 999]) {
      expect(() => valueBefore(book.read, wrong)).toThrow(expect.objectContaining({ code: 'history.notFound' }))
    }
  })
})
