import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../../electron/db/migrations/migrations.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { saveMapping } from '../../../electron/interchange/table-mappings.service.ts'
import { generate } from '../../bench/generate-cards.ts'
import { card } from '../../support/import-text.ts'
import { kith, kithInto, startKith } from '../../support/run-cli.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const ADA = card('Ada Lind', 'UID:ada', 'TEL;TYPE=CELL:+46 70 174 06 31', 'ORG:Brightwater', 'NOTE:Likes tea')
const BO = card('Bo Ek', 'TEL:08-465 004 18')

function folderWith(files: Readonly<Record<string, string>>): { book: string; path: (name: string) => string } {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return { book: join(folder, 'book'), path: (name) => join(folder, name) }
}

describe('kith', () => {
  it('reads a table as its columns were saved in the window, and says so', async () => {
    const { book, path } = folderWith({ 'boats.csv': 'Namn,Kod\nAda Lind,A-17\n', 'first.vcf': BO })
    await kith(book, ['import', path('first.vcf')])
    const opened = await openBook(book)
    const columns = ['formattedName', 'note'] as const
    const choices = { charset: 'utf-8', delimiter: ',', hasHead: true, dateOrder: 'dmy', columns } as const
    await opened.write(async (write) => saveMapping(write, { name: 'Boats', heads: ['Namn', 'Kod'], choices }, 1))
    await opened.close()
    const { status, err } = await kith(book, ['import', path('boats.csv'), '--json'])
    expect([status, err]).toEqual([0, `${path('boats.csv')} is read as saved under “Boats”.\n`])
    const shown = await kith(book, ['show', '2', '--json'])
    expect(JSON.parse(shown.out)).toMatchObject({ formattedName: 'Ada Lind', notes: ['A-17'], customFields: [] })
  })

  it('brings people in, finds, shows, counts, writes and takes them back', async () => {
    const { book, path } = folderWith({ 'people.vcf': ADA + BO })
    const imported = await kith(book, ['import', path('people.vcf'), '--json'])
    expect([imported.status, imported.err]).toEqual([0, ''])
    expect(JSON.parse(imported.out)).toEqual({
      importId: 1,
      files: [
        {
          file: path('people.vcf'),
          format: 'vcard',
          records: { read: 2, created: 2, updated: 0, unchanged: 0, duplicate: 0, unreadable: 0 },
          properties: { read: 9, kept: 9, lost: 0 },
          warnings: [],
        },
      ],
    })
    const found = JSON.parse((await kith(book, ['search', 'likes lind', '--json'])).out)
    expect(found).toEqual({
      total: 1,
      milliseconds: expect.any(Number),
      contacts: [{ id: 1, uid: 'ada', name: 'Ada Lind', organization: 'Brightwater' }],
    })
    const shown = await kith(book, ['show', 'ada', '--json'])
    expect(JSON.parse(shown.out)).toMatchObject({ id: 1, uid: 'ada', notes: ['Likes tea'], deletedAt: null })
    const stats = JSON.parse((await kith(book, ['stats', '--json'])).out)
    expect(stats).toMatchObject({
      contacts: 2,
      trash: 0,
      tags: 0,
      history: 1,
      schema: migrations.length,
      bytes: expect.any(Number),
    })
    const source = await kith(book, ['export', '--format', 'source'])
    expect([source.status, source.out]).toEqual([0, ADA + BO])
    const undone = JSON.parse((await kith(book, ['undo', '--import', '1', '--json'])).out)
    expect(undone).toEqual({ undone: 'The import of people.vcf', changes: 2, conflicts: [] })
    expect(JSON.parse((await kith(book, ['stats', '--json'])).out).contacts).toBe(0)
    const redone = await kith(book, ['redo', '--json'])
    expect([redone.status, JSON.parse(redone.out)]).toEqual([
      0,
      { redone: 'The import of people.vcf', changes: 2, conflicts: [] },
    ])
    expect((await kith(book, ['export', '--format', 'source'])).out).toBe(ADA + BO)
    const nothing = await kith(book, ['redo', '--json'])
    expect([nothing.status, JSON.parse(nothing.out).error.code]).toEqual([3, 'history.nothingToRedo'])
    const doctor = await kith(book, ['doctor', '--json'])
    expect([doctor.status, JSON.parse(doctor.out).ok]).toEqual([0, true])
  }, 60_000)

  it('says in sentences what it says in JSON', async () => {
    const { book, path } = folderWith({ 'people.vcf': ADA + BO })
    expect((await kith(book, ['import', path('people.vcf')])).out).toBe(`${path('people.vcf')}: 2 cards, 2 created.\n`)
    expect((await kith(book, ['search', 'ada'])).out).toBe('1\tAda Lind, Brightwater\n1 person found.\n')
    expect((await kith(book, ['show', '1'])).out).toContain('Likes tea')
    expect((await kith(book, ['stats'])).out).toContain('2 people')
    expect((await kith(book, ['undo'])).out).toBe('The import of people.vcf was taken back: 2 changes.\n')
    expect((await kith(book, ['redo'])).out).toBe('The import of people.vcf was done again: 2 changes.\n')
  }, 60_000)

  it('reads standard input, and writes nothing in a dry run', async () => {
    const { book } = folderWith({})
    const dry = await kith(book, ['import', '-', '--dry-run', '--json'], ADA)
    expect(JSON.parse(dry.out)).toMatchObject({ importId: null, files: [{ file: '-', records: { created: 1 } }] })
    const imported = await kith(book, ['import', '-', '--json'], ADA)
    expect(JSON.parse(imported.out)).toMatchObject({ importId: 1, files: [{ file: '-', records: { created: 1 } }] })
  }, 60_000)

  it('ends with 1 when there is something to look at', async () => {
    const { book, path } = folderWith({ 'people.vcf': `${ADA}BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n` })
    const imported = await kith(book, ['import', path('people.vcf'), '--json'])
    expect(imported.status).toBe(1)
    expect(JSON.parse(imported.out).files[0].warnings).toEqual([
      { code: 'vcard.emptyCard', line: 10, property: expect.any(String), message: 'The card at line 10 is empty.' },
    ])
  }, 60_000)

  it('ends with 3 and a sentence when a file cannot be used, as JSON on standard output too', async () => {
    const { book, path } = folderWith({ 'notes.txt': 'Call Ada.\n' })
    const failed = await kith(book, ['import', path('notes.txt'), '--json'])
    expect(failed.status).toBe(3)
    const message = `${path('notes.txt')} holds no cards. Export your contacts as a .vcf file, then import that.`
    expect(JSON.parse(failed.out).error).toEqual({ code: 'import.noCards', message })
    expect(failed.err).toBe(`${message}\n`)
  }, 60_000)

  it.each([
    ['no command', []],
    ['an unknown command', ['agenda', 'x']],
    ['an unknown option', ['stats', '--loud']],
    ['a missing argument', ['import']],
    ['one argument too many', ['stats', 'x']],
    ['a number that is none', ['search', 'a', '--limit', 'many']],
    ['an unknown format', ['export', '--format', 'vcard5']],
  ])(
    'ends with 2 for %s',
    async (_, args) => {
      const { book } = folderWith({})
      expect((await kith(book, args)).status).toBe(2)
    },
    60_000,
  )

  it('says how the command that was meant is used, and all of them in lines that a terminal has room for', async () => {
    const { book } = folderWith({})
    const wrong = await kith(book, ['task', 'done', 'x'])
    expect(wrong.err).toBe('Usage: kith task add "WORDS" | list | done ID\n')
    const unknown = await kith(book, ['search', 'a', '--limit', 'many'])
    expect(unknown.err.split('\n')).toContain('Usage: kith search QUERY [--limit N] [--offset N]')
    const help = await kith(book, ['--help'])
    expect(help.out).toContain('\n  today ')
    expect(Math.max(...help.out.split('\n').map(({ length }) => length))).toBeLessThan(150)
  }, 60_000)

  it('ends with 4 when the book is not one, and leaves it', async () => {
    const { book } = folderWith({})
    mkdirSync(book)
    writeFileSync(join(book, 'kith.sqlite'), 'something else altogether')
    const failed = await kith(book, ['stats', '--json'])
    expect([failed.status, JSON.parse(failed.out).error.code]).toEqual([4, 'book.damaged'])
    expect(readFileSync(join(book, 'kith.sqlite'), 'utf8')).toBe('something else altogether')
  }, 60_000)

  it('does not make a book to examine', async () => {
    const { book } = folderWith({})
    const failed = await kith(book, ['doctor', '--json'])
    expect([failed.status, JSON.parse(failed.out).error.code]).toEqual([4, 'book.notFound'])
  }, 60_000)

  it('reads beside an open window, and refuses to write', async () => {
    const { book, path } = folderWith({ 'people.vcf': ADA })
    await kith(book, ['import', path('people.vcf')])
    const window = await openBook(book)
    try {
      expect(JSON.parse((await kith(book, ['search', 'ada', '--json'])).out).total).toBe(1)
      const failed = await kith(book, ['undo', '--json'])
      expect([failed.status, JSON.parse(failed.out).error.code]).toEqual([4, 'book.busy'])
    } finally {
      await window.close()
    }
  }, 60_000)

  it('writes to a file, those asked for, and says so', async () => {
    const { book, path } = folderWith({ 'people.vcf': ADA + BO })
    await kith(book, ['import', path('people.vcf')])
    const exported = await kith(book, ['export', '--uid', 'ada', '--to', path('out.vcf'), '--json'])
    expect([exported.status, JSON.parse(exported.out)]).toEqual([0, { written: 1, loss: [] }])
    expect(readFileSync(path('out.vcf'), 'utf8')).toMatch(/^BEGIN:VCARD\r\nVERSION:4.0\r\nUID:ada|UID;VALUE=text:ada/)
    const found = await kith(book, ['export', '--query', 'bo', '--format', 'source'])
    expect(found.out).toBe(BO)
    const failed = await kith(book, ['export', '--to', path('no/such/out.vcf'), '--json'])
    expect([failed.status, JSON.parse(failed.out).error.code]).toEqual([3, 'export.unwritable'])
    const unknown = await kith(book, ['export', '--uid', 'nobody', '--json'])
    expect([unknown.status, JSON.parse(unknown.out).error.code]).toEqual([3, 'contact.notFound'])
  }, 60_000)

  it('takes everything back when it is interrupted', async () => {
    const { book, path } = folderWith({
      'many.vcf': generate({ count: 30_000, seed: 2, dialect: 'mixed', photos: 0, odd: 0 }),
    })
    const child = startKith(book, ['import', path('many.vcf')])
    const ended = new Promise((resolve) => child.on('close', resolve))
    const isRunning = () => readFileSync(join(book, 'kith.sqlite-wal')).length > 1_000_000
    await expect.poll(() => isTrue(isRunning), { timeout: 30_000, interval: 20 }).toBe(true)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(JSON.parse((await kith(book, ['stats', '--json'])).out)).toMatchObject({ contacts: 0, history: 0 })
  }, 60_000)

  it('is silent when nobody listens any more', async () => {
    const { book, path } = folderWith({
      'many.vcf': generate({ count: 3_000, seed: 2, dialect: 'mixed', photos: 0, odd: 0 }),
    })
    await kith(book, ['import', path('many.vcf')])
    const child = startKith(book, ['export'])
    let err = ''
    child.stderr.on('data', (data) => (err += data))
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect([status, err]).toEqual([0, ''])
  }, 60_000)

  it.skipIf(!existsSync('/dev/full'))('says so when standard output cannot be written, and ends with 3', async () => {
    const { book, path } = folderWith({ 'people.vcf': ADA })
    await kith(book, ['import', path('people.vcf')])
    for (const command of [['export'], ['stats', '--json'], ['--help']]) {
      expect(await kithInto('/dev/full', book, command)).toEqual({
        status: 3,
        err: 'Standard output cannot be written: the disk is full.\n',
      })
    }
  })

  it('writes to standard output where - is named', async () => {
    const { book, path } = folderWith({ 'people.vcf': ADA })
    await kith(book, ['import', path('people.vcf')])
    const written = await kith(book, ['export', '--format', 'source', '--to', '-'])
    expect([written.status, written.out]).toEqual([0, ADA])
  })
})

function isTrue(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}
