import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellOfKept } from '../../../../shared/domain/kept-column.ts'
import { dateOrderOf, readCsvDate } from '../../../../shared/formats/csv/csv-date.ts'
import { neutralised, restored } from '../../../../shared/formats/csv/formula.ts'
import { columnsOf, dialectOf } from '../../../../shared/formats/csv/recognise.ts'
import { personOf } from '../../../../shared/formats/csv/to-fields.ts'
import { rowOf, tableLosses } from '../../../../shared/formats/csv/to-table.ts'

/** What a table of one row says. */
function read(table: Readonly<Record<string, string>>, dateOrder: 'dmy' | 'mdy' = 'dmy') {
  const head = Object.keys(table)
  const dialect = dialectOf(head)
  return {
    dialect,
    ...personOf(Object.values(table), { dialect, heads: head, columns: columnsOf(head, dialect), dateOrder }),
  }
}
const labelled = { types: [], label: '', preference: null }

describe('a table of Google Contacts', () => {
  const { dialect, fields } = read({
    'First Name': 'Ada',
    'Last Name': 'Lindqvist',
    'Organization Name': 'Brightwater Press',
    'Organization Title': 'Editor',
    Birthday: ' --07-02',
    Notes: 'Met in\r\nGothenburg',
    Labels: 'Client ::: * myContacts',
    'E-mail 1 - Label': '* Work',
    'E-mail 1 - Value': 'ada@example.com ::: a@example.com',
    'Phone 1 - Label': 'Mobile',
    'Phone 1 - Value': "'+46 70",
    'Phone 2 - Label': 'Boat',
    'Phone 2 - Value': '1',
    'Address 1 - Label': 'Home',
    'Address 1 - Street': 'Lyktgränd 4',
    'Address 1 - City': 'Göteborg',
    'Relation 1 - Label': 'Spouse',
    'Relation 1 - Value': 'Jonas',
    'Event 1 - Label': 'Anniversary',
    'Event 1 - Value': '2019-08-24',
    'Custom Field 1 - Label': 'Shoe size',
    'Custom Field 1 - Value': '38',
    'Something new': 'kept',
  })

  it('is known by its head', () => expect(dialect).toBe('google'))

  it('gives everything that it holds', () => {
    expect(fields).toMatchObject({
      name: { given: 'Ada', family: 'Lindqvist' },
      jobs: [{ organization: 'Brightwater Press', title: 'Editor' }],
      notes: ['Met in\nGothenburg'],
      tags: ['Client'],
      emails: [
        { types: ['work'], preference: 1, value: 'ada@example.com' },
        { types: ['work'], preference: 1, value: 'a@example.com' },
      ],
      phones: [
        { ...labelled, types: ['cell'], value: '+46 70' },
        { ...labelled, label: 'Boat', value: '1' },
      ],
      addresses: [{ types: ['home'], street: 'Lyktgränd 4', locality: 'Göteborg' }],
      relations: [{ types: ['spouse'], value: 'Jonas' }],
      dates: [
        { kind: 'birthday', on: '--07-02' },
        { kind: 'anniversary', on: '2019-08-24' },
      ],
      customFields: [
        { name: 'Shoe size', type: 'text', value: '38' },
        { name: 'Something new', type: 'text', value: 'kept' },
      ],
    })
  })
})

describe('a table of Outlook', () => {
  it('gives everything that it holds, and no dates of noughts', () => {
    const { dialect, fields } = read(
      {
        Title: 'Dr.',
        'First Name': 'Ada',
        'Last Name': 'Lindqvist',
        Company: 'Brightwater Press',
        'Job Title': 'Editor',
        'Business Street': 'Lyktgränd 4',
        'Business City': 'Göteborg',
        'Business Country/Region': 'Sweden',
        'Business Phone': '08 465',
        'Mobile Phone': '070',
        'E-mail Address': 'ada@example.com',
        'E-mail Type': 'SMTP',
        Gender: 'Unspecified',
        Initials: 'A.L.',
        Priority: 'Normal',
        Sensitivity: 'Private',
        '': 'unnamed',
        Birthday: '7/2/1985',
        Anniversary: '0/0/00',
        Spouse: 'Jonas',
        Categories: 'Client;Press',
        'User 1': 'kept',
      },
      'mdy',
    )
    expect(dialect).toBe('outlook')
    expect(fields).toMatchObject({
      name: { prefix: 'Dr.', given: 'Ada' },
      addresses: [{ types: ['work'], street: 'Lyktgränd 4', locality: 'Göteborg', country: 'Sweden' }],
      phones: [
        { types: ['work'], value: '08 465' },
        { types: ['cell'], value: '070' },
      ],
      emails: [{ value: 'ada@example.com' }],
      dates: [{ kind: 'birthday', on: '1985-07-02' }],
      relations: [{ types: ['spouse'], value: 'Jonas' }],
      tags: ['Client', 'Press'],
      customFields: [
        { name: 'Column 17', value: 'unnamed' },
        { name: 'User 1', value: 'kept' },
      ],
    })
  })
})

