import { describe, expect, it } from 'vitest'
import { createContact, deleteContacts } from '../../../electron/contacts/contacts.service.ts'
import { listOrganizations } from '../../../electron/contacts/organizations.service.ts'
import { namedContacts } from '../../../electron/contacts/related.service.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const job = (organization: string) => ({ organization, units: [], title: '', role: '', from: null, to: null })

async function bookOfWork() {
  const book = await openTestBook()
  const clock = steppingClock()
  await book.write(async (write) => {
    createContact(write, makeFields({ kind: 'organization', formattedName: 'Norra Verken' }), 'norra', clock)
    createContact(
      write,
      makeFields({ formattedName: 'Ada', jobs: [job('Norra Verken'), job('Büro Nord')] }),
      'ada',
      clock,
    )
    createContact(write, makeFields({ formattedName: 'Jonas', jobs: [job('Büro Nord')] }), 'jonas', clock)
    createContact(write, makeFields({ formattedName: 'Gone', jobs: [job('Nowhere')] }), 'gone', clock)
    await deleteContacts(write, [4], clock)
  })
  return book
}

describe('listOrganizations', () => {
  it('offers those of which a word begins with what was typed, without accents, and none of the trash', async () => {
    const { read } = await bookOfWork()
    expect(listOrganizations(read, 'no', 8)).toEqual([
      { name: 'Norra Verken', id: 1, people: 1 },
      { name: 'Büro Nord', id: null, people: 2 },
    ])
    expect(listOrganizations(read, 'buro', 8).map(({ name }) => name)).toEqual(['Büro Nord'])
    expect(listOrganizations(read, 'n', 1)).toHaveLength(1)
    expect(listOrganizations(read, ' ', 8)).toEqual([])
  })
})

describe('namedContacts', () => {
  it('finds whom a UID or a name means, and nobody for any other text', async () => {
    const { read } = await bookOfWork()
    expect(namedContacts(read, ['ada', 'Jonas', 'Somebody']).map(({ person }) => person?.name ?? null)).toEqual([
      'Ada',
      'Jonas',
      null,
    ])
  })
})
