import { describe, expect, it } from 'vitest'
import {
  createContact,
  deleteContacts,
  getContact,
  updateContact,
} from '../../../electron/contacts/contacts.service.ts'
import { defineField, listFields, sortFields } from '../../../electron/custom-fields/custom-fields.service.ts'
import {
  deleteField,
  renameField,
  setChoices,
  setFieldType,
} from '../../../electron/custom-fields/move-field.service.ts'
import type { Book, WriteConnection } from '../../../electron/db/book.ts'
import { historyState, redoLast, undoLast, undoOne } from '../../../electron/history/history.service.ts'
import type { CustomField } from '../../../shared/domain/contact.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const vat = (value: string, type: CustomField['type'] = 'text'): CustomField => ({ name: 'VAT', type, value })
const shown = (book: Book) => listFields(book.read).map(({ name, type, people }) => [name, type, people])
const idOf = (book: Book, name: string) => listFields(book.read).find((field) => field.name === name)?.id ?? 0
const undo = (book: Book) => book.write((write) => undoLast(write, clock))
const redo = (book: Book) => book.write((write) => redoLast(write, clock))
const inOne = <T>(book: Book, work: (write: WriteConnection) => T | Promise<T>) =>
  book.write(async (write) => work(write))

/** A choice that was defined and three have, one of them in the trash; and a text that an import brought. */
async function ownBook() {
  const book = await openTestBook()
  await inOne(book, async (write) => {
    defineField(write, { name: 'Level', type: 'choice', choices: ['Gold', ' Silver ', 'Gold', ''] }, clock)
    const level = (value: string): CustomField => ({ name: 'Level', type: 'choice', value })
    createContact(write, makeFields({ formattedName: 'Ada', customFields: [vat('SE55'), level('Gold')] }), 'a', clock)
    createContact(write, makeFields({ formattedName: 'Bo', customFields: [level('Bronze')] }), 'b', clock)
    createContact(write, makeFields({ formattedName: 'Cy', customFields: [level('Silver')] }), 'c', clock)
    await deleteContacts(write, [3], clock)
  })
  return book
}

describe('listFields', () => {
  it('shows what was defined, and what somebody outside the trash has, each with how many', async () => {
    const book = await ownBook()
    expect(listFields(book.read)).toEqual([
      { id: 1, name: 'Level', type: 'choice', choices: ['Gold', 'Silver'], people: 2 },
      { id: 2, name: 'VAT', type: 'text', choices: [], people: 1 },
    ])
    await inOne(book, (write) => updateContact(write, 1, { customFields: [] }, clock))
    expect(shown(book)).toEqual([['Level', 'choice', 1]])
  })

  it('counts a person once who has a field several times', async () => {
    const book = await openTestBook()
    const customFields = [vat('1'), vat('2'), vat('3', 'number')]
    await inOne(book, (write) => createContact(write, makeFields({ customFields }), 'a', clock))
    expect(shown(book)).toEqual([
      ['VAT', 'text', 1],
      ['VAT', 'number', 1],
    ])
  })
})

describe('defineField', () => {
  it('refuses a name that is there already, capitals and accents aside', async () => {
    const book = await ownBook()
    const again = inOne(book, (write) => defineField(write, { name: ' vát ', type: 'number', choices: [] }, clock))
    await expect(again).rejects.toMatchObject({ code: 'field.exists', details: { name: 'VAT' } })
    expect(shown(book)).toHaveLength(2)
  })

  it('is a step that can be taken back and done again', async () => {
    const book = await ownBook()
    const before = bookContent(book)
    const size = { name: 'Shoe size', type: 'choice', choices: ['none'] } as const
    await inOne(book, (write) => defineField(write, size, clock))
    const after = bookContent(book)
    expect(listFields(book.read).find(({ name }) => name === 'Shoe size')).toMatchObject({ ...size, people: 0 })
    expect(historyState(book.read).undo).toMatchObject({
      name: 'customFields.define',
      subject: 'Shoe size',
      contacts: 0,
    })
    expect(await undo(book)).toMatchObject({ changes: 3, conflicts: [] })
    expect(bookContent(book)).toEqual(before)
    await redo(book)
    expect(bookContent(book)).toEqual(after)
  })

  it('leaves a field that somebody was given meanwhile to them when it is taken back by itself', async () => {
    const book = await ownBook()
    await inOne(book, (write) => defineField(write, { name: 'Size', type: 'text', choices: [] }, clock))
    const { id } = historyState(book.read).undo ?? { id: 0 }
    const customFields: CustomField[] = [{ name: 'Size', type: 'text', value: '39' }]
    await inOne(book, (write) => updateContact(write, 1, { customFields }, clock))
    expect(await book.write((write) => undoOne(write, id, clock))).toMatchObject({ conflicts: [] })
    expect(shown(book)).toContainEqual(['Size', 'text', 1])
    await inOne(book, (write) => updateContact(write, 1, { customFields: [] }, clock))
    expect(shown(book).map(([name]) => name)).not.toContain('Size')
  })
})