describe('what Outlook and Google write for everyone', () => {
  const stock = {
    'First Name': 'Ada',
    'E-mail Address': 'ada@example.com',
    'E-mail Type': 'SMTP',
    'E-mail Display Name': 'Ada; "A" \\ Lind',
    'Business Phone': '08',
    'Mobile Phone': '070',
    Gender: 'Unspecified',
    Initials: 'A.L.',
    Priority: 'Normal',
    Private: 'False',
    Sensitivity: 'Normal',
  }

  it('is kept out of sight, and finds its column again', () => {
    const { fields } = read(stock)
    expect(fields.customFields).toEqual([])
    const kept = [
      'E-mail Type',
      'E-mail Display Name',
      'Gender',
      'Initials',
      'Priority',
      'Private',
      'Sensitivity',
    ] as const
    expect(fields.rawProperties.map(cellOfKept)).toEqual(kept.map((head) => ({ head, cell: stock[head] })))
    expect(Object.fromEntries(rowOf(fields, 'outlook'))).toEqual(stock)
    expect(tableLosses(fields, 'outlook')).toEqual([])
    expect(tableLosses(fields, 'google')).toEqual(['X-KITH-COLUMN'])
  })

  it('is a field of its own where it was filled in, and a tag where it is one', () => {
    expect(read({ ...stock, Gender: 'Female' }).fields.customFields).toMatchObject([
      { name: 'Gender', value: 'Female' },
    ])
    const { fields } = read({ 'First Name': 'A', 'E-mail 1 - Value': 'a@b.example', Labels: 'Client ::: * myContacts' })
    expect(fields.tags).toEqual(['Client'])
    expect(fields.rawProperties.map(cellOfKept)).toEqual([{ head: 'Labels', cell: '* myContacts' }])
  })
})

describe('a table of HubSpot', () => {
  it('gives people, and what only HubSpot knows as fields of its name', () => {
    const { dialect, uid, fields } = read({
      'Record ID': '17',
      'First Name': 'Ada',
      'Last Name': 'Lindqvist',
      Email: 'ada@example.com',
      'Phone Number': '08',
      'Associated Company': 'Brightwater Press',
      'Lead Status': 'Open',
      'Create Date': '2024-05-03 10:00',
    })
    expect([dialect, uid]).toEqual(['hubspot', '17'])
    expect(fields).toMatchObject({
      emails: [{ value: 'ada@example.com' }],
      phones: [{ value: '08' }],
      jobs: [{ organization: 'Brightwater Press' }],
      customFields: [
        { name: 'Lead Status', value: 'Open' },
        { name: 'Create Date', value: '2024-05-03 10:00' },
      ],
    })
  })
})

describe('any other table', () => {
  it('is understood by the words of its head, in several languages', () => {
    const { dialect, fields } = read({
      Vorname: 'Ada',
      Nachname: 'Lindqvist',
      Firma: 'Brightwater',
      'Telefon privat': '08',
      Handy: '070',
      'E-Mail': 'ada@example.com',
      Straße: 'Lyktgränd 4',
      PLZ: '411 00',
      Ort: 'Göteborg',
      Geburtstag: '2.7.1985',
      Schuhgröße: '38',
    })
    expect(dialect).toBe('other')
    expect(fields).toMatchObject({
      name: { given: 'Ada', family: 'Lindqvist' },
      phones: [
        { types: ['home'], value: '08' },
        { types: ['cell'], value: '070' },
      ],
      addresses: [{ street: 'Lyktgränd 4', postalCode: '411 00', locality: 'Göteborg' }],
      dates: [{ kind: 'birthday', on: '1985-07-02' }],
      customFields: [{ name: 'Schuhgröße', value: '38' }],
    })
  })

  it('takes a row with nothing but a company for the company', () => {
    expect(read({ Company: 'Brightwater Press', Email: 'a@example.com' }).fields).toMatchObject({
      kind: 'organization',
      formattedName: 'Brightwater Press',
    })
  })
})

describe('dates of a table', () => {
  it.each([
    ['1985-07-02', 'dmy', '1985-07-02'],
    ['2/7/1985', 'dmy', '1985-07-02'],
    ['7/2/85', 'mdy', '1985-07-02'],
    ['02.07.1985', 'dmy', '1985-07-02'],
    ['2.7.', 'dmy', '--07-02'],
    ['1985/7/2', 'mdy', '1985-07-02'],
    ['31/31/1985', 'dmy', null],
    ['soon', 'dmy', null],
    ['0/0/00', 'mdy', undefined],
  ] as const)('reads %s (%s) as %s', (cell, order, on) => expect(readCsvDate(cell, order)).toBe(on))

  it('tells the order from a number that is no month', () => {
    expect(dateOrderOf(['1/2/2001', '13/2/2001'], 'mdy')).toBe('dmy')
    expect(dateOrderOf(['1/2/2001', '2/13/2001'], 'dmy')).toBe('mdy')
    expect(dateOrderOf(['1/2/2001'], 'mdy')).toBe('mdy')
  })
})

describe('a cell that a spreadsheet would run', () => {
  it.each(['=1+1', '@SUM(A1)', '+cmd|x', '-2+3+cmd', '\t=1'])('is neutralised: %s', (cell) => {
    expect(neutralised(cell)).toBe(`'${cell}`)
    expect(restored(neutralised(cell))).toBe(cell)
  })

  it('is no telephone number', () => expect(neutralised('+46 (0)70-174')).toBe('+46 (0)70-174'))

  it('comes back as it was, whatever it was', () => {
    void fc.assert(
      fc.property(fc.stringMatching(/^['=+@\-a1]{0,6}$/), (cell) => {
        expect(restored(neutralised(cell))).toBe(cell)
      }),
      { numRuns: 500, seed: 20_260_611 },
    )
  })
})
