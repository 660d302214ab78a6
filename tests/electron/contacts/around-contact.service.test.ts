import { describe, expect, it } from 'vitest'
import { changesAround } from '../../../electron/contacts/around-contact.service.ts'
import { createContact, getContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { relatedContacts } from '../../../electron/contacts/related.service.ts'
import { historyState, redoLast, undoLast } from '../../../electron/history/history.service.ts'
import type { ContactPatch } from '../../../shared/contract/contact-fields.ts'
import type { Around } from '../../../shared/contract/contacts.contract.ts'
import type { ContactId, Relation } from '../../../shared/domain/contact.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const ADA = 'c0ffee00-1234-4abc-8def-0123456789ab'
const named = (value: string, ...types: string[]): Relation => ({ value, types, label: '', preference: null })
const ids = (...keys: number[]) => keys as ContactId[]

/** Ada (1), named by Jonas (2) under two forms of her UID and by Zoe (3) under her name; the choir (4) has her. */
async function start() {
  const book = await openTestBook()
  const clock = steppingClock()
  const jonas = { relations: [named(ADA, 'spouse'), named('Bo', 'friend'), named(`urn:uuid:${ADA.toUpperCase()}`)] }
  const people = [
    [makeFields({ formattedName: 'Ada' }), `urn:uuid:${ADA}`],
    [makeFields({ formattedName: 'Jonas', ...jonas }), 'jonas'],
    [makeFields({ formattedName: 'Zoe', relations: [named('Ada', 'child')] }), 'zoe'],
    [makeFields({ formattedName: 'Choir', kind: 'group', members: ['zoe', ADA, 'gone'] }), 'choir'],
  ] as const
  await book.write(async (write) => {
    for (const [fields, uid] of people) createContact(write, fields, uid, clock)
  })
  const save = (id: number, patch: ContactPatch, around: Partial<Around>) =>
    book.write(async (write) => {
      const others = changesAround(
        write,
        { id, uid: getContact(write, id).uid },
        { unnamed: [], joined: [], left: [], ...around },
      )
      return updateContact(write, id, patch, clock, { others })
    })
  return { book, clock, save }
}

describe('saving somebody', () => {
  it('takes their name off the cards of others by UID and by name, and one undo restores all of it', async () => {
    const { book, clock, save } = await start()
    const before = bookContent(book)
    await save(1, { formattedName: 'Ada Lind' }, { unnamed: ids(2, 3) })
    expect(getContact(book.read, 2).relations.map(({ value }) => value)).toEqual(['Bo'])
    expect(getContact(book.read, 3).relations).toEqual([])
    expect(relatedContacts(book.read, 1, 10).namedBy).toEqual([])
    expect(historyState(book.read).undo).toMatchObject({ name: 'contacts.update', subject: 'Ada Lind', contacts: 3 })
    const after = bookContent(book)['contact_relation']
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
    await book.write((write) => redoLast(write, clock))
    expect(bookContent(book)['contact_relation']).toEqual(after)
  })

  it('leaves the cards of those alone who do not name them, or are gone', async () => {
    const { book, save } = await start()
    const { updatedAt } = getContact(book.read, 4)
    await save(1, {}, { unnamed: ids(4, 99) })
    expect(getContact(book.read, 4).updatedAt).toBe(updatedAt)
    expect(historyState(book.read).undo).toMatchObject({ name: 'contacts.create', subject: 'Choir' })
  })

  it('does not touch a relation by a name that somebody else has too', async () => {
    const { book, clock, save } = await start()
    await book.write(async (write) => createContact(write, makeFields({ formattedName: 'Ada' }), 'other', clock))
    await save(1, {}, { unnamed: ids(3) })
    expect(getContact(book.read, 3).relations).toHaveLength(1)
  })

  it('puts them into groups and takes them out, with what else is saved', async () => {
    const { book, clock, save } = await start()
    const before = bookContent(book)
    await save(2, { notes: ['Sings'] }, { joined: ids(4) })
    await save(2, {}, { joined: ids(4) })
    expect(getContact(book.read, 4).members).toEqual(['zoe', ADA, 'gone', 'jonas'])
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
    await save(1, {}, { left: ids(4) })
    expect(getContact(book.read, 4).members).toEqual(['zoe', 'gone'])
  })

  it('refuses a group that is gone or full, and changes nothing then', async () => {
    const { book, clock, save } = await start()
    const members = Array.from({ length: 10_000 }, (_, index) => `m${index}`)
    await book.write(async (write) => createContact(write, makeFields({ kind: 'group', members }), 'full', clock))
    const before = bookContent(book)
    await expect(save(1, { notes: ['x'] }, { joined: ids(99) })).rejects.toMatchObject({ code: 'contact.notFound' })
    await expect(save(1, { notes: ['x'] }, { joined: ids(5) })).rejects.toMatchObject({ code: 'group.tooLarge' })
    expect(bookContent(book)).toEqual(before)
  })

  it('makes somebody new a member from the start, as one step', async () => {
    const { book, clock } = await start()
    const before = bookContent(book)
    await book.write(async (write) => {
      const others = changesAround(write, { id: null, uid: 'eli' }, { unnamed: [], joined: ids(4), left: [] })
      return createContact(write, makeFields({ formattedName: 'Eli' }), 'eli', clock, { others })
    })
    expect(getContact(book.read, 4).members.at(-1)).toBe('eli')
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })
})
