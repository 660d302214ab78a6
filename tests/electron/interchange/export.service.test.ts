import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  createContact,
  deleteContacts,
  getContact,
  updateContact,
} from '../../../electron/contacts/contacts.service.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { exportCards } from '../../../electron/interchange/export.service.ts'
import { CONTACT_FIELD_NAMES } from '../../../shared/domain/contact.ts'
import { AS_SOURCE, AS_VCARD4, CARD_21, exportedText } from '../../support/export-text.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { makeFullFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
/** Written as no program of ours would: group, odd case, odd folding, bare line feeds, an unknown property. */
const ODD = 'begin:vcard\nVERSION:2.1\nitem1.tel;CELL:+46 70\n  174\nX-ODD;A="b;c":1\nfn:Ada Lind\nEND:VCARD\n'

const CARD_40 = 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo Ek\r\nANNIVERSARY:20190824\r\nEND:VCARD\r\n'

const EMPTY = 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n'

describe('a card that could not be read', () => {
  it('comes out again with everyone as they came in, once, and not when its import was taken back', async () => {
    const book = await openTestBook()
    const { files } = await importTexts(book, [CARD_21 + EMPTY + CARD_40])
    expect(files[0]?.records).toMatchObject({ created: 2, unreadable: 1 })
    await importTexts(book, [card('Cy Falk') + EMPTY])
    expect(exportedText(book, AS_SOURCE)).toBe(CARD_21 + CARD_40 + card('Cy Falk') + EMPTY)
    await book.write(async (write) => undoLast(write, clock))
    expect(exportedText(book, AS_SOURCE)).toBe(CARD_21 + CARD_40 + EMPTY)
    expect(exportedText(book, AS_VCARD4)).not.toContain(EMPTY)
  })
})

describe('a card of an old Mac, whose lines end in CR alone', () => {
  it('comes out in lines that stand beside those of others', async () => {
    const book = await openTestBook()
    await importTexts(book, [CARD_21.replaceAll('\r\n', '\r'), CARD_40])
    expect(exportedText(book, AS_SOURCE)).toBe(CARD_21 + CARD_40)
    expect(exportedText(book, { format: 'vcard21', ids: null })).toContain(CARD_21)
  })
})

describe('export in a version', () => {
  it('gives untouched cards of that version back as they were, and writes the others in it', async () => {
    const book = await openTestBook()
    await importTexts(book, [CARD_21 + CARD_40])
    const [first, second] = exportedText(book, { format: 'vcard21', ids: null }).split(/(?=BEGIN)/)
    expect(first).toBe(CARD_21)
    expect(second).toMatch(/^BEGIN:VCARD\r\nVERSION:2\.1\r\n[\s\S]*FN:Bo Ek\r\n[\s\S]*item1\.X-ABDATE:2019-08-24/)
    const [third, fourth] = exportedText(book, { format: 'vcard4', ids: null }).split(/(?=BEGIN)/)
    expect(third).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n[\s\S]*TEL;TYPE=cell:1\r\n/)
    expect(fourth).toBe(CARD_40)
  })

  it('writes a damaged card of that version anew', async () => {
    const book = await openTestBook()
    await importTexts(book, ['BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nno property\r\nEND:VCARD\r\n'])
    expect(exportedText(book, { format: 'vcard3', ids: null })).toContain('\r\nX-KITH-LINE:no property\r\n')
  })

  it('tells what the version has no place for', async () => {
    const book = await openTestBook()
    await importTexts(book, [CARD_40])
    const loss = [...exportCards(book.read, { format: 'vcard21', ids: null })].flatMap((piece) => piece.loss)
    expect(loss).toEqual([
      { uid: getContact(book.read, 1).uid, property: 'ANNIVERSARY', reason: 'vCard 2.1 has no date but the birthday' },
    ])
  })

  it('names the people whom a relation means, and knows them again', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind', 'UID:urn:uuid:ada')])
    const relations = [{ types: ['spouse'], label: '', preference: null, value: 'urn:uuid:ada' }]
    await book.write(async (write) => createContact(write, { formattedName: 'Bo Ek', relations }, 'urn:uuid:bo', clock))
    const text = exportedText(book, { format: 'vcard3', ids: [2] })
    expect(text).toContain('item1.X-ABRELATEDNAMES;X-KITH-UID="urn:uuid:ada":Ada Lind\r\n')
    const other = await openTestBook()
    await importTexts(other, [text])
    expect(getContact(other.read, 1).relations).toEqual(getContact(book.read, 2).relations)
  })

  it('writes people as a list in JSON', async () => {
    const book = await openTestBook()
    await importTexts(book, [CARD_21 + CARD_40])
    const people = z.array(z.tuple([z.literal('vcard'), z.array(z.array(z.unknown()))]))
    const cards = people.parse(JSON.parse(exportedText(book, { format: 'jcard', ids: null })))
    expect(cards.map(([, properties]) => properties.find(([name]) => name === 'fn')?.at(-1))).toEqual([
      'Ada Lind',
      'Bo Ek',
    ])
    expect(JSON.parse(exportedText(book, { format: 'jcard', ids: [] }))).toEqual([])
  })
})

