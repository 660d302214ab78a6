import { describe, expect, it } from 'vitest'
import { listContacts, listedIds, listRecipients } from '../../../electron/contacts/contact-lists.service.ts'
import { createContact, deleteContacts, getContact } from '../../../electron/contacts/contacts.service.ts'
import { tagContacts, updateContacts } from '../../../electron/contacts/many-contacts.service.ts'
import { historyState, redoLast, undoLast } from '../../../electron/history/history.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields, valued } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const EVERYONE = { text: '', view: 'all', tag: null } as const

async function bookOf(count: number) {
  const book = await openTestBook()
  const clock = steppingClock()
  await book.write(async (write) => {
    for (let n = 1; n <= count; n++) {
      const tags = n % 2 === 0 ? ['client'] : []
      createContact(write, makeFields({ formattedName: `P${String(n).padStart(4, '0')}`, tags }), `u${n}`, clock)
    }
  })
  const ids = Array.from({ length: count }, (_, index) => index + 1)
  return { book, clock, ids }
}

describe('tagContacts', () => {
  it('changes only those who differ, as one command that undo takes back whole', async () => {
    const { book, clock, ids } = await bookOf(120)
    const before = bookContent(book)
    const count = await book.write((write) => tagContacts(write, ids, { add: ['client'], remove: [] }, clock))
    expect(count).toBe(60)
    expect(historyState(book.read).undo).toMatchObject({ name: 'contacts.tag', contacts: 60, subject: 'client' })
    expect(ids.every((id) => getContact(book.read, id).tags.join() === 'client')).toBe(true)
    const after = bookContent(book)
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(before)
    await book.write((write) => redoLast(write, clock))
    expect(bookContent(book)).toEqual(after)
  })

  it('takes tags off, and finds people by their tags afterwards', async () => {
    const { book, clock, ids } = await bookOf(6)
    await book.write((write) => tagContacts(write, ids, { add: ['press'], remove: ['client'] }, clock))
    expect(listContacts(book.read, { ...EVERYONE, tag: 'client' }, 0, 10).total).toBe(0)
    expect(listContacts(book.read, { ...EVERYONE, text: 'press' }, 0, 10).total).toBe(6)
    expect(await book.write((write) => tagContacts(write, ids, { add: [], remove: ['press'] }, clock))).toBe(6)
    expect(historyState(book.read).undo).toMatchObject({ name: 'contacts.untag', subject: 'press' })
  })

  it('records nothing when nobody differs', async () => {
    const { book, clock, ids } = await bookOf(2)
    const last = historyState(book.read).undo
    expect(await book.write((write) => tagContacts(write, ids, { add: [], remove: ['none'] }, clock))).toBe(0)
    expect(historyState(book.read).undo).toEqual(last)
  })

  it('lets other work have its turn while it takes long', async () => {
    const { book, clock, ids } = await bookOf(600)
    let turns = 0
    const tick = setInterval(() => turns++, 1)
    await book.write((write) => tagContacts(write, ids, { add: ['press'], remove: [] }, clock))
    clearInterval(tick)
    expect(turns).toBeGreaterThan(0)
  })
})

describe('updateContacts', () => {
  it('makes favourites and takes them out again, each as one command', async () => {
    const { book, clock, ids } = await bookOf(3)
    const set = (value: boolean) =>
      book.write((write) => updateContacts(write, ids, { field: 'isFavorite', value }, clock))
    expect(await set(true)).toBe(3)
    expect(await set(true)).toBe(0)
    expect(listContacts(book.read, { ...EVERYONE, view: 'favorites' }, 0, 10).total).toBe(3)
    expect(await set(false)).toBe(3)
    expect(historyState(book.read).undo).toMatchObject({ name: 'contacts.unfavorite', contacts: 3 })
  })

  it('sets the organisation of the present job, keeps the title, and leaves earlier jobs', async () => {
    const book = await openTestBook()
    const clock = steppingClock()
    const job = { organization: 'Old', units: ['Books'], title: 'Editor', role: '', from: null, to: null }
    await book.write(async (write) => {
      createContact(write, makeFields({ formattedName: 'Ada', jobs: [job, job] }), 'a', clock)
      createContact(write, makeFields({ formattedName: 'Bo' }), 'b', clock)
    })
    const set = (value: string) =>
      book.write((write) => updateContacts(write, [1, 2], { field: 'organization', value }, clock))
    expect(await set(' New ')).toBe(2)
    expect(getContact(book.read, 1).jobs).toEqual([{ ...job, organization: 'New', units: [] }, job])
    expect(getContact(book.read, 2).jobs.map(({ organization }) => organization)).toEqual(['New'])
    await set('')
    expect(getContact(book.read, 1).jobs[0]).toMatchObject({ organization: '', title: 'Editor' })
    expect(getContact(book.read, 2).jobs).toEqual([])
  })
})

