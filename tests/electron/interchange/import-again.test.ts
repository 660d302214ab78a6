import { describe, expect, it } from 'vitest'
import { deleteContacts, getContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { sortNamesBy } from '../../../electron/contacts/name-rules.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { undoImport } from '../../../electron/history/history.service.ts'
import type { NameRules } from '../../../shared/domain/name-rules.ts'
import { bookContent } from '../../support/book-content.ts'
import { card, importTexts, recordsOf } from '../../support/import-text.ts'
import { valued } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const PHONE = 'TEL;TYPE=CELL:+46 70 174 06 31'
const clock = steppingClock()
const person = (book: Book, id = 1) => getContact(book.read, id)
const count = (book: Book) => book.read.prepare('SELECT count(*) FROM contact').pluck().get()
const numbers = (book: Book, id = 1) => person(book, id).phones.map(({ value }) => value)

describe('importing a newer card of somebody known by UID', () => {
  const before = card('Ada Lind', 'UID:ada', PHONE, 'TITLE:Editor')

  it('takes what changed in the card', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    const again = await importTexts(book, [card('Ada Lind', 'UID:ada', PHONE, 'TITLE:Publisher', 'NOTE:Moved')])
    expect(recordsOf(again)).toEqual({ read: 1, updated: 1 })
    expect([count(book), person(book).jobs[0]?.title, person(book).notes]).toEqual([1, 'Publisher', ['Moved']])
  })

  it('keeps what was edited in the book since', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    await book.write(async (write) => updateContact(write, 1, { phones: [valued('08-1')] }, clock))
    const again = await importTexts(book, [card('Ada Lind', 'UID:ada', PHONE, 'TITLE:Publisher')])
    expect(again.files[0]?.warnings).toEqual([])
    expect([numbers(book), person(book).jobs[0]?.title]).toEqual([['08-1'], 'Publisher'])
  })

  it('keeps mine where both changed, and warns', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    await book.write(async (write) => updateContact(write, 1, { phones: [valued('08-1')] }, clock))
    const again = await importTexts(book, [card('Ada Lind', 'UID:ada', 'TEL:08-2', 'TITLE:Publisher')])
    const where = { contactId: 1, name: 'Ada Lind' }
    expect(again.files[0]?.warnings).toEqual([
      { code: 'import.keptMine', line: 1, property: 'TEL', text: '', ...where },
    ])
    expect(numbers(book)).toEqual(['08-1'])
  })

  it('removes what the card no longer has and nobody touched', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    await importTexts(book, [card('Ada Lind', 'UID:ada', 'TITLE:Editor')])
    expect(numbers(book)).toEqual([])
  })

  it('removes nothing when the card was cut off', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    await importTexts(book, [card('Ada Lind', 'UID:ada', 'TITLE:Publisher').replace('END:VCARD\r\n', '')])
    expect(numbers(book)).toEqual(['+46 70 174 06 31'])
  })

  it('passes over a card older than the one before', async () => {
    const book = await openTestBook()
    const dated = (day: string, title: string) =>
      card('Ada Lind', 'UID:ada', `TITLE:${title}`, `REV:2024-01-${day}T00:00:00Z`)
    await importTexts(book, [dated('20', 'Publisher')])
    const again = await importTexts(book, [dated('10', 'Editor')])
    expect([recordsOf(again), person(book).jobs[0]?.title]).toEqual([{ read: 1, unchanged: 1 }, 'Publisher'])
  })

  it('does not trust a REV from the future', async () => {
    const book = await openTestBook()
    const dated = (year: string, title: string) =>
      card('Ada Lind', 'UID:ada', `TITLE:${title}`, `REV:${year}-01-01T00:00:00Z`)
    await importTexts(book, [dated('2999', 'Editor')])
    await importTexts(book, [dated('2024', 'Publisher')])
    expect(person(book).jobs[0]?.title).toBe('Publisher')
  })

  it('takes nothing from a card that came before, so that two exports of one person do not take turns', async () => {
    const book = await openTestBook()
    const other = card('Ada Lind', 'UID:ada', PHONE, 'TITLE:Publisher')
    await importTexts(book, [before])
    await importTexts(book, [other])
    const content = bookContent(book)
    expect(recordsOf(await importTexts(book, [before]))).toEqual({ read: 1, unchanged: 1 })
    expect(recordsOf(await importTexts(book, [other]))).toEqual({ read: 1, unchanged: 1 })
    expect(bookContent(book)).toEqual(content)
  })

  it('takes the newer card again after its import was taken back', async () => {
    const book = await openTestBook()
    const newer = card('Ada Lind', 'UID:ada', PHONE, 'TITLE:Publisher')
    await importTexts(book, [before])
    const { importId } = await importTexts(book, [newer])
    await book.write((write) => undoImport(write, importId ?? 0, clock))
    expect(person(book).jobs[0]?.title).toBe('Editor')
    expect(recordsOf(await importTexts(book, [newer]))).toEqual({ read: 1, updated: 1 })
    expect(person(book).jobs[0]?.title).toBe('Publisher')
  })

  it('takes a person out of the trash', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    await book.write(async (write) => deleteContacts(write, [1], clock))
    const again = await importTexts(book, [before])
    expect([recordsOf(again), person(book).deletedAt]).toEqual([{ read: 1, updated: 1 }, null])
  })
})

