import { describe, expect, it } from 'vitest'
import { createContact, deleteContacts, getContact } from '../../../electron/contacts/contacts.service.ts'
import { historyState, redoLast, undoLast } from '../../../electron/history/history.service.ts'
import { listLabels, renameLabel } from '../../../electron/labels/labels.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields, valued } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

async function labelledBook() {
  const book = await openTestBook()
  const clock = steppingClock()
  const own = (label: string) => ({ ...valued('1'), label })
  const met = { kind: 'other', label: 'Studio', on: '2023-10', text: '' } as const
  await book.write(async (write) => {
    createContact(write, makeFields({ phones: [own('Studio'), own(''), own('Studio')], dates: [met] }), 'a', clock)
    createContact(write, makeFields({ emails: [own('Zweitwohnung')], urls: [own('_$!<HomePage>!$_')] }), 'b', clock)
    createContact(write, makeFields({ relations: [own('Studio'), own('äldst')] }), 'c', clock)
    createContact(write, makeFields({ phones: [own('Studio'), own('Gone')] }), 'd', clock)
    await deleteContacts(write, [4], clock)
  })
  return { book, clock }
}

describe('listLabels', () => {
  it('counts the labels of the user’s own by field, and those of nobody in the trash', async () => {
    const { book } = await labelledBook()
    expect(listLabels(book.read)).toEqual([
      { label: 'äldst', count: 1, fields: { relations: 1 } },
      { label: 'Studio', count: 4, fields: { phones: 2, dates: 1, relations: 1 } },
      { label: 'Zweitwohnung', count: 1, fields: { emails: 1 } },
    ])
  })

  it('reads nothing but the labels themselves', async () => {
    const { book } = await labelledBook()
    const plan = book.read
      .prepare(`EXPLAIN QUERY PLAN SELECT contact_id FROM contact_phone WHERE label = ? AND label <> ''`)
      .all('Studio')
    expect(JSON.stringify(plan)).toContain('contact_phone_label')
  })
})

describe('renameLabel', () => {
  it('renames it in every field of everyone, the trash included, as one step that can be undone', async () => {
    const { book, clock } = await labelledBook()
    const before = bookContent(book)
    expect(await book.write(async (write) => renameLabel(write, 'Studio', ' Atelier ', clock))).toBe(3)
    const labels = listLabels(book.read).map(({ label, count }) => [label, count])
    expect(labels).toContainEqual(['Atelier', 4])
    expect(JSON.stringify(labels)).not.toContain('Studio')
    expect(getContact(book.read, 4).phones.map(({ label }) => label)).toEqual(['Atelier', 'Gone'])
    expect(historyState(book.read).undo).toMatchObject({
      name: 'labels.rename',
      subject: 'Studio → Atelier',
      contacts: 3,
    })
    await book.write(async (write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
    await book.write(async (write) => redoLast(write, clock))
    expect(listLabels(book.read)).toContainEqual(expect.objectContaining({ label: 'Atelier', count: 4 }))
  })

  it('takes it off when there is no other, and leaves the types of the values', async () => {
    const { book, clock } = await labelledBook()
    expect(await book.write(async (write) => renameLabel(write, 'Studio', '', clock))).toBe(3)
    expect(getContact(book.read, 1).phones[0]).toEqual({ ...valued('1'), label: '' })
    expect(historyState(book.read).undo).toMatchObject({ name: 'labels.remove', subject: 'Studio' })
  })

  it('records nothing when there is nothing to rename', async () => {
    const { book, clock } = await labelledBook()
    const before = historyState(book.read).undo
    expect(await book.write(async (write) => renameLabel(write, 'Nowhere', 'Here', clock))).toBe(0)
    expect(await book.write(async (write) => renameLabel(write, 'Studio', 'Studio', clock))).toBe(0)
    expect(historyState(book.read).undo).toEqual(before)
  })
})
