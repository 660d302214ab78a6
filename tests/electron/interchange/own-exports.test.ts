import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createContact, getContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportRequest,
  fileEndingOf,
} from '../../../electron/interchange/export-request.ts'
import type { ContactFields } from '../../../shared/domain/contact.ts'
import { bookContent } from '../../support/book-content.ts'
import { exportedText } from '../../support/export-text.ts'
import { card, importPaths, importTexts, recordsOf } from '../../support/import-text.ts'
import { makeFields, makeFullFields, valued } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = steppingClock()
const PHOTO = readFileSync(new URL('../../../resources/icons/32x32.png', import.meta.url)).toString('base64')
const made = makeFullFields()
const full: ContactFields = {
  ...made,
  profiles: made.profiles.map((one) => (one.kind === 'social' ? one : { ...one, user: one.uri.slice('xmpp:'.length) })),
}
const plain = { types: [], label: '', preference: null }

/** People with every field, and those of whom little is known. */
const PEOPLE: readonly Partial<ContactFields>[] = [
  full,
  makeFields({ name: { given: 'Bo', family: 'Ek' } }),
  { formattedName: 'Bo Berg' },
  { name: { ...makeFields().name, given: 'Bo', family: 'Falk' } },
  { formattedName: 'Cher' },
  { nicknames: ['Zed'] },
  { emails: [valued('nobody@example.com', 'home')] },
  { phones: [valued('08 123 456')] },
  { ...makeFields({ name: { given: '太郎', family: '田中' } }), formattedName: '田中 太郎' },
  { kind: 'organization', formattedName: 'Brightwater Press', phones: [valued('08 1 23 45 67')] },
  { kind: 'organization', formattedName: 'Mill', urls: [{ ...plain, value: 'https://mill.example' }] },
  { kind: 'group', formattedName: 'Friends', members: ['urn:uuid:1', 'urn:uuid:2'] },
  makeFields({
    name: { given: 'Dan', family: 'Ek' },
    phones: [
      { ...plain, types: ['home', 'fax'], value: '+46 31 11 22 33' },
      { ...plain, label: 'Boat', value: '070 11 22 33 44' },
      { ...plain, types: ['pager'], value: '5551234' },
      { ...plain, types: ['work', 'cell'], value: '+1 212 555 0123 ext. 4', preference: 2 },
    ],
    emails: ['a', 'b', 'c', 'd'].map((name) => valued(`${name}@example.com`, 'home')),
    urls: [valued('https://one.example'), { ...plain, types: ['homepage'], value: 'https://two.example/a;b,c' }],
    profiles: [
      { ...plain, kind: 'messenger', service: 'telegram', user: '@dan', uri: '' },
      { ...plain, kind: 'messenger', service: '', user: 'dan ek', uri: '' },
      { ...plain, kind: 'social', service: 'linkedin', user: '', uri: 'https://l.example/in/dan' },
    ],
    dates: [
      { kind: 'birthday', label: '', on: '1985-07-02', text: '' },
      { kind: 'anniversary', label: '', on: '2010-06-12', text: '' },
      { kind: 'other', label: 'Name day', on: '--11-28', text: '' },
      { kind: 'other', label: '', on: '2019', text: '' },
    ],
    relations: [
      { ...plain, types: ['child'], value: 'Eva Ek' },
      { ...plain, label: 'Neighbour', value: 'Bo Berg' },
      { ...plain, value: 'Cher' },
    ],
    customFields: [
      { name: 'Skype', type: 'text', value: 'not a profile' },
      { name: 'Member since', type: 'date', value: '2019-01-02' },
      { name: 'Vegetarian', type: 'boolean', value: 'true' },
      { name: 'Page', type: 'link', value: 'https://d.example' },
      { name: 'Size', type: 'choice', value: 'M' },
    ],
    notes: ['=1+1', 'One;two,three\\four "five"\n\nsix'],
    tags: ['Client', 'a, b', 'c;d'],
    jobs: [
      { organization: 'Mill; Sons, Ltd', units: ['Sales', 'North'], title: 'Boss', role: '', from: null, to: null },
    ],
  }),
  makeFields({ name: { given: 'Eva', family: 'Ek' }, relations: [{ ...plain, types: ['parent'], value: 'uid-12' }] }),
]
const CARDS = [
  card('Ola Hav', 'TEL;TYPE=CELL:070 9 87 65 43', 'item1.EMAIL;TYPE=INTERNET:ola@example.com', 'item1.X-ABLabel:Boat'),
  card('Ola Strand', 'UID:strand', 'X-ODD;X-A=b:c', 'NOTE;LANGUAGE=sv:Te', `PHOTO;ENCODING=b;TYPE=PNG:${PHOTO}`),
  card('Ola Alm'),
  card('Ola Alm', 'NOTE:Another of that name'),
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96st;Ola\r\nTEL;HOME:1\r\nEND:VCARD\r\n',
]
const TABLE = 'Name,Notes,Shoe size\nKim Ask,Tea,38\nKim Ceder,,\n'

