import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { getContact } from '../../../electron/contacts/contacts.service.ts'
import { nameOf } from '../../../shared/domain/person-name.ts'
import { card, importPaths } from '../../support/import-text.ts'
import { openTestBook } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Imports one file with this name and these bytes. */
async function imported(name: string, bytes: string | Uint8Array) {
  const book = await openTestBook()
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  const again = () => importPaths(book, [path])
  return { book, again, ...(await again()), get: (id: number) => getContact(book.read, id) }
}
const TABLE =
  'First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Notes,Labels\nAda,Lind,Mobile,+46 70 174 06 31,"Likes ""tea"",\nand rain",Client\nBo,Ek,,,,\n'

describe('importing a table', () => {
  it('brings in whom it holds, and changes nothing the second time', async () => {
    const { files, get, again } = await imported('contacts.csv', TABLE)
    expect(files).toMatchObject([
      { format: 'csv', records: { read: 2, created: 2, unreadable: 0 }, properties: { lost: 0 } },
    ])
    expect(get(1)).toMatchObject({
      name: { given: 'Ada', family: 'Lind' },
      phones: [{ types: ['cell'], value: '+46 70 174 06 31' }],
      notes: ['Likes "tea",\nand rain'],
      tags: ['Client'],
    })
    expect((await again()).files[0]?.records).toMatchObject({ created: 0, unchanged: 2 })
  })

  it.each([';', '\t', '|'])('finds out that cells are cut by %j', async (delimiter) => {
    const { get } = await imported(
      'contacts.csv',
      `Vorname${delimiter}Nachname${delimiter}Ort\nAda${delimiter}Lind${delimiter}"Lund, SE"\n`,
    )
    expect(get(1)).toMatchObject({ name: { given: 'Ada', family: 'Lind' }, addresses: [{ locality: 'Lund, SE' }] })
  })

  it('reads what Windows wrote, in its own character set or in UTF-16', async () => {
    const text = 'First Name,Last Name\r\nÅsa,Öberg\r\n'
    const latin = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const bytes of [latin, wide, Buffer.from(`\ufeff${text}`)]) {
      const { get } = await imported('contacts.csv', bytes)
      expect(nameOf(get(1))).toBe('Åsa Öberg')
    }
  })

  it('tells from the dates themselves in which order they are written', async () => {
    const { get } = await imported('people.csv', 'Name,Birthday\nAda,2/7/1985\nBo,13/2/1990\n')
    expect([get(1).dates[0]?.on, get(2).dates[0]?.on]).toEqual(['1985-07-02', '1990-02-13'])
  })

  it('names the line of a person, over cells of several lines', async () => {
    const { book } = await imported('contacts.csv', TABLE)
    expect(book.read.prepare('SELECT line FROM import_card ORDER BY id').pluck().all()).toEqual([3, 4])
  })

  it('knows a table by its head, whatever the file is called', async () => {
    const { files } = await imported('export.txt', TABLE)
    expect(files[0]).toMatchObject({ format: 'csv', records: { created: 2 } })
  })

  it('takes a row for its person again when it changed', async () => {
    const { book, get } = await imported('contacts.csv', TABLE)
    const path = join(temporaryFolder(), 'later.csv')
    writeFileSync(path, TABLE.replace('and rain', 'and snow'))
    expect((await importPaths(book, [path])).files[0]?.records).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
    expect(get(1).notes).toEqual(['Likes "tea",\nand snow'])
  })
})

describe('a table that is none', () => {
  it.each([
    ['rows of other lengths than the head', 'Name,Phone\nAda,1,2,3,4\nBo\n,,,,,\n'],
    ['ten thousand columns', `Name${',x'.repeat(10_000)}\nAda${',1'.repeat(10_000)}\n`],
    ['noughts and control characters', 'Name,Phone\nA\0da,\u0007\nBo,\u001b[31m\n'],
    ['heads twice, and empty ones', 'Name,Name,,\nAda,Bo,1,2\n'],
  ])('does not end the import: %s', async (_, text) => {
    const { files, book } = await imported('odd.csv', text)
    expect(files[0]?.error).toBeNull()
    expect(files[0]?.properties.lost).toBe(0)
    expect(book.read.prepare('SELECT count(*) FROM contact').pluck().get()).toBe(files[0]?.records.created)
  })
})

describe('a table with a quotation mark that is never closed', () => {
  it('is refused in a sentence, whole', async () => {
    const { files, book } = await imported('odd.csv', `Name,Phone\nBo,1\n"Ada,1\n${'Bo,2\n'.repeat(50)}`)
    expect(files[0]?.error?.details.reason).toMatch(/quotation mark is opened in it and never closed/)
    expect(book.read.prepare('SELECT count(*) FROM contact').pluck().get()).toBe(0)
  })
})

