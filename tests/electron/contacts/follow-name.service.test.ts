import { describe, expect, it } from 'vitest'
import { contactsHandlers } from '../../../electron/contacts/contacts.handlers.ts'
import { createContact, getContact } from '../../../electron/contacts/contacts.service.ts'
import { changesOfName } from '../../../electron/contacts/follow-name.service.ts'
import { relatedContacts } from '../../../electron/contacts/related.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { historyState, undoLast } from '../../../electron/history/history.service.ts'
import type { ContactPatch } from '../../../shared/contract/contact-fields.ts'
import type { ContactFields, ContactId, Job } from '../../../shared/domain/contact.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const job = (organization: string, to: string | null = null): Job => ({
  organization,
  units: [],
  title: 'Editor',
  role: '',
  from: null,
  to,
})
const related = (value: string) => ({ value, types: ['spouse'], label: '', preference: null })

async function bookOf(...people: readonly Partial<ContactFields>[]): Promise<Book> {
  const book = await openTestBook()
  await book.write(async (write) => {
    for (const [index, fields] of people.entries()) {
      createContact(write, { ...makeFields(), ...fields }, `uid-${index + 1}`, clock)
    }
  })
  return book
}

const handlers = contactsHandlers({ clock, newUid: () => 'new' })
const save = (book: Book, id: number, patch: ContactPatch) =>
  book.write(async (write) =>
    handlers['contacts.update']({ id: id as ContactId, patch, unnamed: [], joined: [], left: [] }, write),
  )

describe('an organisation with another name', () => {
  const press = { kind: 'organization', formattedName: 'Big Press' } as const

  it('keeps its people, those of the past as well, and one undo takes all of it back', async () => {
    const ada = { formattedName: 'Ada', jobs: [job('Big Press'), job('Small Press')] }
    const book = await bookOf(press, ada, { formattedName: 'Bo', jobs: [job('Big Press', '2020')] })
    const before = bookContent(book)
    await save(book, 1, { formattedName: 'Bigger Press' })
    expect(relatedContacts(book.read, 1, 10).people).toMatchObject({ present: 1, past: 1 })
    expect(getContact(book.read, 2).jobs.map(({ organization }) => organization)).toEqual([
      'Bigger Press',
      'Small Press',
    ])
    expect(historyState(book.read).undo).toMatchObject({ subject: 'Bigger Press', contacts: 3 })
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
  })

  it.each([
    ['there is another one of that name', [press, press]],
    ['a person has that name', [{ formattedName: 'Big Press' }]],
  ] as const)('leaves people where they are when %s', async (_, first) => {
    const book = await bookOf(...first, { formattedName: 'Ada', jobs: [job('Big Press')] })
    await save(book, 1, { formattedName: 'Bigger Press' })
    expect(getContact(book.read, first.length + 1).jobs[0]?.organization).toBe('Big Press')
  })

  it('leaves people where they are when its name is taken away, or nothing else but its name is changed', async () => {
    const book = await bookOf(press, { formattedName: 'Ada', jobs: [job('Big Press')] })
    const { updatedAt } = getContact(book.read, 2)
    await save(book, 1, { notes: ['In town'] })
    await save(book, 1, { formattedName: '' })
    expect(getContact(book.read, 2)).toMatchObject({ updatedAt, jobs: [{ organization: 'Big Press' }] })
  })
})

describe('somebody with another name', () => {
  it('is still related to whoever names them by it, and a member of groups', async () => {
    const group = { kind: 'group', formattedName: 'Choir', members: ['Ada Lind', 'uid-9'] } as const
    const book = await bookOf(
      { formattedName: 'Ada Lind' },
      { formattedName: 'Bo', relations: [related('Ada Lind')] },
      group,
    )
    await save(book, 1, { formattedName: 'Ada Berg' })
    const { namedBy, groups } = relatedContacts(book.read, 1, 10)
    expect([namedBy.map(({ person }) => person.name), groups.map(({ name }) => name)]).toEqual([['Bo'], ['Choir']])
    expect(getContact(book.read, 3).members).toEqual(['Ada Berg', 'uid-9'])
  })

  it('is left alone in the cards of others where two people had the name', async () => {
    const both = { formattedName: 'Ada Lind' }
    const book = await bookOf(both, both, { formattedName: 'Bo', relations: [related('Ada Lind')] })
    await save(book, 1, { formattedName: 'Ada Berg' })
    expect(getContact(book.read, 3).relations).toEqual([related('Ada Lind')])
  })

  it('takes nothing back that the same save takes out', async () => {
    const book = await bookOf({ formattedName: 'Ada Lind' }, { formattedName: 'Bo', relations: [related('Ada Lind')] })
    await book.write(async (write) => {
      const [ada, bo] = [getContact(write, 1), getContact(write, 2)]
      const others = changesOfName(write, ada.id, { formattedName: 'Ada' }, [
        { contact: { ...bo, changedBy: 0, cardId: null }, patch: { relations: [] } },
      ])
      expect(others.map(({ patch }) => patch)).toEqual([{ relations: [] }])
    })
  })
})
