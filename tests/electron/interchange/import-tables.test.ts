import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { getContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { card, importPaths, importTexts, recordsOf } from '../../support/import-text.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = steppingClock()
const person = (book: Book, id = 1) => getContact(book.read, id)
const count = (book: Book) => book.read.prepare('SELECT count(*) FROM contact').pluck().get()
const numbers = (book: Book, id = 1) => person(book, id).phones.map(({ value }) => value)

/** Imports a table of these heads and rows, its cells without commas. */
async function importTable(book: Book, head: string, ...rows: readonly string[]) {
  const path = join(temporaryFolder(), 'people.csv')
  writeFileSync(path, `${[head, ...rows].join('\n')}\n`)
  return importPaths(book, [path])
}

describe('importing tables of several programs', () => {
  it('takes nothing away that the second has no column for', async () => {
    const book = await openTestBook()
    await importTable(book, 'Name,Email,Handy,Notes,Company', 'Ada Lind,ada@example.com,070 1,Tea,Mill')
    await importTable(book, 'Full Name,E-mail,Birthday', 'Ada Lind,ada@example.com,1985-07-02')
    expect([count(book), numbers(book)]).toEqual([1, ['070 1']])
    expect(person(book)).toMatchObject({
      notes: ['Tea'],
      jobs: [{ organization: 'Mill' }],
      dates: [{ on: '1985-07-02' }],
    })
  })

  it('takes nothing away that the second has other columns for', async () => {
    const book = await openTestBook()
    await importTable(book, 'Name,Email,Mobile,Work Phone', 'Ada Lind,ada@example.com,070 174 06 31,08 465 004 18')
    await importTable(book, 'Name,Email,Home Phone,Work Phone', 'Ada Lind,ada@example.com,031 111 222,')
    expect(numbers(book)).toEqual(['070 174 06 31', '08 465 004 18', '031 111 222'])
  })

  it.each([
    ['Google', 'First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Notes', 'Ada,Lind,,,ada@example.com,Tea'],
    ['Outlook', 'First Name,Last Name,E-mail Address,Job Title,Home Phone,Notes', 'Ada,Lind,ada@example.com,,,Tea'],
  ])('takes nothing away for %s having been told to export less', async (_, head, row) => {
    const book = await openTestBook()
    await importTable(book, head, row)
    const [less, lessOfRow] = [head, row].map((text) => text.slice(0, text.lastIndexOf(',')))
    await importTable(book, `${less},Nickname`, `${lessOfRow},Addie`)
    expect([count(book), person(book).notes, person(book).nicknames]).toEqual([1, ['Tea'], ['Addie']])
  })

  it('takes nothing away when the user leaves a column out of a later one', async () => {
    const book = await openTestBook()
    const head = 'First Name,Last Name,Email,Notes'
    await importTable(book, head, 'Ada,Lind,ada@example.com,Tea')
    const path = join(temporaryFolder(), 'people.csv')
    writeFileSync(path, `${head}\nAda,Lind,ada@example.com,\n`)
    const columns = ['name.given', 'name.family', 'email', 'ignore'] as const
    const choices = { charset: 'utf-8', delimiter: ',', hasHead: true, dateOrder: 'dmy', columns } as const
    await importTexts(book, [], { sources: [{ path, name: 'people.csv', table: choices }] })
    expect([count(book), person(book).notes]).toEqual([1, ['Tea']])
  })

  it('takes what was emptied in a later one of the same program, and adds a phone with its column', async () => {
    const book = await openTestBook()
    const head = 'First Name,Last Name,Labels,File As,Notes,Phone 1 - Label,Phone 1 - Value'
    await importTable(book, head, 'Ada,Lind,Client,,Tea,Mobile,070 174 06 31')
    await importTable(
      book,
      `${head},Phone 2 - Label,Phone 2 - Value`,
      'Ada,Lind,Client,,,Mobile,070 174 06 31,Home,08 465 004 18',
    )
    expect([count(book), person(book).notes, numbers(book)]).toEqual([1, [], ['070 174 06 31', '08 465 004 18']])
    // What its table has no column for any more may be gone, or not have been asked for.
    await importTable(book, `${head},Website 1 - Value`, 'Ada,Lind,Client,,Rain,Mobile,070 174 06 31,http://l.example')
    expect([person(book).notes, numbers(book)]).toEqual([['Rain'], ['070 174 06 31', '08 465 004 18']])
  })

  it('takes nothing away from a card that has no UID and names no program', async () => {
    const book = await openTestBook()
    const plain = card('Ada Lind', 'EMAIL:ada@example.com', 'NOTE:Tea').replace('3.0', '4.0')
    await importTexts(book, [plain])
    await importTable(book, 'Name,Email,Notes', 'Ada Lind,ada@example.com,')
    expect([count(book), person(book).notes]).toEqual([1, ['Tea']])
    const other = await openTestBook()
    await importTable(other, 'Name,Email,Notes', 'Ada Lind,ada@example.com,Tea')
    await importTexts(other, [plain.replace('NOTE:Tea\r\n', 'TITLE:Editor\r\n')])
    expect([count(other), person(other).notes]).toEqual([1, ['Tea']])
  })

  it('takes nothing away for what came before Kith kept the columns', async () => {
    const book = await openTestBook()
    await importTable(book, 'Name,Email,Notes', 'Ada Lind,ada@example.com,Tea')
    await book.write(async (write) => write.prepare('UPDATE import_file SET coverage = NULL').run())
    await importTable(book, 'Name,Email,Notes', 'Ada Lind,ada@example.com,')
    expect(person(book).notes).toEqual(['Tea'])
  })

  it('keeps what was edited in the book since', async () => {
    const book = await openTestBook()
    await importTable(book, 'Name,Email,Notes', 'Ada Lind,ada@example.com,Tea')
    await book.write(async (write) => updateContact(write, 1, { notes: ['Mine'] }, clock))
    await importTable(book, 'Name,Email,Notes', 'Ada Lind,ada@example.com,')
    expect(person(book).notes).toEqual(['Mine'])
  })
})

describe('importing tables whose rows have keys', () => {
  const hubspot = 'Record ID,First Name,Last Name,Email,Create Date'

  it('takes nothing away that another export of the same program has no column for', async () => {
    const book = await openTestBook()
    await importTable(book, `${hubspot},Phone Number`, '17,Ada,Lind,ada@example.com,2024,08 465 004 18')
    await importTable(book, `${hubspot},Job Title`, '17,Ada,Lind,a@example.com,2024,Editor')
    expect([count(book), numbers(book)]).toEqual([1, ['08 465 004 18']])
    expect(person(book)).toMatchObject({ jobs: [{ title: 'Editor' }], emails: [{ value: 'a@example.com' }] })
  })

  it('takes the key of another program for that of somebody else', async () => {
    const book = await openTestBook()
    await importTable(book, 'Contact ID,Name,Email', '17,Ada Lind,ada@example.com')
    const other = ['Contact ID,Name,Email,Phone', '17,Bo Ek,bo@example.com,08 465 004 18'] as const
    expect(recordsOf(await importTable(book, ...other))).toEqual({ read: 1, created: 1 })
    expect([person(book, 1).emails.length, person(book, 2).formattedName]).toEqual([1, 'Bo Ek'])
    expect(recordsOf(await importTable(book, ...other))).toEqual({ read: 1, unchanged: 1 })
    await importTable(book, other[0], other[1].replace('08 465', '09 465'))
    expect([count(book), numbers(book, 2)]).toEqual([2, ['09 465 004 18']])
  })

  it('knows somebody by the key whose name and address both changed in part', async () => {
    const book = await openTestBook()
    await importTable(book, 'Contact ID,Name,Email', '17,Ada Lind,ada@example.com')
    await importTable(book, 'Contact ID,Name,Email', '17,Ada Berg,a.berg@example.com')
    expect([count(book), person(book).formattedName]).toEqual([1, 'Ada Berg'])
  })

  it('does not take keys of two programs for two entries of one', async () => {
    const book = await openTestBook()
    await importTable(book, hubspot, '17,Ada,Lind,ada@example.com,2024')
    await importTable(book, 'Contact ID,Name,Email,Phone', '99,Ada Lind,ada@example.com,08 465 004 18')
    await importTexts(book, [card('Ada Lind', 'UID:ada', 'EMAIL:ada@example.com', 'TITLE:Editor')])
    expect(count(book)).toBe(1)
    expect([numbers(book), person(book).jobs[0]?.title]).toEqual([['08 465 004 18'], 'Editor'])
  })

  it('takes two rows of one program for two people, although they have a name and an address in common', async () => {
    const book = await openTestBook()
    await importTable(book, hubspot, '17,Ada,Lind,ada@example.com,2024')
    await importTable(book, `${hubspot},Job Title`, '18,Ada,Lind,ada@example.com,2024,Editor')
    expect(count(book)).toBe(2)
  })
})
