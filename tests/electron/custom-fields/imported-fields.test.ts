import { describe, expect, it } from 'vitest'
import { getContact } from '../../../electron/contacts/contacts.service.ts'
import { defineField, listFields } from '../../../electron/custom-fields/custom-fields.service.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const level = (value: string) => `X-KITH-FIELD;X-KITH-NAME=Level;TYPE=choice:${value}`

describe('fields that a file brings', () => {
  it('are there of themselves, and gone when the import is undone', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada', 'X-KITH-FIELD;X-KITH-NAME=VAT number;TYPE=text:SE55', level('Gold'))])
    expect(listFields(book.read)).toEqual([
      { id: expect.any(Number), name: 'Level', type: 'choice', choices: [], people: 1 },
      { id: expect.any(Number), name: 'VAT number', type: 'text', choices: [], people: 1 },
    ])
    await book.write((write) => undoLast(write, clock))
    expect(listFields(book.read)).toEqual([])
  })

  it('join the field that was defined, whose choices and place stay', async () => {
    const book = await openTestBook()
    await book.write(async (write) => {
      defineField(write, { name: 'Level', type: 'choice', choices: ['Gold', 'Silver'] }, clock)
      defineField(write, { name: 'Age', type: 'number', choices: [] }, clock)
    })
    await importTexts(book, [card('Ada', level('Bronze'))])
    expect(listFields(book.read).map(({ name, choices, people }) => [name, choices, people])).toEqual([
      ['Level', ['Gold', 'Silver'], 1],
      ['Age', [], 0],
    ])
    expect(getContact(book.read, 1).customFields).toEqual([{ name: 'Level', type: 'choice', value: 'Bronze' }])
  })
})
