import { describe, expect, it } from 'vitest'
import { listContacts } from '../../../electron/contacts/contact-lists.service.ts'
import { createContact, getContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { exportCards } from '../../../electron/interchange/export.service.ts'
import type { ContactPatch } from '../../../shared/contract/contact-fields.ts'
import { bookContent } from '../../support/book-content.ts'
import { doctorOf } from '../../support/doctor-of.ts'
import { importTexts } from '../../support/import-text.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
let uids = 0
const create = (book: Book, fields: ContactPatch) =>
  book.write(async (write) => createContact(write, fields, `odd-${uids++}`, clock))
const found = (book: Book, text: string) =>
  listContacts(book.read, { text, view: 'all', tag: null, group: null, sort: 'name' }, 0, 100).rows.map(({ id }) => id)
const exported = (book: Book): string => {
  const decoder = new TextDecoder()
  return [...exportCards(book.read, { format: 'vcard4', ids: null })].map(({ bytes }) => decoder.decode(bytes)).join('')
}

const NAMES = [
  ['SQL', `Robert'); DROP TABLE contact;--`],
  ['a wildcard of SQL', '100% _under_ "quoted"'],
  ['HTML', '<img src=x onerror="alert(1)"> & <b>Bold</b>'],
  ['words of the search', 'AND OR NOT NEAR("a" "b") tag:x -*'],
  ['right to left', 'שרה כהן‎ (עברית)'],
  ['an override of the direction', '\u202eevil\u202c txt.exe'],
  ['combining marks', 'Z\u0351\u036b\u0343a\u0300\u0301\u0302l\u0334g\u0321o\u0489'],
  ['families of emoji', '👩‍👩‍👧‍👦 Ōnishi 🏳️‍🌈'],
  ['zero width alone', '\u200b\u200d\ufeff'],
  ['control signs', 'Bell\u0007 and escape\u001b[31m'],
  ['a hundred thousand letters', 'Ann'.repeat(33_333)],
] as const

describe('people with odd names', () => {
  it.each(NAMES)('keep a name that is %s as it was written, through export and import', async (_, formattedName) => {
    const book = await openTestBook()
    const { id } = await create(book, { formattedName })
    expect(getContact(book.read, id).formattedName).toBe(formattedName)
    await updateContactName(book, id, 'Ada')
    await book.write((write) => undoLast(write, clock))
    expect(getContact(book.read, id).formattedName).toBe(formattedName)
    expect(await doctorOf(book)).toMatchObject({ ok: true })
    const other = await openTestBook()
    await importTexts(other, [exported(book)])
    expect(getContact(other.read, 1).formattedName).toBe(formattedName.trim())
  })

  it.each(NAMES.filter(([why]) => why !== 'zero width alone' && why !== 'words of the search'))(
    'are found when the name is %s',
    async (_, formattedName) => {
      const book = await openTestBook()
      await create(book, { formattedName: 'Somebody Else' })
      const { id } = await create(book, { formattedName })
      expect(found(book, formattedName.slice(0, 200))).toEqual([id])
    },
  )
})

const updateContactName = (book: Book, id: number, formattedName: string) =>
  book.write(async (write) => updateContact(write, id, { formattedName }, clock))

describe('signs that no file can hold', () => {
  it('half a pair of UTF-16 is kept as the sign for what is lost, and everything else of the person is whole', async () => {
    const book = await openTestBook()
    const { id } = await create(book, { formattedName: 'Half \ud83d pair', notes: ['whole 😀', 'half \udc00'] })
    expect(getContact(book.read, id)).toMatchObject({
      formattedName: 'Half \ufffd pair',
      notes: ['whole 😀', 'half \ufffd'],
    })
    const stored = bookContent(book)
    await updateContactName(book, id, 'Ada \ud800')
    expect(await book.write((write) => undoLast(write, clock))).toMatchObject({ changes: 1, conflicts: [] })
    expect(bookContent(book)).toEqual(stored)
    expect(await doctorOf(book)).toMatchObject({ ok: true })
  })

  it('a zero is kept in the book, and what follows it is neither lost nor hidden from the search', async () => {
    const book = await openTestBook()
    const { id } = await create(book, { formattedName: 'Nul\0bert Zero', notes: ['before\0after'] })
    expect(getContact(book.read, id)).toMatchObject({ formattedName: 'Nul\0bert Zero', notes: ['before\0after'] })
    expect([found(book, 'zero'), found(book, 'after')]).toEqual([[id], [id]])
    await updateContactName(book, id, 'Ada')
    expect(await book.write((write) => undoLast(write, clock))).toMatchObject({ changes: 1, conflicts: [] })
    expect(getContact(book.read, id).formattedName).toBe('Nul\0bert Zero')
    expect(await doctorOf(book)).toMatchObject({ ok: true })
    const other = await openTestBook()
    await importTexts(other, [exported(book)])
    expect(getContact(other.read, 1).notes.join()).toContain('after')
  })
})

describe('large values', () => {
  it('a note of ten megabytes comes in, is found, edited, undone and written out again', {
    timeout: 60_000,
  }, async () => {
    const book = await openTestBook()
    const story = `${'A long story. '.repeat(740_000)}The end is Samarkand.`
    await importTexts(book, [`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Long\r\nN:Long;;;;\r\nNOTE:${story}\r\nEND:VCARD\r\n`])
    expect(getContact(book.read, 1).notes).toEqual([story])
    expect(found(book, 'samarkand')).toEqual([1])
    await book.write(async (write) => updateContact(write, 1, { notes: [`${story} Or Bukhara.`] }, clock))
    expect(found(book, 'bukhara')).toEqual([1])
    await book.write((write) => undoLast(write, clock))
    expect([getContact(book.read, 1).notes, found(book, 'bukhara')]).toEqual([[story], []])
    expect(exported(book).replace(/\r\n[ \t]/g, '')).toContain('The end is Samarkand.')
    expect(await doctorOf(book)).toMatchObject({ ok: true })
  })

  it('five thousand tags on one person come in, are taken off and put back, and are written out again', async () => {
    const book = await openTestBook()
    const tags = Array.from({ length: 5_000 }, (_, n) => `Tag ${n}`)
    const { id } = await create(book, { formattedName: 'Ada', tags })
    const whole = bookContent(book)
    await book.write(async (write) => updateContact(write, id, { tags: ['One'] }, clock))
    await book.write((write) => undoLast(write, clock))
    expect(bookContent(book)).toEqual(whole)
    expect(found(book, 'tag:"Tag 4999"')).toEqual([id])
    const other = await openTestBook()
    await importTexts(other, [exported(book)])
    expect(getContact(other.read, 1).tags).toEqual(tags)
  })
})