describe('export as a table', () => {
  it.each(['csv', 'csv-google', 'csv-outlook'] as const)('is read back as the same people: %s', async (format) => {
    const book = await openTestBook()
    await importTexts(book, [
      card('Ada Lind', 'TEL;TYPE=cell:+46 70 174', 'EMAIL:ada@example.com', 'NOTE:=1+1\\, "quoted"\\nand more') +
        card('Bo Ek', 'TEL;TYPE=work:1', 'TEL;TYPE=work:2', 'CATEGORIES:Client,Press'),
    ])
    const text = exportedText(book, { format, ids: null })
    expect(text.startsWith('\ufeff')).toBe(true)
    const other = await openTestBook()
    const { files } = await importTexts(other, [text])
    expect(files[0]).toMatchObject({ format: 'csv', records: { created: 2 } })
    for (const id of [1, 2]) {
      const [before, after] = [getContact(book.read, id), getContact(other.read, id)]
      for (const field of ['name', 'notes', 'tags'] as const) expect(after[field]).toEqual(before[field])
      expect(after.phones.map(({ value }) => value)).toEqual(before.phones.map(({ value }) => value))
      expect(after.emails.map(({ value }) => value)).toEqual(before.emails.map(({ value }) => value))
    }
  })

  it('tells what has no column', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind', `PHOTO;ENCODING=b;TYPE=PNG:${PIXEL}`)])
    const loss = [...exportCards(book.read, { format: 'csv-google', ids: null })].flatMap((piece) => piece.loss)
    expect(loss).toMatchObject([{ property: 'PHOTO', reason: 'a table of Google Contacts has no column for it' }])
  })
})

describe('export as it came in', () => {
  it('gives untouched cards back byte for byte', async () => {
    const book = await openTestBook()
    await importTexts(book, [ODD + card('Bo Ek', `PHOTO;ENCODING=b;TYPE=PNG:${PIXEL}`)])
    expect(exportedText(book, AS_SOURCE)).toBe(ODD + card('Bo Ek', `PHOTO;ENCODING=b;TYPE=PNG:${PIXEL}`))
  })

  it('ends the last card of a file with a line', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind').trimEnd(), card('Bo Ek')])
    expect(exportedText(book, AS_SOURCE)).toBe(card('Ada Lind') + card('Bo Ek'))
  })

  it('writes whom I edited as they are now', async () => {
    const book = await openTestBook()
    await importTexts(book, [ODD + card('Bo Ek')])
    await book.write(async (write) => updateContact(write, 1, { notes: ['Mine'] }, clock))
    const uid = getContact(book.read, 1).uid
    const edited = ODD.replace(/END:VCARD\n$/, `NOTE:Mine\nREV:.*\nUID:${uid}\nEND:VCARD\n`)
    expect(exportedText(book, AS_SOURCE)).toMatch(
      new RegExp(`^${edited.replace(/[+]/g, '\\+')}BEGIN:VCARD\r\nVERSION:3`),
    )
  })

  it('gives the card back once the edit was undone', async () => {
    const book = await openTestBook()
    await importTexts(book, [ODD])
    await book.write(async (write) => updateContact(write, 1, { notes: ['Mine'] }, clock))
    await book.write((write) => undoLast(write, clock))
    expect(exportedText(book, AS_SOURCE)).toBe(ODD)
  })

  it('gives the newer card back when it was taken whole', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind', 'UID:ada')])
    await importTexts(book, [card('Ada Lind', 'UID:ada', 'TITLE:Editor')])
    expect(exportedText(book, AS_SOURCE)).toBe(card('Ada Lind', 'UID:ada', 'TITLE:Editor'))
  })

  it('does not give a card back that lost to an edit', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind', 'UID:ada', 'NOTE:One')])
    await book.write(async (write) => updateContact(write, 1, { notes: ['Mine'] }, clock))
    await importTexts(book, [card('Ada Lind', 'UID:ada', 'NOTE:Two', 'TITLE:Editor')])
    const text = exportedText(book, AS_SOURCE)
    expect([text.includes('NOTE:Mine'), text.includes('TITLE:Editor'), text.includes('Two')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('export as vCard 4.0', () => {
  it('loses nothing of a person on the way into another book', async () => {
    const [here, there] = [await openTestBook(), await openTestBook()]
    const [messenger, social] = makeFullFields().profiles
    if (!messenger || !social) throw new Error('a full person has two profiles')
    // The name at a messenger stands in its URI alone.
    const fields = { ...makeFullFields(), profiles: [{ ...messenger, user: 'ada@brightwater.example' }, social] }
    await here.write(async (write) => createContact(write, fields, 'urn:uuid:ada', clock))
    await importTexts(there, [exportedText(here, AS_VCARD4)])
    const arrived = getContact(there.read, 1)
    expect(arrived.uid).toBe('urn:uuid:ada')
    for (const field of CONTACT_FIELD_NAMES) expect([field, arrived[field]]).toEqual([field, fields[field]])
  })

  it('carries photos', async () => {
    const [here, there] = [await openTestBook(), await openTestBook()]
    await importTexts(here, [card('Ada Lind', `PHOTO;ENCODING=b;TYPE=PNG:${PIXEL}`)])
    await importTexts(there, [exportedText(here, AS_VCARD4)])
    expect(getContact(there.read, 1).photo).toEqual(getContact(here.read, 1).photo)
  })

  it('changes nothing when it comes back into the same book', async () => {
    const book = await openTestBook()
    await importTexts(book, [ODD + card('Bo Ek', 'TEL:08-465 004 18', 'BDAY:--04-12', 'CATEGORIES:a,b')])
    expect((await importTexts(book, [exportedText(book, AS_VCARD4)])).importId).toBeNull()
  })

  it('leaves out the trash, and writes only those asked for', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind') + card('Bo Ek') + card('Cy Berg')])
    await book.write(async (write) => deleteContacts(write, [1], clock))
    expect(exportedText(book, AS_VCARD4).match(/FN:.*/g)).toEqual(['FN:Bo Ek', 'FN:Cy Berg'])
    expect(exportedText(book, { format: 'vcard4', ids: [3] }).match(/FN:.*/g)).toEqual(['FN:Cy Berg'])
  })
})