describe('setChoices', () => {
  it('gives everyone the new names as one step, also where two change places, and takes them back', async () => {
    const book = await ownBook()
    const before = bookContent(book)
    const levels = () => [1, 2, 3].map((id) => getContact(book.read, id).customFields.at(-1)?.value)
    const renamed = [
      { from: 'Gold', to: 'Silver' },
      { from: 'Silver', to: ' Gold ' },
    ]
    const choices = ['Silver', 'Gold']
    expect(await inOne(book, (write) => setChoices(write, idOf(book, 'Level'), { choices, renamed }, clock))).toBe(2)
    expect(listFields(book.read)[0]?.choices).toEqual(choices)
    expect(levels()).toEqual(['Silver', 'Bronze', 'Gold'])
    expect(historyState(book.read).undo).toMatchObject({ name: 'customFields.renameChoices', subject: 'Level' })
    await undo(book)
    expect(bookContent(book)).toEqual(before)
    await redo(book)
    expect(levels()).toEqual(['Silver', 'Bronze', 'Gold'])
    expect(getContact(book.read, 1).customFields[0]).toEqual(vat('SE55'))
  })

  it('changes nobody where nobody has them', async () => {
    const book = await ownBook()
    const set = (renamed: { from: string; to: string }[]) =>
      inOne(book, (write) => setChoices(write, idOf(book, 'Level'), { choices: ['Lead'], renamed }, clock))
    expect([await set([{ from: 'Tin', to: 'Lead' }]), await set([])]).toEqual([0, 0])
  })

  it('changes what a choice offers, and nothing that people have, as a step; the same again is none', async () => {
    const book = await ownBook()
    const before = bookContent(book)
    const people = [1, 2, 3].map((id) => getContact(book.read, id))
    const set = () =>
      inOne(book, (write) => setChoices(write, idOf(book, 'Level'), { choices: ['Tin', ' Gold'], renamed: [] }, clock))
    await set()
    expect(listFields(book.read)[0]?.choices).toEqual(['Tin', 'Gold'])
    expect([1, 2, 3].map((id) => getContact(book.read, id))).toEqual(people)
    const { undo: step } = historyState(book.read)
    expect(step).toMatchObject({ name: 'customFields.setChoices', subject: 'Level', contacts: 0 })
    await set()
    expect(historyState(book.read).undo).toEqual(step)
    await undo(book)
    expect(bookContent(book)).toEqual(before)
  })
})

describe('sortFields', () => {
  it('puts fields in the order that is wanted, before those that come later, and back', async () => {
    const book = await ownBook()
    const before = bookContent(book)
    await inOne(book, (write) => sortFields(write, [idOf(book, 'VAT'), idOf(book, 'Level')], clock))
    const sorted = bookContent(book)
    await inOne(book, (write) => defineField(write, { name: 'Alpha', type: 'text', choices: [] }, clock))
    expect(shown(book).map(([name]) => name)).toEqual(['VAT', 'Level', 'Alpha'])
    await undo(book)
    expect(historyState(book.read).undo).toMatchObject({ name: 'customFields.sort', subject: '', contacts: 0 })
    await undo(book)
    expect(bookContent(book)).toEqual(before)
    await redo(book)
    expect(bookContent(book)).toEqual(sorted)
  })
})

