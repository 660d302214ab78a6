import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { getContact } from '../../../electron/contacts/contacts.service.ts'
import { importFiles } from '../../../electron/interchange/import.service.ts'
import { forgetMapping, saveMapping } from '../../../electron/interchange/table-mappings.service.ts'
import { lookAtTables } from '../../../electron/interchange/table-preview.ts'
import type { ColumnMeaning, TableChoices } from '../../../shared/domain/table-mapping.ts'
import { IMPORT_WORKER } from '../../support/import-text.ts'
import { openTestBook } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const TABLE = 'Kund;Kontakt;Nummer;Sedan\nBlom Bygg;Oskar Blom;040-12 34 56;3/4/2001\nAubert;Mireille;1;5/6/2002\n'

function written(bytes: string | Uint8Array, name = 'kunder.csv'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return path
}

async function looked(path: string, choices?: TableChoices, table = path) {
  const book = await openTestBook()
  const [preview] = await lookAtTables(book.read, [path], choices === undefined ? {} : { [table]: choices })
  if (preview === undefined) throw new Error('no table was found')
  return { book, ...preview }
}

const means = (choices: TableChoices, ...columns: ColumnMeaning[]): TableChoices => ({ ...choices, columns })

describe('a table that is looked at', () => {
  it('tells its columns, its first rows, how it is read, and the people as they would come in', async () => {
    const { program, heads, rows, choices, people, saved } = await looked(written(TABLE))
    expect({ program, heads, saved }).toEqual({
      program: null,
      heads: ['Kund', 'Kontakt', 'Nummer', 'Sedan'],
      saved: [],
    })
    expect(rows[0]).toEqual(['Blom Bygg', 'Oskar Blom', '040-12 34 56', '3/4/2001'])
    expect(choices).toEqual({
      charset: 'utf-8',
      delimiter: ';',
      hasHead: true,
      dateOrder: 'dmy',
      columns: ['own', 'own', 'own', 'own'],
    })
    expect(people[1]?.customFields.map(({ name, value }) => [name, value])).toContainEqual(['Kontakt', 'Mireille'])
  })

  it('is read as somebody says, and comes in like that', async () => {
    const path = written(TABLE)
    const { choices, book } = await looked(path)
    const chosen = {
      ...means(choices, 'job.organization', 'formattedName', 'phone.work', 'date'),
      dateOrder: 'mdy' as const,
    }
    const [preview] = await lookAtTables(book.read, [path], { [path]: chosen })
    expect(preview?.people[0]).toMatchObject({
      formattedName: 'Oskar Blom',
      jobs: [{ organization: 'Blom Bygg' }],
      phones: [{ types: ['work'], value: '040-12 34 56' }],
      dates: [{ kind: 'other', label: 'Sedan', on: '2001-03-04' }],
      customFields: [],
    })
    const sources = [{ path, name: basename(path) }]
    await importFiles({ book, sources, worker: IMPORT_WORKER, clock: Date.now, tables: { [path]: chosen } })
    expect(getContact(book.read, 1)).toMatchObject({ formattedName: 'Oskar Blom', dates: [{ on: '2001-03-04' }] })
  })

  it('leaves out what it is told to, and drops nothing else, not even what has no column', async () => {
    const path = written('A;B;C\n1;2;3;4\n')
    const { choices } = await looked(path)
    const { people } = await looked(path, means(choices, 'ignore', 'formattedName', 'formattedName'))
    expect(people[0]).toMatchObject({
      formattedName: '2',
      customFields: [
        { name: 'C', value: '3' },
        { name: 'Column 4', value: '4' },
      ],
    })
  })

  it('whose character set and delimiter were told wrongly is read by those that are chosen', async () => {
    const path = written(
      Buffer.from('Namn,Ort\nŁukasz,Łódź\n'.replace(/Ł/g, '\xa3').replace('ó', '\xf3').replace('ź', '\xbc'), 'latin1'),
    )
    const { choices } = await looked(path)
    expect(choices.charset).toBe('windows-1250')
    const { rows } = await looked(path, { ...choices, charset: 'iso-8859-2' })
    expect(rows[0]).toEqual(['Łukasz', 'Łódź'])
    expect((await looked(path, { ...choices, delimiter: '|' })).heads).toEqual(['Namn,Ort'])
  })

  it('without heads has people from its first row on', async () => {
    const { choices, heads, rows } = await looked(written('Ada Lind,ada@x.example\nBo Ek,bo@x.example\n'))
    expect([choices.hasHead, heads, rows.length]).toEqual([false, ['Column 1', 'Column 2'], 2])
  })

  it('of Google keeps what belongs together, and can be read otherwise column by column', async () => {
    const path = written('First Name,Labels,Phone 1 - Label,Phone 1 - Value\nAda,Client,Boat,1\n')
    const { program, choices } = await looked(path)
    expect([program, choices.columns]).toEqual(['google', ['name.given', 'tag', 'recognised', 'recognised']])
    const { people } = await looked(path, means(choices, 'nickname', 'tag', 'recognised', 'recognised'))
    expect(people[0]).toMatchObject({ nicknames: ['Ada'], phones: [{ label: 'Boat', value: '1' }] })
  })

  it('may lie in an archive', async () => {
    const path = written(zipSync({ 'a/kunder.csv': strToU8(TABLE), 'b.vcf': strToU8('x') }), 'all.zip')
    const { table, choices } = await looked(path)
    expect(table).toBe(`${path}/a/kunder.csv`)
    const { people } = await looked(path, means(choices, 'note', 'formattedName', 'ignore', 'ignore'), table)
    expect(people[0]).toMatchObject({ formattedName: 'Oskar Blom', notes: ['Blom Bygg'], customFields: [] })
  })

  it('is left to the import when it cannot be read, or holds no table', async () => {
    const book = await openTestBook()
    expect(await lookAtTables(book.read, ['/no/such.csv', written('BEGIN:VCARD'), written('', 'b.csv')], {})).toEqual(
      [],
    )
  })
})

describe('a saved mapping', () => {
  it('is offered again for a table of the same columns, the last one first, and can be forgotten', async () => {
    const path = written(TABLE)
    const { book, choices, heads } = await looked(path)
    const [one, two] = [means(choices, 'own'), means(choices, 'ignore', 'formattedName', 'phone', 'date')]
    await book.write(async (write) => {
      saveMapping(write, { name: 'Old', heads, choices: one }, 1)
      saveMapping(write, { name: 'Customers', heads: heads.map((head) => ` ${head.toUpperCase()}`), choices: two }, 2)
      saveMapping(write, { name: 'Others', heads: ['Kund'], choices: two }, 3)
    })
    const [again] = await lookAtTables(book.read, [written(TABLE, 'july.csv')], {})
    expect(again).toMatchObject({ savedAs: 'Customers', choices: two, suggested: choices })
    expect(again?.saved.map(({ name }) => name)).toEqual(['Customers', 'Old'])
    expect(again?.people[0]?.formattedName).toBe('Oskar Blom')
    await book.write(async (write) => forgetMapping(write, 'Customers'))
    expect((await lookAtTables(book.read, [path], {}))[0]?.savedAs).toBe('Old')
  })
})