describe('importing a card without UID', () => {
  const before = card('Ada Lind', PHONE)

  it('finds the one person of that name with a number in common, however it is written', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    const again = await importTexts(book, [card('ada lind', 'TEL:0701740631', 'EMAIL:ada@example.com')])
    expect([recordsOf(again), count(book)]).toEqual([{ read: 1, updated: 1 }, 1])
    expect(person(book).emails[0]?.value).toBe('ada@example.com')
  })

  it('finds the one person of that name with an address in common', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind', 'EMAIL:ADA@example.com')])
    await importTexts(book, [card('Ada Lind', 'EMAIL:ada@example.com', 'TITLE:Editor')])
    expect(count(book)).toBe(1)
  })

  it('takes namesakes with nothing in common for two people', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    await importTexts(book, [card('Ada Lind', 'TEL:08-465 004 18')])
    expect(count(book)).toBe(2)
  })

  it('takes a family with one line at home for several people', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    await importTexts(book, [card('Bo Lind', PHONE)])
    expect(count(book)).toBe(2)
  })

  it('does not guess between two people', async () => {
    const book = await openTestBook()
    await importTexts(book, [before + card('Ada Lind', PHONE, 'TITLE:Editor')])
    expect(count(book)).toBe(2)
    await importTexts(book, [card('Ada Lind', PHONE, 'TITLE:Publisher')])
    expect(count(book)).toBe(3)
  })

  it('never takes two cards of one file for one person', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    const again = await importTexts(book, [card('Ada Lind', PHONE, 'TITLE:A') + card('Ada Lind', PHONE, 'TITLE:B')])
    expect(recordsOf(again)).toEqual({ read: 2, created: 1, updated: 1 })
  })

  it('finds people of a file that was imported along with it', async () => {
    const book = await openTestBook()
    const summary = await importTexts(book, [before, card('Ada Lind', PHONE, 'TITLE:Editor')])
    expect([summary.files[1]?.records.updated, count(book)]).toEqual([1, 1])
  })
})

