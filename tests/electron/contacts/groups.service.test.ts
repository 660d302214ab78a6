import { describe, expect, it } from 'vitest'
import { listContacts, listSections, positionOf } from '../../../electron/contacts/contact-lists.service.ts'
import { createContact, deleteContacts, getContact } from '../../../electron/contacts/contacts.service.ts'
import { addToGroup, createGroup, listGroups, removeFromGroup } from '../../../electron/contacts/groups.service.ts'
import { historyState, redoLast, undoLast } from '../../../electron/history/history.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

/** Ada (1), Bo (2), Cy (3), Di (4), whose UIDs are UUIDs. */
async function start() {
  const book = await openTestBook()
  const clock = steppingClock()
  await book.write(async (write) => {
    for (const name of ['Ada', 'Bo', 'Cy', 'Di'])
      createContact(write, makeFields({ formattedName: name }), `urn:uuid:${name}`, clock)
  })
  const members = (group: string, sort: 'name' | 'added' = 'name') =>
    listContacts(book.read, { text: '', view: 'all', tag: null, group, sort }, 0, 10).rows.map(({ name }) => name)
  const create = (name: string, ids: number[]) =>
    book.write(async (write) => createGroup(write, { name, ids, uid: `g-${name}` }, clock))
  return { book, clock, members, create }
}

describe('groups', () => {
  it('are made of people, shown as a list, and taken back by undo', async () => {
    const { book, clock, members, create } = await start()
    const before = bookContent(book)
    expect(await create('Choir', [3, 1, 3])).toBe(2)
    expect(listGroups(book.read)).toEqual([{ id: 5, uid: 'g-Choir', name: 'Choir', count: 2 }])
    expect(members('g-Choir')).toEqual(['Ada', 'Cy'])
    expect(members('g-Choir', 'added')).toEqual(['Cy', 'Ada'])
    const scope = { text: '', view: 'all', tag: null, group: 'g-Choir' } as const
    expect(positionOf(book.read, scope, 3)).toBe(1)
    expect(positionOf(book.read, scope, 2)).toBeNull()
    expect(listSections(book.read, scope).map(({ section }) => section)).toEqual(['A', 'C'])
    expect(listContacts(book.read, { ...scope, text: 'cy' }, 0, 10).total).toBe(1)
    expect(historyState(book.read).undo).toMatchObject({ name: 'groups.create', contacts: 2, subject: 'Choir' })
    const after = bookContent(book)
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
    await book.write((write) => redoLast(write, clock))
    expect(bookContent(book)['contact_member']).toEqual(after['contact_member'])
  })

  it('take people in and let them go, each as one step', async () => {
    const { book, clock, members, create } = await start()
    await create('Choir', [1])
    const change = (work: typeof addToGroup, ids: number[]) => book.write(async (write) => work(write, 5, ids, clock))
    expect(await change(addToGroup, [1, 2, 4, 5])).toBe(2)
    expect(members('g-Choir')).toEqual(['Ada', 'Bo', 'Di'])
    expect(await change(addToGroup, [2])).toBe(0)
    expect(await change(removeFromGroup, [1, 3])).toBe(1)
    expect(historyState(book.read).undo).toMatchObject({ name: 'groups.remove', contacts: 1, subject: 'Choir' })
    await book.write((write) => undoLast(write, clock))
    expect(members('g-Choir')).toEqual(['Ada', 'Bo', 'Di'])
    await book.write((write) => undoLast(write, clock))
    expect(members('g-Choir')).toEqual(['Ada'])
  })

  it('know members by their UID with and without its scheme, and pass over strangers and the trash', async () => {
    const { book, clock, members } = await start()
    const group = makeFields({ formattedName: 'Fair', kind: 'group', members: ['Ada', 'urn:uuid:Bo', 'urn:uuid:gone'] })
    await book.write(async (write) => {
      createContact(write, group, 'fair', clock)
      createContact(write, makeFields({ formattedName: 'Eli' }), 'eli', clock)
      createContact(write, { ...group, formattedName: 'Other', members: ['urn:uuid:eli'] }, 'other', clock)
    })
    expect([members('fair'), members('other')]).toEqual([['Ada', 'Bo'], ['Eli']])
    expect(await book.write(async (write) => addToGroup(write, 5, [1], clock))).toBe(0)
    await book.write((write) => deleteContacts(write, [1, 7], clock))
    expect(listGroups(book.read).map(({ name, count }) => [name, count])).toEqual([['Fair', 1]])
  })

  it('refuse more than a contact may hold, and change nothing then', async () => {
    const { book, clock, create } = await start()
    await create('Choir', [1])
    const many = Array.from({ length: 10_000 }, (_, index) => `m${index}`)
    await book.write(async (write) => {
      createContact(write, makeFields({ formattedName: 'Full', kind: 'group', members: many }), 'full', clock)
    })
    const add = book.write(async (write) => addToGroup(write, 6, [1], clock))
    await expect(add).rejects.toMatchObject({ code: 'group.tooLarge' })
    expect(getContact(book.read, 6).members).toHaveLength(10_000)
  })
})
