import { describe, expect, it } from 'vitest'
import { createContact, getContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { card, importTexts, recordsOf } from '../../support/import-text.ts'
import { makeFields, valued } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const PHONE = 'TEL;TYPE=CELL:+46 70 174 06 31'
const clock = steppingClock()
const person = (book: Book, id = 1) => getContact(book.read, id)
const count = (book: Book) => book.read.prepare('SELECT count(*) FROM contact').pluck().get()
const numbers = (book: Book, id = 1) => person(book, id).phones.map(({ value }) => value)

describe('importing what another program says of somebody', () => {
  const before = card('Ada Lind', 'PRODID:-//Apple Inc.//iOS 17.1//EN', 'UID:ada', PHONE, 'NOTE:Tea', 'X-SPOUSE:Bo')
  const theirs = ['TEL:070-174 06 31', 'EMAIL:ada@example.com']
  const all = { notes: ['Tea'], emails: [{ value: 'ada@example.com' }], phones: [{ value: '+46 70 174 06 31' }] }

  it.each([
    ['without UID', card('Ada Lind', ...theirs)],
    ['under its own UID', card('Ada Lind', 'PRODID:-//Other//Sync 2//EN', 'UID:other', ...theirs)],
    ['under the same UID', card('Ada Lind', 'PRODID:-//Other//Sync 2//EN', 'UID:ada', ...theirs)],
    ['in another version', card('Ada Lind', 'UID:ada', ...theirs).replace('3.0', '4.0')],
    ['with an older date', card('Ada Lind', 'REV:2001-01-01T00:00:00Z', ...theirs)],
    ['in a table', 'Name,Phone 1 - Value,E-mail 1 - Value\nAda Lind,070-174 06 31,ada@example.com\n'],
  ])('adds to it and takes nothing away: %s', async (_, text) => {
    const book = await openTestBook()
    await importTexts(book, [before.replace('NOTE', 'REV:2020-01-01T00:00:00Z\r\nNOTE')])
    expect(recordsOf(await importTexts(book, [text]))).toEqual({ read: 1, updated: 1 })
    const { notes, emails, phones, rawProperties, relations } = person(book)
    expect({ notes, emails, phones }).toMatchObject(all)
    expect(rawProperties.map(({ name }) => name)).toEqual(['PRODID'])
    expect([count(book), relations.map(({ value }) => value)]).toEqual([1, ['Bo']])
  })

  it('takes two entries of one program for two people, although they have a name and a number in common', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    await importTexts(book, [before.replace('UID:ada', 'UID:other').replace('17.1', '17.2')])
    expect(count(book)).toBe(2)
  })

  it.each([
    ['吴', '飞波', '吴飞波'],
    ['上川', '健太', '上川 健太'],
    ['김', '민준', '김민준'],
  ])(
    'finds %s %s, written %s by one and in two parts by the other, whichever came first',
    async (family, given, name) => {
      const whole = card('', 'TEL:070-174 06 31')
        .replace('N:;;;;', `N:${family};${given};;;`)
        .replace('FN:', `FN:${name}`)
      const table = `First Name,Last Name,Mobile Phone,Company\n${given},${family},070-174 06 31,Brightwater\n`
      for (const order of [
        [whole, table],
        [table, whole],
      ]) {
        const book = await openTestBook()
        for (const text of order) await importTexts(book, [text])
        expect([order, count(book)]).toEqual([order, 1])
      }
    },
  )

  it('finds somebody by the name who is sorted by how it is read', async () => {
    const book = await openTestBook()
    const reading = ['X-PHONETIC-FIRST-NAME:あい', 'X-PHONETIC-LAST-NAME:たなか', 'TEL:03-1234-5678']
    await importTexts(book, [card('愛 田中', ...reading).replace('FN:愛 田中', 'FN:田中愛')])
    await importTexts(book, ['First Name,Last Name,Mobile Phone,Company\n愛,田中,03-1234-5678,Mill\n'])
    expect(count(book)).toBe(1)
  })

  it('does not bring back what I took out', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    await book.write(async (write) => updateContact(write, 1, { notes: [] }, clock))
    await importTexts(book, [card('Ada Lind', 'NOTE:Tea', ...theirs)])
    expect([person(book).notes, person(book).emails]).toMatchObject([[], all.emails])
  })

  it('takes a newer version of the program for the same', async () => {
    const book = await openTestBook()
    await importTexts(book, [before])
    await importTexts(book, [before.replace('17.1', '26.0').replace('NOTE:Tea\r\n', '')])
    expect(person(book).notes).toEqual([])
  })
})

describe('importing a card of somebody made by hand', () => {
  it('finds them by name and number, also where it has a UID', async () => {
    const book = await openTestBook()
    const fields = makeFields({ formattedName: 'Ada Lind', phones: [valued('070-174 06 31')] })
    await book.write(async (write) => createContact(write, fields, 'mine', clock))
    expect(recordsOf(await importTexts(book, [card('Ada Lind', 'UID:ada', PHONE, 'NOTE:Tea')]))).toMatchObject({
      updated: 1,
    })
    expect([count(book), person(book).uid, person(book).notes]).toEqual([1, 'mine', ['Tea']])
  })

  it('fills in what is empty, adds to lists, and overwrites nothing', async () => {
    const book = await openTestBook()
    const fields = makeFields({
      name: { given: 'Ada', family: 'Lind' },
      phones: [valued('08-465 004 18', 'home')],
      notes: ['Mine'],
    })
    await book.write(async (write) => createContact(write, fields, 'ada', clock))
    await importTexts(book, [
      card('Ada M. Lind', 'UID:ada', 'TEL:(08) 465 00 418', PHONE, 'EMAIL:ada@example.com', 'NOTE:Theirs'),
    ])
    const { formattedName, emails, notes } = person(book)
    expect(numbers(book)).toEqual(['08-465 004 18', '+46 70 174 06 31'])
    expect([formattedName, emails[0]?.value, notes]).toEqual(['Ada Lind', 'ada@example.com', ['Mine', 'Theirs']])
  })
})
