import { describe, expect, it } from 'vitest'
import { getContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { exportCards } from '../../../electron/interchange/export.service.ts'
import type { ExportRequest } from '../../../electron/interchange/export-request.ts'
import { AS_VCARD4, CARD_21, exportedText } from '../../support/export-text.ts'
import { importTexts } from '../../support/import-text.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()

describe('what a card says that a contact has no member for', () => {
  const TIED = [
    'BEGIN:VCARD\r\nVERSION:4.0\r\nFN;LANGUAGE=sv:Ada Lind',
    'item1.TEL;PID=1.1;TYPE=cell:1\r\nitem1.X-FOO:tied\r\nCLASS:PRIVATE\r\nEND:VCARD\r\n',
  ].join('\r\n')
  const lossOf = (book: Book, request: ExportRequest) =>
    [...exportCards(book.read, request)].flatMap((piece) => piece.loss.map(({ property }) => property))
  const tied = async () => {
    const book = await openTestBook()
    await importTexts(book, [TIED + CARD_21])
    return book
  }

  it('is carried into another version, or told', async () => {
    const book = await tied()
    const request = { format: 'vcard3', ids: null } as const
    expect(exportedText(book, request)).toMatch(
      /FN;LANGUAGE=sv:Ada Lind\r\n[\s\S]*item1\.TEL;TYPE=CELL;X-KITH-PARAM=PID%3D1.1:1\r\n/,
    )
    expect(exportedText(book, request)).toContain('\r\nitem1.X-FOO:tied\r\n')
    expect(lossOf(book, request)).toEqual(['PID'])
    const other = await openTestBook()
    await importTexts(other, [exportedText(book, request)])
    expect(exportedText(other, AS_VCARD4)).toMatch(/item1\.TEL;TYPE=cell;PID=1\.1:1\r\n/)
  })

  it('is carried of cards that were kept before that was known', async () => {
    const book = await tied()
    await book.write(async (write) => write.prepare('UPDATE import_card SET says_more = NULL').run())
    expect(lossOf(book, { format: 'vcard3', ids: null })).toEqual(['PID'])
  })

  it('stays on a line that was edited, and in what was added to its version', async () => {
    const book = await tied()
    const phones = getContact(book.read, 1).phones.map((phone) => ({ ...phone, value: '2' }))
    await book.write(async (write) => updateContact(write, 1, { phones, tags: ['Client'] }, clock))
    for (const format of ['source', 'vcard4', 'jcard'] as const) {
      expect(exportedText(book, { format, ids: [1] })).toMatch(/item1\.TEL;TYPE=cell;PID=1\.1:2\r\n|"pid":"1\.1"/)
    }
    expect(exportedText(book, { ...AS_VCARD4, isWithoutNotes: true })).toContain('item1.TEL;TYPE=cell;PID=1.1:2')
  })

  it('is told for phones and tables', async () => {
    const book = await tied()
    const of = (request: Partial<ExportRequest>) => lossOf(book, { format: 'vcard3', ids: [1], ...request }).sort()
    expect(of({ phone: 'iphone' })).toEqual(['CLASS', 'LANGUAGE', 'PID', 'X-FOO'])
    expect(of({ phone: 'android' })).toEqual(['CLASS', 'LANGUAGE', 'PID', 'X-FOO'])
    expect(of({ format: 'csv-google' })).toEqual(['CLASS', 'LANGUAGE', 'PID', 'X-FOO'])
    expect(of({ format: 'csv-outlook' })).toEqual(['CLASS', 'LANGUAGE', 'PID', 'X-FOO'])
    // Version 4.0 knows no CLASS, which can only be seen where the card is written anew.
    expect([of({ format: 'vcard4' }), of({ format: 'jcard' })]).toEqual([[], ['CLASS']])
  })
})
