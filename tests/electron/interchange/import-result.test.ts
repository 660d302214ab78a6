import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listStored } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { undoImport, undoLast } from '../../../electron/history/history.service.ts'
import { cardText } from '../../../electron/interchange/card-text.ts'
import { exportCards } from '../../../electron/interchange/export.service.ts'
import { createImporter } from '../../../electron/interchange/importer.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'
import { doctorOf } from '../../support/doctor-of.ts'
import { card, IMPORT_WORKER } from '../../support/import-text.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function openImporter() {
  const book = await openTestBook()
  const clock = steppingClock()
  const importer = createImporter({ book, worker: IMPORT_WORKER, clock, onProgress: () => undefined })
  const folder = temporaryFolder()
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  return { book, clock, importer, file }
}

describe('new people of an import', () => {
  it('get a tag, nobody else does, and they leave with it; it goes with the import', async () => {
    const { book, clock, importer, file } = await openImporter()
    await importer.start([file('one.vcf', card('Ada Lind', 'UID:a', 'TEL:1'))])
    const two = file('two.vcf', card('Ada Lind', 'UID:a', 'TEL:2') + card('Bo Ek', 'UID:b', 'TEL:3'))
    const made = await importer.plan([two])
    const { importId, files } = await importer.apply(made.planId, { tag: 'Phone, June' })
    expect(files[0]).toMatchObject({ tag: 'Phone, June', records: { created: 1, updated: 1 } })
    const tags = () => listStored(book.read, [1, 2] as ContactId[]).map((person) => person.tags)
    expect(tags()).toEqual([[], ['Phone, June']])
    expect(await doctorOf(book)).toMatchObject({ ok: true })
    const text = Buffer.concat([...exportCards(book.read, { format: 'source', ids: [2] })].map(({ bytes }) => bytes))
    expect(text.toString()).toContain('CATEGORIES:Phone\\, June')
    // A later export of the phone knows nothing of it.
    await importer.start([file('three.vcf', card('Bo Ek', 'UID:b', 'TEL:3', 'TEL:4'))])
    expect(tags()).toEqual([[], ['Phone, June']])
    await book.write(async (write) => undoLast(write, clock))
    const undone = await book.write(async (write) => undoImport(write, importId ?? 0, clock))
    expect(undone.conflicts).toEqual([])
    expect(listStored(book.read, [2] as ContactId[])).toEqual([])
  })
})