async function bookOfEveryone(): Promise<Book> {
  const book = await openTestBook()
  for (const [index, fields] of PEOPLE.entries()) {
    await book.write(async (write) => createContact(write, fields, `uid-${index}`, clock))
  }
  await importTexts(book, [CARDS.join('')])
  await importFile(book, TABLE, 'csv')
  const last = book.read.prepare('SELECT max(id) FROM contact').pluck().get() as number
  // What came in as a card and was edited here leaves as neither.
  await book.write(async (write) => updateContact(write, last, { notes: ['Edited here'] }, clock))
  const alm = book.read.prepare(`SELECT min(id) FROM contact WHERE display_name = 'Ola Alm'`).pluck().get() as number
  await book.write(async (write) => updateContact(write, alm, { notes: ['Edited here'] }, clock))
  return book
}

function importFile(book: Book, text: string | Buffer, ending: string) {
  const path = join(temporaryFolder(), `own.${ending}`)
  writeFileSync(path, text)
  return importPaths(book, [path])
}

const textOf = (book: Book, format: ExportFormat) => exportedText(book, { format, ids: null })
const everyone = (book: Book) =>
  (book.read.prepare('SELECT id FROM contact ORDER BY id').pluck().all() as number[]).map((id) =>
    getContact(book.read, id),
  )
/** A person without what every book has its own of, a key that Kith made for a card without one among it. */
const said = ({
  id: _id,
  createdAt: _created,
  updatedAt: _updated,
  uid,
  ...fields
}: ReturnType<typeof getContact>) => ({
  ...fields,
  uid: uid.startsWith('urn:uuid:') ? '' : uid,
})
const withoutRevision = (text: string) => text.replace(/,?\s*\["rev"[^\]]*\]/g, '')
const CARDS_OF_OURS = ['vcard4', 'vcard3', 'vcard21', 'jcard']

describe('what Kith exports', () => {
  it('changes nothing in the book that it comes from, in any format, with notes or without, for a phone or not', async () => {
    const book = await bookOfEveryone()
    const before = bookContent(book)
    const folder = temporaryFolder()
    const ways: Omit<ExportRequest, 'ids'>[] = [
      ...EXPORT_FORMATS.flatMap((format) => [{ format }, { format, isWithoutNotes: true }]),
      ...(['iphone', 'android'] as const).map((phone) => ({ format: 'vcard3' as const, phone })),
    ]
    const paths = ways.map((how, at) => {
      const path = join(folder, `${at}-${how.format}.${fileEndingOf(how.format)}`)
      writeFileSync(path, exportedText(book, { ...how, ids: null }))
      return path
    })
    const { files } = await importPaths(book, paths)
    const isDone = ({ error, records: { created, updated, unreadable } }: (typeof files)[number]) =>
      error === null && created + updated + unreadable === 0
    expect(files.filter((file) => !isDone(file))).toEqual([])
    expect(bookContent(book)).toEqual(before)
  })

  it('is the same when it is exported by the book that it came into', async () => {
    const book = await bookOfEveryone()
    const people = everyone(book).map(said)
    const [changed, lost]: [string[][], unknown[]] = [[], []]
    for (const format of EXPORT_FORMATS) {
      const text = textOf(book, format)
      const other = await openTestBook()
      await importFile(other, text, fileEndingOf(format))
      const [before, after] = [text, textOf(other, format)].map((one) => withoutRevision(one).split('\n'))
      changed.push([format, ...(after ?? []).filter((line, at) => line !== before?.[at])])
      const are = everyone(other).map(said)
      if (CARDS_OF_OURS.includes(format)) lost.push(...are.filter((one, at) => !isDeepStrictEqual(one, people[at])))
      if (format !== 'csv-google') continue
      const [ada, dan] = [are[0], are[12]]
      expect(ada?.profiles).toEqual(full.profiles)
      expect(dan?.profiles).toEqual(PEOPLE[12]?.profiles)
      expect(dan?.customFields.map(({ name }) => name)).toEqual(PEOPLE[12]?.customFields?.map(({ name }) => name))
    }
    expect(changed).toEqual(EXPORT_FORMATS.map((format) => [format]))
    expect(lost).toEqual([])
  })
})

describe('a table with names alone', () => {
  const names = 'First Name,Last Name\nAda,Lind\nBo,Ek\n'
  const others = 'Name,Nickname\nAda Lind,\nBo Ek,\n'

  it('doubles nobody, whichever program wrote it and however often it comes', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind', 'TEL:070 174 06 31'), card('Bo Ek')])
    const before = bookContent(book)
    for (const text of [names, others, textOf(book, 'csv'), others, names]) {
      expect(recordsOf(await importFile(book, text, 'csv'))).toEqual({ read: 2, unchanged: 2 })
    }
    expect(bookContent(book)).toEqual(before)
  })

  it('is of somebody else where there are two of that name, and of the same when it comes again', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind', 'TEL:070 174 06 31') + card('Ada Lind', 'TEL:08 465 004 18')])
    const counts = []
    for (const text of ['Name\nAda Lind\n', 'Name\nAda Lind\n', 'First Name,Last Name\nAda,Lind\n']) {
      await importFile(book, text, 'csv')
      counts.push(everyone(book).length)
    }
    expect(counts).toEqual([3, 3, 3])
  })

  it('does not stand in the way of the one with a number', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind', 'TEL:070 174 06 31')])
    await importFile(book, 'Name,Phone,Title\nAda Lind,,\nAda Lind,070 174 06 31,Editor\n', 'csv')
    expect(everyone(book).map(({ jobs }) => jobs[0]?.title)).toEqual(['Editor'])
  })
})
