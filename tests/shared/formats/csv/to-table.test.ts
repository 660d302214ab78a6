import { describe, expect, it } from 'vitest'
import { type ContactFields, EMPTY_FIELDS, EMPTY_NAME } from '../../../../shared/domain/contact.ts'
import { nameOf } from '../../../../shared/domain/person-name.ts'
import { columnsOf, dialectOf } from '../../../../shared/formats/csv/recognise.ts'
import { personOf } from '../../../../shared/formats/csv/to-fields.ts'
import { headOf, rowOf, type TableTarget, tableLosses } from '../../../../shared/formats/csv/to-table.ts'
import { makeFullFields } from '../../../support/make-contact.ts'

/** The person that a program would read from the table that is written for it. */
function readBack(fields: ContactFields, target: TableTarget) {
  const row = new Map(rowOf(fields, target))
  const head = headOf(row.keys(), target)
  expect([...row.keys()].filter((one) => !head.includes(one))).toEqual([])
  const dialect = dialectOf(head)
  const columns = columnsOf(head, dialect)
  const cells = head.map((one) => row.get(one) ?? '')
  return { dialect, ...personOf(cells, { dialect, heads: head, columns, dateOrder: 'mdy' }) }
}
const full = makeFullFields()

describe.each(['google', 'outlook'] as const)('a table for %s', (target) => {
  const { dialect, fields } = readBack(full, target)

  it('is known as one', () => expect(dialect).toBe(target))

  it('holds name, numbers, addresses, tags and notes', () => {
    expect(fields.name).toMatchObject({ given: full.name.given, family: full.name.family, prefix: full.name.prefix })
    expect(fields.phones.map(({ value }) => value).sort()).toEqual(full.phones.map(({ value }) => value).sort())
    expect(fields.emails.map(({ value }) => value)).toEqual(full.emails.map(({ value }) => value))
    expect(fields.addresses).toMatchObject(full.addresses.map(({ locality, country }) => ({ locality, country })))
    expect(fields.addresses[0]?.street).toContain(full.addresses[0]?.street)
    expect(fields.tags).toEqual(full.tags)
    expect(fields.notes.join('\n')).toContain(full.notes[0])
    expect(fields.jobs[0]).toMatchObject({ organization: full.jobs[0]?.organization, title: full.jobs[0]?.title })
  })

  it('leaves nothing out without saying so', () => {
    const said = JSON.stringify(rowOf(full, target))
    for (const { value } of full.customFields) expect(said).toContain(value)
    for (const { value } of full.urls) expect(said).toContain(value)
    expect(tableLosses(full, target)).toEqual(expect.arrayContaining(['ROLE', 'X-ODD']))
  })

  it('writes no cell that a spreadsheet would run', () => {
    const cells = rowOf({ ...full, notes: ['=HYPERLINK("http://x")'] }, target)
    expect(cells.filter(([, cell]) => cell.startsWith('='))).toEqual([])
    expect(cells.some(([, cell]) => cell.startsWith("'=HYPERLINK"))).toBe(true)
  })
})

describe('a table for Google', () => {
  const person: ContactFields = { ...EMPTY_FIELDS, name: { ...EMPTY_NAME, given: 'Ada', family: 'Lind' } }
  const cellsOf = (fields: ContactFields) =>
    Object.fromEntries(rowOf(fields, 'google').filter(([, cell]) => cell !== ''))

  it('says of a number what people call it, not that one can speak there', () => {
    const labels = [
      [['cell', 'voice'], 'Mobile'],
      [['work', 'voice'], 'Work'],
      [['voice'], undefined],
      [['home', 'fax'], 'Home Fax'],
      [['work', 'cell', 'voice'], 'Work Mobile'],
      [['pcs', 'voice'], 'Pcs'],
    ] as const
    for (const [types, label] of labels) {
      const cells = cellsOf({ ...person, phones: [{ types, label: '', preference: null, value: '1' }] })
      expect([types, cells['Phone 1 - Label']]).toEqual([types, label])
    }
  })

  it.each(['Ada Lind', 'Captain Ada', ''])('brings the name that is shown back: “%s”', (formattedName) => {
    const { fields } = readBack({ ...person, formattedName }, 'google')
    expect(nameOf(fields)).toBe(nameOf({ ...person, formattedName }))
    expect(fields.customFields).toEqual([])
  })

  it('does not call people by how Google files them', () => {
    const head = ['First Name', 'Last Name', 'File As', 'Labels', 'E-mail 1 - Value']
    const mapping = { dialect: 'google', heads: head, columns: columnsOf(head, 'google'), dateOrder: 'mdy' } as const
    const { fields } = personOf(['Ada', 'Lind', 'Lind, Ada', '', ''], mapping)
    expect(fields).toMatchObject({ formattedName: '', customFields: [] })
  })
})