describe('importing an archive', () => {
  it('brings in every card and table in it, and passes over the rest', async () => {
    const zip = zipSync({
      'phone/a.vcf': strToU8(card('Ada Lind')),
      'b.csv': strToU8('First Name,Last Name\nBo,Ek\n'),
      'readme.txt': strToU8('hello'),
      '__MACOSX/phone/._a.vcf': strToU8('x'),
    })
    const { files, get } = await imported('all.zip', zip)
    expect(files).toMatchObject([
      { file: 'all.zip/phone/a.vcf', format: 'vcard', records: { created: 1 } },
      { file: 'all.zip/b.csv', format: 'csv', records: { created: 1 } },
    ])
    expect([nameOf(get(1)), nameOf(get(2))]).toEqual(['Ada Lind', 'Bo Ek'])
  })

  it('says so when it is damaged, or when nobody is in it', async () => {
    const zip = zipSync({ 'a.vcf': strToU8(card('Ada Lind').repeat(500)) })
    const cut = await imported('cut.zip', zip.subarray(0, zip.length / 2))
    expect(cut.files[0]?.error).toMatchObject({ code: 'import.unreadable' })
    const none = await imported('none.zip', zipSync({ 'a.txt': strToU8('hello') }))
    expect(none.files[0]?.error?.details).toMatchObject({ reason: 'no .vcf or .csv file is in it' })
  })
})

describe('a table of another program', () => {
  it('may have notes above its heads, as that of LinkedIn', async () => {
    const { files, get } = await imported(
      'Connections.csv',
      'Notes:\n"Some addresses, you see, are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Lind,https://l.example/ada,a@x.example,"Firma, AB",Boss,12 Nov 2023\n',
    )
    expect(files[0]?.records).toMatchObject({ read: 1, created: 1 })
    expect(get(1)).toMatchObject({
      name: { given: 'Ada', family: 'Lind' },
      jobs: [{ organization: 'Firma, AB', title: 'Boss' }],
      emails: [{ value: 'a@x.example' }],
    })
  })

  it('may say to a spreadsheet what its cells are cut by', async () => {
    const { files, get } = await imported('people.csv', 'sep=;\r\nName;Phone\r\nAda Lind;1\r\n')
    expect(files[0]?.records).toMatchObject({ read: 1, created: 1 })
    expect(get(1)).toMatchObject({ formattedName: 'Ada Lind', phones: [{ value: '1' }] })
  })

  it('is told by what stands in it where it has no heads', async () => {
    const { get } = await imported('people.csv', 'Ada Lind,+46 70 123 45,a@x.example\nBo Ek,,b@x.example\n')
    expect(get(1)).toMatchObject({
      formattedName: 'Ada Lind',
      phones: [{ value: '+46 70 123 45' }],
      emails: [{ value: 'a@x.example' }],
    })
  })

  it('is known in German and French, addresses and all', async () => {
    const german = await imported(
      'kontakte.csv',
      'Vorname;Nachname;Straße geschäftlich;Straße geschäftlich 2;Ort geschäftlich;Postleitzahl geschäftlich;Land/Region geschäftlich;Ort privat;Fax geschäftlich;E-Mail-Adresse;E-Mail-Typ\nJörg;Müller;Weg 1;Hof;Köln;50667;Deutschland;Bonn;040 1;j@x.example;SMTP\n',
    )
    expect(german.get(1)).toMatchObject({
      addresses: [
        { types: ['work'], street: 'Weg 1\nHof', locality: 'Köln', postalCode: '50667', country: 'Deutschland' },
        { types: ['home'], locality: 'Bonn' },
      ],
      phones: [{ types: ['work', 'fax'], value: '040 1' }],
      emails: [{ value: 'j@x.example' }],
      customFields: [],
    })
    const french = await imported(
      'contacts.csv',
      'Prénom,Nom,Rue (bureau),Ville (bureau),Code postal (bureau),Télécopie (bureau),Adresse de messagerie\nÉmile,Zola,1 rue A,Paris,75001,1,e@x.example\n',
    )
    expect(french.get(1)).toMatchObject({
      addresses: [{ types: ['work'], street: '1 rue A', locality: 'Paris', postalCode: '75001' }],
      phones: [{ types: ['work', 'fax'] }],
      emails: [{ value: 'e@x.example' }],
    })
  })

  it('is read in Russian as Windows wrote it', async () => {
    const text = Buffer.from('Имя,Фамилия,Телефон\nИван,Иванов,+7 1\n')
    // Letters of the alphabet lie in one row in windows-1251, from A at 0xC0.
    const bytes = [...text.toString()].map((sign) => {
      const code = sign.charCodeAt(0)
      return code < 0x80 ? code : code - 0x410 + 0xc0
    })
    const { get } = await imported('people.csv', Uint8Array.from(bytes))
    expect(get(1)).toMatchObject({ name: { given: 'Иван', family: 'Иванов' }, phones: [{ value: '+7 1' }] })
  })

  it('has dates in words, and days that can be read one way alone', async () => {
    const dates = ['13 Feb 1985', 'February 13, 1985', '13-Feb-1985', 'Feb 13', '2/13/1985', '13/2/1985', '31 Feb 1985']
    const rows = dates.map((date, at) => `P${at},"${date}"\n`)
    const { get } = await imported('people.csv', `Name,Birthday\n${rows.join('')}`)
    const read = dates.map((_, at) => get(at + 1).dates[0]?.on)
    expect(read).toEqual([...Array(3).fill('1985-02-13'), '--02-13', '1985-02-13', '1985-02-13', null])
  })
})
