import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { listCells, listFields, listTableRows } from '../../../electron/contacts/table.service.ts'
import { logEntry } from '../../../electron/timeline/entries.service.ts'
import { spreadsheetCell, spreadsheetText } from '../../../shared/domain/spreadsheet-text.ts'
import { TABLE_COLUMNS } from '../../../shared/domain/table-columns.ts'
import { makeFields, makeFullFields, valued } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { openTestBook } from '../../support/open-test-book.ts'

async function bookOfTwo() {
  const book = await openTestBook()
  await book.write(async (write) => {
    createContact(write, makeFullFields(), 'ada', () => 1_000)
    const emails = [valued('bo@work.example'), { ...valued('bo@home.example'), preference: 1 }]
    createContact(write, makeFields({ formattedName: 'Bo', emails }), 'bo', () => 2_000)
  })
  return book
}
const EVERYONE = { text: '', view: 'all', tag: null } as const

describe('the rows of a table', () => {
  it('hold every column, in the order that is asked for', async () => {
    const book = await bookOfTwo()
    const call = makeEntry({ kind: 'call', happenedAt: 3_000, contactIds: [1] })
    await book.write(async (write) => logEntry(write, call, 'call', () => 4_000))
    const columns = [...TABLE_COLUMNS, 'custom:Pays in', 'custom:no such'] as const
    const rows = listTableRows(book.read, EVERYONE, columns, { offset: 0, limit: 10 })
    expect(rows[0]).toEqual({
      id: 1,
      name: 'Dr. Ada M. Lindqvist PhD',
      cells: [
        'Brightwater Press',
        'Managing editor',
        '+46 70 174 06 31',
        'ada@brightwater.example',
        'Göteborg',
        'Sweden',
        'Client\nPress',
        '--07-02',
        '1000',
        '1000',
        '3000',
        '30',
        '',
      ],
    })
    expect(rows[1]?.cells.filter(Boolean)).toEqual(['bo@home.example', '2000', '2000'])
    expect(listCells(book.read, [2, 99, 1], ['custom:Pays in', 'title'])).toEqual([
      { id: 2, name: 'Bo', cells: ['', ''] },
      { id: 1, name: 'Dr. Ada M. Lindqvist PhD', cells: ['30', 'Managing editor'] },
    ])
  })

  it('come in the order of the list, by stretches', async () => {
    const book = await bookOfTwo()
    const rows = listTableRows(book.read, { ...EVERYONE, sort: 'added' }, ['added'], { offset: 0, limit: 1 })
    expect(rows).toEqual([{ id: 2, name: 'Bo', cells: ['2000'] }])
    expect(listTableRows(book.read, EVERYONE, [], { offset: 1, limit: 5 })).toHaveLength(1)
  })

  it('can show the fields of one’s own that somebody has', async () => {
    expect(listFields((await bookOfTwo()).read)).toEqual([{ name: 'Pays in', type: 'number' }])
  })
})

describe('text for a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+46 70', "'+46 70"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=cmd', "'=cmd"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    ['Ada = Bo', 'Ada = Bo'],
    ['two\nlines', 'two lines'],
    ['', ''],
  ])('shows %j as %j', (value, cell) => {
    expect(spreadsheetCell(value)).toBe(cell)
  })

  it('parts cells by tabs and ends every row', () => {
    expect(
      spreadsheetText([
        ['Name', 'Phone'],
        ['A\tB', ''],
      ]),
    ).toBe('Name\tPhone\nA B\t\n')
  })
})