describe('taking an import back', () => {
  it('leaves the book as it was', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind', PHONE)])
    const before = bookContent(book)
    const { importId } = await importTexts(book, [card('Bo Ek') + card('Ada Lind', PHONE, 'TITLE:Editor')])
    const reverted = await book.write((write) => undoImport(write, importId ?? 0, clock))
    expect(reverted.conflicts).toEqual([])
    expect(bookContent(book)).toEqual(before)
  })

  it('keeps whom I edited since, and says so', async () => {
    const book = await openTestBook()
    const { importId } = await importTexts(book, [card('Ada Lind', PHONE) + card('Bo Ek')])
    await book.write(async (write) => updateContact(write, 1, { notes: ['Mine'] }, clock))
    const { conflicts } = await book.write((write) => undoImport(write, importId ?? 0, clock))
    expect(conflicts).toEqual([{ contactId: 1, name: 'Ada Lind', field: '' }])
    expect([count(book), person(book).notes]).toEqual([1, ['Mine']])
  })

  it('takes everyone away whom two files of it brought in turn', async () => {
    const book = await openTestBook()
    const { importId } = await importTexts(book, [card('Ada Lind', PHONE), card('Ada Lind', PHONE, 'TITLE:Editor')])
    await book.write((write) => undoImport(write, importId ?? 0, clock))
    expect(count(book)).toBe(0)
  })

  it('takes back what three files of it did to somebody in turn', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind', PHONE, 'TITLE:One')])
    const before = bookContent(book)
    const titled = (title: string) => card('Ada Lind', PHONE, `TITLE:${title}`)
    const { importId } = await importTexts(book, ['Two', 'Three', 'Four'].map(titled))
    expect(person(book).jobs[0]?.title).toBe('Four')
    const { conflicts } = await book.write((write) => undoImport(write, importId ?? 0, clock))
    expect(conflicts).toEqual([])
    expect(bookContent(book)).toEqual(before)
  })

  it('lets the same file come in again', async () => {
    const book = await openTestBook()
    const { importId } = await importTexts(book, [card('Ada Lind', PHONE)])
    await book.write((write) => undoImport(write, importId ?? 0, clock))
    expect(recordsOf(await importTexts(book, [card('Ada Lind', PHONE)]))).toEqual({ read: 1, created: 1 })
  })

  it('is refused a second time, and for an import that never was', async () => {
    const book = await openTestBook()
    const { importId } = await importTexts(book, [card('Ada Lind')])
    await book.write((write) => undoImport(write, importId ?? 0, clock))
    const undo = (id: number) => book.write((write) => undoImport(write, id, clock))
    await expect(undo(importId ?? 0)).rejects.toMatchObject({ code: 'import.alreadyUndone' })
    await expect(undo(99)).rejects.toMatchObject({ code: 'import.notFound' })
  })
})

describe('importing the same people after the order of names was changed', () => {
  const people = [
    card('Ada Lind', 'UID:ada', PHONE),
    card('Vincent van Gogh', 'TEL:08-123 456').replace('N:van;', 'N:van Gogh;'),
    card('Åke Öst', 'EMAIL:ake@ost.example'),
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Berg\r\nTEL:08-765 432\r\nEND:VCARD\r\n',
    card('太郎 田中', 'X-PHONETIC-FIRST-NAME:たろう', 'X-PHONETIC-LAST-NAME:たなか', 'TEL:03-1234-5678'),
  ]
  const orders: NameRules[] = [
    { locale: 'sv', nameOrder: 'familyFirst', areParticlesSorted: false },
    { locale: 'ja', nameOrder: 'familyFirst', areParticlesSorted: true },
    { locale: 'en', nameOrder: 'givenFirst', areParticlesSorted: true },
  ]
  const ways = orders.flatMap((before) => orders.map((after) => [before, after] as const))
  const sorted = async (book: Book, rules: NameRules) => book.write((write) => sortNamesBy(write, rules))

  it.each(ways)('changes nobody: %o, then %o', async (before, after) => {
    const book = await openTestBook()
    await sorted(book, before)
    await importTexts(book, [people.join('')])
    await sorted(book, after)
    const content = bookContent(book)['contact']
    expect(recordsOf(await importTexts(book, [people.join('')]))).toEqual({ read: 5, unchanged: 5 })
    expect(bookContent(book)['contact']).toEqual(content)
  })

  it.each(ways)(
    'finds everyone whose card is a newer one, with the name in parts or not: %o, then %o',
    async (before, after) => {
      const book = await openTestBook()
      await sorted(book, before)
      await importTexts(book, [people.join('')])
      await sorted(book, after)
      const newer = [
        ...people.slice(0, 3).map((text) => text.replace(/^N:.*\r\n/m, '').replace('END:', 'NOTE:Newer\r\nEND:')),
        card('Bo Berg', 'TEL:08-765 432', 'NOTE:Newer'),
        ...people.slice(4).map((text) => text.replace('END:', 'NOTE:Newer\r\nEND:')),
      ]
      expect(recordsOf(await importTexts(book, [newer.join('')]))).toEqual({ read: 5, updated: 5 })
      expect(count(book)).toBe(5)
    },
  )

  it('takes people for others who share a number and how their names are read', async () => {
    const book = await openTestBook()
    await sorted(book, orders[1] as NameRules)
    const reading = ['X-PHONETIC-FIRST-NAME:あい', 'X-PHONETIC-LAST-NAME:たなか', 'TEL:03-1234-5678']
    await importTexts(book, [card('愛 田中', ...reading)])
    await importTexts(book, [card('藍 田中', ...reading)])
    expect(count(book)).toBe(2)
  })
})
