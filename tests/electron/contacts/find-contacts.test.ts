import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { findContacts } from '../../../electron/contacts/find-contacts.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

async function tenPeople() {
  const book = await openTestBook()
  const clock = steppingClock()
  await book.write(async (write) => {
    for (let number = 1; number <= 10; number++) {
      const fields = { formattedName: `P${number}`, nicknames: [`n${number}`], tags: [`t${number}`], notes: ['a', 'b'] }
      createContact(write, makeFields(fields), `u${number}`, clock)
    }
  })
  return book
}

describe('findContacts', () => {
  it.each([
    ['all in a row', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['some of a row', [2, 3, 5, 6]],
    ['some far apart', [1, 10]],
    ['some in another order', [7, 3, 4, 9]],
    ['somebody twice', [4, 4, 5]],
    ['some who are not there', [9, 10, 11, 12]],
    ['one', [6]],
    ['nobody', []],
  ])('gives %s, each with their own', async (_, ids) => {
    const book = await tenPeople()
    const found = findContacts(book.read, ids)
    expect(found.map(({ id }) => id)).toEqual(ids.filter((id) => id <= 10))
    for (const { id, formattedName, nicknames, tags, notes } of found) {
      expect([formattedName, nicknames, tags, notes]).toEqual([`P${id}`, [`n${id}`], [`t${id}`], ['a', 'b']])
    }
  })
})
