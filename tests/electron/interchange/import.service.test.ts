import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listContacts } from '../../../electron/contacts/contact-lists.service.ts'
import { getContact, listIds, listStored } from '../../../electron/contacts/contacts.service.ts'
import { historyState } from '../../../electron/history/history.service.ts'
import { decodeWithPhoto } from '../../../electron/interchange/prepare-card.ts'
import { CONTACT_FIELD_NAMES } from '../../../shared/domain/contact.ts'
import { CardReader } from '../../../shared/formats/vcard/read-cards.ts'
import { generate } from '../../bench/generate-cards.ts'
import { bookContent } from '../../support/book-content.ts'
import { CORPUS_MISSING, corpusCards, corpusFolder } from '../../support/corpus.ts'
import { card, importTexts, recordsOf } from '../../support/import-text.ts'
import { openTestBook } from '../../support/open-test-book.ts'

const ADA = card('Ada Lind', 'TEL;TYPE=CELL:+46 70 174 06 31', 'EMAIL:ada@example.com', 'NOTE:Likes tea')
const BO = card('Bo Ek', 'TEL:08-465 004 18')

const EVERYONE = { text: '', view: 'all', tag: null } as const
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('importFiles', () => {
  it('creates a person for each card and says so', async () => {
    const book = await openTestBook()
    const summary = await importTexts(book, [ADA + BO])
    expect(summary).toMatchObject({ importId: 1, contacts: 2 })
    expect(summary.files).toEqual([
      {
        file: 'cards-1.vcf',
        format: 'vcard',
        records: { read: 2, created: 2, updated: 0, unchanged: 0, duplicate: 0, unreadable: 0 },
        properties: { read: 8, kept: 8, lost: 0 },
        warnings: [],
        error: null,
      },
    ])
    expect(listContacts(book.read, EVERYONE, 0, 10).rows.map(({ name }) => name)).toEqual(['Ada Lind', 'Bo Ek'])
  })

  it('is called by its files, and by the first and how many there are where they are many', async () => {
    const book = await openTestBook()
    const cards = ['Ada Lind', 'Bo Ek', 'Cy Dahl', 'Di Ek'].map((name) => card(name))
    await importTexts(book, cards.slice(0, 3))
    expect(historyState(book.read).undo?.subject).toBe('cards-1.vcf, cards-2.vcf, cards-3.vcf')
    await importTexts(book, cards)
    expect(historyState(book.read).undo?.subject).toBe('cards-1.vcf, cards-2.vcf, … (4)')
  })

  it('makes people findable by any part of their numbers and notes', async () => {
    const book = await openTestBook()
    await importTexts(book, [ADA + BO])
    const find = (text: string) => listContacts(book.read, { ...EVERYONE, text }, 0, 10).rows.map(({ name }) => name)
    expect([find('1740'), find('tea'), find('465004')]).toEqual([['Ada Lind'], ['Ada Lind'], ['Bo Ek']])
  })

  it('is one command, which counts whom it touched', async () => {
    const book = await openTestBook()
    await importTexts(book, [ADA + BO])
    expect(historyState(book.read).undo).toMatchObject({
      name: 'interchange.import',
      subject: 'cards-1.vcf',
      contacts: 2,
    })
  })

  it('keeps every card as it came in, byte for byte', async () => {
    const book = await openTestBook()
    const text = `${ADA.replace('FN:', 'X-ODD;A="b;c":1\r\n 23\r\nfn:')}${BO.replaceAll('\r\n', '\n')}`
    await importTexts(book, [text])
    const sources = book.read.prepare('SELECT source FROM import_card ORDER BY id').pluck().all() as Uint8Array[]
    expect(Buffer.concat(sources).toString()).toBe(text)
  })

  it('keeps a photo that several people share once', async () => {
    const book = await openTestBook()
    const photo = `PHOTO;ENCODING=b;TYPE=PNG:${PIXEL}`
    await importTexts(book, [card('Ada Lind', photo) + card('Bo Ek', photo)])
    const photos = book.read.prepare('SELECT media_type, length(bytes) AS length FROM photo').all()
    expect(photos).toEqual([{ media_type: 'image/png', length: Buffer.from(PIXEL, 'base64').length }])
    expect(getContact(book.read, 2).photo).toMatchObject({ kind: 'stored', mediaType: 'image/png' })
  })

  it('leaves the book exactly as it is when the same file comes again', async () => {
    const book = await openTestBook()
    const text = ADA + BO + card('Cy Berg', `PHOTO;ENCODING=b;TYPE=PNG:${PIXEL}`, 'CATEGORIES:Client,Press')
    await importTexts(book, [text])
    const before = { content: bookContent(book), history: historyState(book.read) }
    const again = await importTexts(book, [text])
    expect(again.importId).toBeNull()
    expect(recordsOf(again)).toEqual({ read: 3, unchanged: 3 })
    expect({ content: bookContent(book), history: historyState(book.read) }).toEqual(before)
  })

  it('counts a card that stands twice in a file once, and keeps the second as it came', async () => {
    const book = await openTestBook()
    const summary = await importTexts(book, [ADA + BO + ADA])
    expect(recordsOf(summary)).toEqual({ read: 3, created: 2, duplicate: 1 })
    const outcomes = book.read.prepare('SELECT outcome FROM import_card ORDER BY id').pluck().all()
    expect(outcomes).toEqual(['created', 'created', 'duplicate'])
  })

  it('keeps an empty card, tells of it, and makes nobody of it', async () => {
    const book = await openTestBook()
    const summary = await importTexts(book, [`${ADA}BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n`])
    expect(recordsOf(summary)).toEqual({ read: 2, created: 1, unreadable: 1 })
    expect(summary.files[0]?.warnings.map(({ code }) => code)).toEqual(['vcard.emptyCard'])
    expect(book.read.prepare(`SELECT count(*) FROM import_card WHERE outcome = 'unreadable'`).pluck().get()).toBe(1)
  })

  it('gives the second card with a UID a new one, and the people keep apart', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind', 'UID:one') + card('Bo Ek', 'UID:one') + card('Cy Berg')])
    const uids = listStored(book.read, [1, 2, 3]).map(({ uid }) => uid)
    expect(uids).toEqual(['one', expect.stringMatching(/^urn:uuid:/), expect.stringMatching(/^urn:uuid:/)])
    expect(new Set(uids).size).toBe(3)
  })

  it('keeps the members of a group', async () => {
    const book = await openTestBook()
    const group = card('Choir', 'X-ADDRESSBOOKSERVER-KIND:group', 'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:one')
    await importTexts(book, [group])
    expect(getContact(book.read, 1)).toMatchObject({ kind: 'group', members: ['urn:uuid:one'] })
  })

  it('changes nothing in a dry run, and says what it would have done', async () => {
    const book = await openTestBook()
    await importTexts(book, [ADA])
    const before = bookContent(book)
    const summary = await importTexts(book, [ADA + BO], { isDryRun: true })
    expect(summary).toMatchObject({ importId: null, contacts: 1 })
    expect(recordsOf(summary)).toEqual({ read: 2, created: 1, unchanged: 1 })
    expect(bookContent(book)).toEqual(before)
    expect(book.read.prepare('SELECT count(*) FROM command').pluck().get()).toBe(1)
  })

  it('tells the window once the book has changed, and not before', async () => {
    const book = await openTestBook()
    const events: string[] = []
    book.subscribe((event) => events.push(event))
    const during: string[][] = []
    await importTexts(book, [ADA], { report: () => during.push([...events]) })
    expect(during.flat()).toEqual([])
    expect(events.sort()).toEqual(['contacts.changed', 'history.changed'])
  })

  it('stores thousands of cards as they say, whatever their dialect', async () => {
    const book = await openTestBook()
    const text = generate({ count: 2_000, seed: 7, dialect: 'mixed', photos: 0.05, odd: 0.05 })
    const summary = await importTexts(book, [text])
    const { read, created, duplicate, unreadable } = summary.files[0]?.records ?? {}
    expect([read, (created ?? 0) + (duplicate ?? 0) + (unreadable ?? 0)]).toEqual([2_000, 2_000])
    expectStoredAsSaid(book)
  })
})