describe('renameField', () => {
  it('renames it for everyone, the trash included, with its choices, and back and forth through the history', async () => {
    const book = await ownBook()
    const before = bookContent(book)
    expect(await inOne(book, (write) => renameField(write, 1, ' Rank ', clock))).toBe(3)
    expect(listFields(book.read)[0]).toMatchObject({ name: 'Rank', choices: ['Gold', 'Silver'], people: 2 })
    expect(shown(book)).toHaveLength(2)
    expect(getContact(book.read, 3).customFields).toEqual([{ name: 'Rank', type: 'choice', value: 'Silver' }])
    expect(historyState(book.read).undo).toMatchObject({ name: 'customFields.rename', subject: 'Level → Rank' })
    await undo(book)
    expect(bookContent(book)).toEqual(before)
    expect(shown(book)).toEqual([
      ['Level', 'choice', 2],
      ['VAT', 'text', 1],
    ])
    await redo(book)
    expect(shown(book).map(([name]) => name)).toEqual(['Rank', 'VAT'])
  })

  it('makes one field of two, in the type of the other', async () => {
    const book = await ownBook()
    expect(await inOne(book, (write) => renameField(write, idOf(book, 'VAT'), 'level', clock))).toBe(1)
    expect(shown(book)).toEqual([['Level', 'choice', 2]])
    expect(getContact(book.read, 1).customFields.map(({ value }) => value)).toEqual(['SE55', 'Gold'])
  })

  it('renames one that nobody has, and back', async () => {
    const book = await ownBook()
    const id = await inOne(book, (write) => defineField(write, { name: 'Size', type: 'number', choices: [] }, clock))
    const before = bookContent(book)
    expect(await inOne(book, (write) => renameField(write, id, 'Shoe size', clock))).toBe(0)
    expect(shown(book).map(([name]) => name)).toEqual(['Level', 'Shoe size', 'VAT'])
    await undo(book)
    expect(bookContent(book)).toEqual(before)
    await redo(book)
    expect(shown(book).map(([name]) => name)).toEqual(['Level', 'Shoe size', 'VAT'])
  })

  it('says so when the field is gone', async () => {
    const book = await ownBook()
    await expect(inOne(book, (write) => renameField(write, 99, 'X', clock))).rejects.toMatchObject({
      code: 'field.notFound',
    })
  })
})

describe('setFieldType', () => {
  it('keeps every value as it was typed', async () => {
    const book = await ownBook()
    const before = bookContent(book)
    expect(await inOne(book, (write) => setFieldType(write, 1, 'text', clock))).toBe(3)
    expect(getContact(book.read, 2).customFields).toEqual([{ name: 'Level', type: 'text', value: 'Bronze' }])
    expect(shown(book)[0]).toEqual(['Level', 'text', 2])
    await undo(book)
    expect(bookContent(book)).toEqual(before)
    expect(listFields(book.read)[0]).toMatchObject({ type: 'choice', choices: ['Gold', 'Silver'] })
    expect(shown(book)).toHaveLength(2)
  })
})

describe('deleteField', () => {
  it('takes the values of everyone away as one step, and undo brings them back with the choices', async () => {
    const book = await ownBook()
    const before = [bookContent(book), listFields(book.read)]
    expect(await inOne(book, (write) => deleteField(write, 1, clock))).toBe(3)
    expect(shown(book)).toEqual([['VAT', 'text', 1]])
    expect(getContact(book.read, 3).customFields).toEqual([])
    expect(historyState(book.read).undo).toMatchObject({ name: 'customFields.delete', subject: 'Level', contacts: 3 })
    await undo(book)
    expect([bookContent(book), listFields(book.read)]).toEqual(before)
    await redo(book)
    expect(shown(book)).toEqual([['VAT', 'text', 1]])
  })

  it('stays defined after an undo, also once the last one has lost it', async () => {
    const book = await ownBook()
    await inOne(book, (write) => deleteField(write, 1, clock))
    await undo(book)
    await inOne(book, async (write) => {
      for (const id of [1, 2, 3]) updateContact(write, id, { customFields: [] }, clock)
    })
    expect(shown(book)).toEqual([['Level', 'choice', 0]])
  })

  it('can be defined anew, with what it offers then', async () => {
    const book = await ownBook()
    await inOne(book, (write) => deleteField(write, 1, clock))
    await inOne(book, (write) => defineField(write, { name: 'Level', type: 'choice', choices: ['One'] }, clock))
    expect(listFields(book.read).map(({ name, choices }) => [name, choices])).toContainEqual(['Level', ['One']])
  })

  it('takes one that nobody has away, and brings it back to its place', async () => {
    const book = await ownBook()
    const id = await inOne(book, (write) => defineField(write, { name: 'Size', type: 'number', choices: [] }, clock))
    const before = bookContent(book)
    expect(await inOne(book, (write) => deleteField(write, id, clock))).toBe(0)
    expect(shown(book)).toHaveLength(2)
    await undo(book)
    expect(bookContent(book)).toEqual(before)
  })
})
