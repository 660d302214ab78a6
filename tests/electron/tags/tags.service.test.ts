import { describe, expect, it } from 'vitest'
import { createContact, deleteContacts } from '../../../electron/contacts/contacts.service.ts'
import { listTags } from '../../../electron/tags/tags.service.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

describe('listTags', () => {
  it('names the tags in use with their colours, and counts nobody from the trash', async () => {
    const book = await openTestBook()
    const clock = steppingClock()
    await book.write(async (write) => {
      createContact(write, makeFields({ tags: ['Überall', 'client'] }), 'a', clock)
      createContact(write, makeFields({ tags: ['client'] }), 'b', clock)
      const gone = createContact(write, makeFields({ tags: ['client', 'gone'] }), 'c', clock)
      deleteContacts(write, [gone.id], clock)
    })
    expect(listTags(book.read)).toEqual([
      { name: 'client', color: 'ochre', count: 2 },
      { name: 'Überall', color: 'moss', count: 1 },
    ])
  })
})
