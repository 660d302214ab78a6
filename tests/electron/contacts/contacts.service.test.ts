import { describe, expect, it } from 'vitest'
import { storePhoto } from '../../../electron/contacts/change-contacts.service.ts'
import {
  countContacts,
  createContact,
  deleteContacts,
  getContact,
  listIds,
  restoreContacts,
  updateContact,
} from '../../../electron/contacts/contacts.service.ts'
import { makeFields, makeFullFields, valued } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

async function bookWithAda() {
  const book = await openTestBook()
  const clock = steppingClock()
  const ada = await book.write(async (write) => createContact(write, makeFullFields(), 'urn:uuid:ada', clock))
  return { book, clock, ada }
}

describe('createContact', () => {
  it('keeps every field of the model as it was given', async () => {
    const { book, ada } = await bookWithAda()
    expect(getContact(book.read, ada.id)).toEqual({
      ...makeFullFields(),
      id: ada.id,
      uid: 'urn:uuid:ada',
      createdAt: ada.createdAt,
      updatedAt: ada.createdAt,
      deletedAt: null,
    })
  })

  it('gives what is not said its empty value', async () => {
    const book = await openTestBook()
    const made = await book.write(async (write) => createContact(write, { formattedName: 'Bo' }, 'bo', steppingClock()))
    expect(made).toMatchObject({ ...makeFields(), formattedName: 'Bo' })
  })

  it('keeps a stored photo with its kind and size', async () => {
    const book = await openTestBook()
    const photo = { sha256: 'a'.repeat(64), mediaType: 'image/png', bytes: new Uint8Array(12) }
    const made = await book.write(async (write) => {
      storePhoto(write, photo)
      const stored = { kind: 'stored' as const, sha256: photo.sha256, mediaType: '', byteLength: 0 }
      return createContact(write, makeFields({ photo: stored }), 'x', steppingClock())
    })
    expect(made.photo).toEqual({ kind: 'stored', sha256: photo.sha256, mediaType: 'image/png', byteLength: 12 })
  })
})

describe('updateContact', () => {
  it('replaces the fields that are given and leaves the others', async () => {
    const { book, clock, ada } = await bookWithAda()
    const phones = [valued('112')]
    const changed = await book.write(async (write) =>
      updateContact(write, ada.id, { phones, tags: ['New', 'Client'] }, clock),
    )
    expect(changed).toEqual({ ...ada, phones, tags: ['New', 'Client'], updatedAt: changed.updatedAt })
    expect(changed.updatedAt).toBeGreaterThan(ada.updatedAt)
  })

  it('records each changed field before and after, and nothing when nothing differs', async () => {
    const { book, clock, ada } = await bookWithAda()
    await book.write(async (write) => updateContact(write, ada.id, { notes: ['New'], tags: ada.tags }, clock))
    await book.write(async (write) => updateContact(write, ada.id, { notes: ['New'] }, clock))
    const changes = book.read
      .prepare(`SELECT field, before, after FROM change WHERE kind = 'update' AND field <> 'stamp'`)
      .all()
    expect(changes).toEqual([{ field: 'notes', before: JSON.stringify(ada.notes), after: '["New"]' }])
    expect(book.read.prepare('SELECT count(*) FROM command').pluck().get()).toBe(2)
  })

  it('refuses a contact that is not there', async () => {
    const book = await openTestBook()
    const work = book.write(async (write) => updateContact(write, 7, { notes: [] }, steppingClock()))
    await expect(work).rejects.toMatchObject({ code: 'contact.notFound' })
  })
})

describe('deleteContacts and restoreContacts', () => {
  it('move people to the trash and back, and count those who moved', async () => {
    const { book, clock, ada } = await bookWithAda()
    const bo = await book.write(async (write) => createContact(write, makeFields({ formattedName: 'Bo' }), 'bo', clock))
    expect(await book.write(async (write) => deleteContacts(write, [ada.id, ada.id, 99], clock))).toBe(1)
    expect(countContacts(book.read)).toEqual({ contacts: 1, trash: 1, favorites: 0 })
    expect(await book.write(async (write) => restoreContacts(write, [ada.id, bo.id], clock))).toBe(1)
    expect(getContact(book.read, ada.id)).toEqual({ ...ada, updatedAt: expect.any(Number) })
    expect(countContacts(book.read)).toEqual({ contacts: 2, trash: 0, favorites: 1 })
  })

  it('tell the window which people changed', async () => {
    const { book, clock, ada } = await bookWithAda()
    const events: unknown[] = []
    book.subscribe((event, payload) => events.push([event, payload]))
    await book.write(async (write) => deleteContacts(write, [ada.id], clock))
    expect(events).toContainEqual(['contacts.changed', { ids: [ada.id] }])
  })
})

describe('listIds', () => {
  it('gives everyone outside the trash in the order in which they came', async () => {
    const book = await openTestBook()
    const clock = steppingClock()
    await book.write(async (write) => {
      for (const name of ['Cy', 'Ada', 'Bo']) createContact(write, makeFields({ formattedName: name }), name, clock)
      await deleteContacts(write, [2], clock)
    })
    expect(listIds(book.read)).toEqual([1, 3])
  })
})