describe('an import of cards that nobody can read', () => {
  const empty = 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n'
  const all = (book: Book) =>
    Buffer.concat([...exportCards(book.read, { format: 'source', ids: null })].map(({ bytes }) => bytes)).toString()

  it('keeps their text, lists it by file and line, gives it out again, and is undone like any other', async () => {
    const { book, clock, importer, file } = await openImporter()
    const damaged = 'BEGIN:VCARD\r\nVERSION:2.1\r\n\r\nEND:VCARD\r\n'
    const { importId, files } = await importer.start([file('x.vcf', empty + damaged)])
    expect(files[0]?.records).toMatchObject({ read: 2, created: 0, unreadable: 2 })
    expect(files[0]?.warnings.map(({ line }) => line)).toEqual(expect.arrayContaining([1, 4]))
    expect(cardText(book.read, importId ?? 0, 'x.vcf', 4)).toBe(damaged)
    expect(all(book)).toBe(empty + damaged)
    expect(await doctorOf(book)).toMatchObject({ ok: true })
    await book.write(async (write) => undoImport(write, importId ?? 0, clock))
    expect(all(book)).toBe('')
    // What was taken back is new again.
    expect((await importer.start([file('x.vcf', empty)])).importId).not.toBeNull()
  })

  it('changes nothing the second time, be it from another file or beside people who are known', async () => {
    const { book, importer, file } = await openImporter()
    const person = card('Ada Lind', 'UID:a', 'TEL:1')
    await importer.start([file('one.vcf', person)])
    expect((await importer.start([file('two.vcf', person + empty)])).importId).not.toBeNull()
    for (const name of ['two.vcf', 'three.vcf']) {
      expect((await importer.start([file(name, person + empty)])).importId).toBeNull()
    }
    expect(all(book)).toBe(person + empty)
  })

  it('keeps the text of one that is too large to read, and gives it out again', async () => {
    const { book, importer, file } = await openImporter()
    const ada = card('Ada Lind', 'UID:a', 'TEL:1')
    const large = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Large\r\nNOTE:${'ä'.repeat(34 * 1024 * 1024)}\r\nEND:VCARD\r\n`
    const { importId, files } = await importer.start([file('x.vcf', large + ada)])
    expect(files[0]?.records).toMatchObject({ read: 2, created: 1, unreadable: 1 })
    expect(files[0]?.warnings).toMatchObject([{ code: 'vcard.tooLarge', line: 1, contactId: null }])
    const shown = cardText(book.read, importId ?? 0, 'x.vcf', 1)
    expect(shown?.slice(0, 33)).toBe(large.slice(0, 33))
    expect(shown?.at(-1)).toBe('…')
    expect(all(book) === ada + large).toBe(true)
    expect(await doctorOf(book)).toMatchObject({ ok: true })
    // The second time it is the same card.
    expect((await importer.start([file('y.vcf', large)])).importId).toBeNull()
    const longest = book.read.prepare('SELECT max(length(source)) FROM import_card_part').pluck().get()
    expect(longest).toBe(512 * 1024)
  })

  it('keeps what stands outside of cards, and cards whose beginning is damaged', async () => {
    const { book, importer, file } = await openImporter()
    const ada = card('Ada Lind', 'UID:a', 'TEL:1')
    const damaged = 'BEGIN:VCAR\r\nFN:Eve\r\nEND:VCARD\r\n'
    const { importId, files } = await importer.start([file('x.vcf', `Sent by Ada\r\n${ada}${damaged}`)])
    expect(files[0]?.records).toMatchObject({ read: 2, created: 1, unreadable: 1 })
    expect(cardText(book.read, importId ?? 0, 'x.vcf', 1)).toBe('Sent by Ada\r\n')
    const [line] = files[0]?.warnings.filter(({ code }) => code === 'vcard.missingBegin').map(({ line }) => line) ?? []
    expect(cardText(book.read, importId ?? 0, 'x.vcf', line ?? 0)).toBe(damaged)
    expect(all(book)).toBe(`${ada}Sent by Ada\r\n${damaged}`)
    const written = [...exportCards(book.read, { format: 'source', ids: null })].map((piece) => piece.written)
    expect(written.reduce((sum, each) => sum + each, 0)).toBe(2)
    expect((await importer.start([file('x.vcf', `Sent by Ada\r\n${ada}${damaged}`)])).importId).toBeNull()
  })

  it('keeps text even of a file that holds nothing else', async () => {
    const { book, importer, file } = await openImporter()
    const damaged = 'VERSION:3.0\nFN:Eve\nEND:VCARD\n'
    const { planId, counts } = await importer.plan([file('x.vcf', damaged)])
    expect(counts.all).toBe(1)
    expect((await importer.apply(planId)).importId).not.toBeNull()
    expect(all(book)).toBe(damaged)
  })

  it('keeps them after a preview, too', async () => {
    const { book, importer, file } = await openImporter()
    await importer.start([file('one.vcf', card('Ada Lind', 'UID:a', 'TEL:1'))])
    const { planId } = await importer.plan([file('two.vcf', empty)])
    expect((await importer.apply(planId)).importId).not.toBeNull()
    expect(all(book)).toContain(empty)
  })
})

describe('a warning of an import', () => {
  it('says whose card it is about; of a card of which nobody came, the text can be read', async () => {
    const { book, importer, file } = await openImporter()
    const empty = 'BEGIN:VCARD\r\nEND:VCARD\r\n'
    const { importId, files } = await importer.start([file('x.vcf', card('Oskar Blom', 'BDAY:31 Feb 1984') + empty)])
    expect(files[0]?.warnings).toMatchObject([
      { code: 'vcard.badDate', text: '31 Feb 1984', contactId: 1, name: 'Oskar Blom' },
      { code: 'vcard.emptyCard', line: 7, contactId: null },
    ])
    expect(cardText(book.read, importId ?? 0, 'x.vcf', 7)).toBe(empty)
    expect(cardText(book.read, importId ?? 0, 'x.vcf', 99)).toBeNull()
  })
})