describe('updateContacts, of other fields', () => {
  it('sets titles, adds notes and sets fields of one’s own, each taken back whole by undo', async () => {
    const { book, clock, ids } = await bookOf(3)
    const before = bookContent(book)
    const set = (change: Parameters<typeof updateContacts>[2]) =>
      book.write((write) => updateContacts(write, ids, change, clock))
    expect(await set({ field: 'title', value: ' Editor ' })).toBe(3)
    expect(await set({ field: 'note', value: 'Met at the fair' })).toBe(3)
    expect(await set({ field: 'note', value: '  ' })).toBe(0)
    const field = { field: 'custom', name: 'Pays in', type: 'number' } as const
    expect(await set({ ...field, value: '30' })).toBe(3)
    expect(await set({ ...field, value: '30' })).toBe(0)
    expect(getContact(book.read, 1)).toMatchObject({
      jobs: [{ title: 'Editor', organization: '' }],
      notes: ['Met at the fair'],
      customFields: [{ name: 'Pays in', type: 'number', value: '30' }],
    })
    expect(historyState(book.read).undo).toMatchObject({ name: 'contacts.setField', subject: 'Pays in', contacts: 3 })
    expect(await set({ ...field, value: '' })).toBe(3)
    expect(getContact(book.read, 1).customFields).toEqual([])
    for (let step = 0; step < 4; step++) await book.write((write) => undoLast(write, clock))
    const { custom_field: _made, ...after } = bookContent(book)
    const { custom_field: _none, ...rest } = before
    expect(after).toEqual(rest)
  })
})

describe('listedIds', () => {
  it('gives a stretch of any list, or all of it, in its order', async () => {
    const { book, clock, ids } = await bookOf(10)
    expect(listedIds(book.read, EVERYONE, 0, 1_000_000)).toEqual(ids)
    expect(listedIds(book.read, EVERYONE, 3, 2)).toEqual([4, 5])
    expect(listedIds(book.read, { ...EVERYONE, tag: 'client' }, 1, 2)).toEqual([4, 6])
    expect(listedIds(book.read, { ...EVERYONE, text: 'p0003' }, 0, 100)).toEqual([3])
    await book.write((write) => deleteContacts(write, [1, 2], clock))
    expect(new Set(listedIds(book.read, { ...EVERYONE, view: 'trash' }, 0, 100))).toEqual(new Set([1, 2]))
  })
})

describe('listRecipients', () => {
  it('takes the preferred address of each, and leaves out who has none', async () => {
    const book = await openTestBook()
    const clock = steppingClock()
    await book.write(async (write) => {
      const second = { ...valued('ada@home.example'), preference: 1 }
      createContact(
        write,
        makeFields({ formattedName: 'Ada', emails: [valued('ada@work.example'), second] }),
        'a',
        clock,
      )
      createContact(write, makeFields({ formattedName: 'Bo' }), 'b', clock)
      createContact(
        write,
        makeFields({ formattedName: 'Cy', emails: [valued(' '), valued('cy@x.example')] }),
        'c',
        clock,
      )
    })
    expect(listRecipients(book.read, [3, 2, 1])).toEqual([
      { name: 'Cy', address: 'cy@x.example' },
      { name: 'Ada', address: 'ada@home.example' },
    ])
  })
})