describe('importFiles with the corpus', () => {
  const folder = corpusFolder()
  if (folder === null) {
    console.warn(`Not run: ${CORPUS_MISSING}`)
    return it.skip(CORPUS_MISSING)
  }
  it('brings every real card in, stores it as it says, and knows it again', async () => {
    const book = await openTestBook()
    const files = corpusCards(folder).map((path) => readFileSync(join(folder, 'vcard', path)))
    const { files: reports } = await importTexts(book, files)
    for (const { error, file } of reports) if (error) expect([file, error.code]).toEqual([file, 'import.noCards'])
    const again = await importTexts(book, files)
    const changed = again.files.filter(({ records }) => records.created + records.updated > 0)
    expect(changed).toEqual([])
    expectStoredAsSaid(book)
  }, 60_000)
})

/** Every contact that was made of one card holds what the card says. */
function expectStoredAsSaid(book: Awaited<ReturnType<typeof openTestBook>>): void {
  for (const contact of listStored(book.read, listIds(book.read))) {
    const kept = book.read.prepare('SELECT source, outcome FROM import_card WHERE id = ?').get(contact.cardId)
    const { source, outcome } = kept as { source: Uint8Array; outcome: string }
    if (outcome !== 'created') continue
    const reader = new CardReader()
    const [first] = [...reader.push(source), ...reader.end()]
    if (first === undefined) throw new Error('a kept card cannot be read')
    const { fields } = decodeWithPhoto(first)
    for (const field of CONTACT_FIELD_NAMES)
      expect([contact.uid, field, contact[field]]).toEqual([contact.uid, field, fields[field]])
  }
}
