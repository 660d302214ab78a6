import { listContacts } from '../../electron/contacts/contact-lists.service.ts'
import { createContact } from '../../electron/contacts/contacts.service.ts'
import type { ListScope } from '../../shared/contract/contacts.contract.ts'
import type { ContactFields } from '../../shared/domain/contact.ts'
import { makeFields } from './make-contact.ts'
import { openTestBook, steppingClock } from './open-test-book.ts'

/** A book of these people, made from `at` on, with the search that the window makes. */
export async function bookOfPeople(people: readonly Partial<ContactFields>[], at?: number) {
  const book = await openTestBook()
  const clock = steppingClock(at)
  const add = (fields: Partial<ContactFields>, when = clock) =>
    book.write(async (write) => createContact(write, makeFields(fields), `uid-${fields.formattedName}-${when()}`, when))
  for (const fields of people) await add(fields)
  const rows = (text: string, scope: Partial<ListScope> = {}) =>
    listContacts(book.read, { text, view: 'all', tag: null, ...scope }, 0, 100).rows
  const find = (text: string, scope: Partial<ListScope> = {}) => rows(text, scope).map(({ name }) => name)
  return { book, add, rows, find }
}

/** People of whom nothing but the name is known. */
export function called(...names: string[]) {
  return names.map((formattedName) => ({ formattedName }))
}
