import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { BOOK_FILE, openBook } from '../../../electron/db/open-book.ts'
import { openTestBook } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const code = (expected: string) => expect.objectContaining({ code: expected })

/** A closed book with enough in it to fill some pages. */
async function closedBook(): Promise<{ folder: string; path: string }> {
  const folder = temporaryFolder()
  const book = await openTestBook({ folder })
  await book.write(async ({ prepare }) => {
    for (let n = 0; n < 200; n++) prepare('INSERT INTO setting VALUES (?, ?)').run(`key ${n}`, 'x'.repeat(500))
  })
  await book.close()
  return { folder, path: join(folder, BOOK_FILE) }
}

describe('openBook', () => {
  it('makes a book with a write-ahead log, foreign keys and strict tables', async () => {
    const book = await openTestBook()
    const pragma = (name: string) => book.read.prepare(`PRAGMA ${name}`).pluck().get()
    expect(pragma('journal_mode')).toBe('wal')
    const tables = book.read
      .prepare(`SELECT name, strict FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`)
      .all() as { name: string; strict: number }[]
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.filter(({ strict }) => strict === 0)).toEqual([])
    await expect(
      book.write(async ({ prepare }) => prepare(`INSERT INTO contact_note VALUES (1, 0, 'nobody')`).run()),
    ).rejects.toThrow(/FOREIGN KEY/)
  })

  it('keeps what was written, and leaves no journal when it is closed', async () => {
    const { folder } = await closedBook()
    expect(readdirSync(folder).sort()).toEqual(['kith.lock', BOOK_FILE])
    const again = await openTestBook({ folder })
    expect(again.read.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(200)
  })

  it.each([[`INSERT INTO setting VALUES ('a', 'b')`], ['DELETE FROM contact'], ['CREATE TABLE other (id INTEGER)']])(
    'lets no query write: %s',
    async (sql) => {
      const book = await openTestBook()
      expect(() => book.read.prepare(sql).run()).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }))
    },
  )

  it('refuses a second writer of the same folder, and lets a reader in', async () => {
    const folder = temporaryFolder()
    await openTestBook({ folder })
    await expect(openBook(folder)).rejects.toEqual(code('book.busy'))
    const reader = await openTestBook({ folder, isReadOnly: true })
    await expect(reader.write(async () => 1)).rejects.toEqual(code('book.readOnly'))
  })

  it.each([
    ['its head', 0],
    ['a page in the middle', 40_960],
  ])('refuses a book with damage to %s, and leaves the file as it was', async (_, offset) => {
    const { folder, path } = await closedBook()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, offset, offset + 4_096)
    writeFileSync(path, bytes)
    await expect(openBook(folder)).rejects.toEqual(code('book.damaged'))
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it.each([
    ['empty', 'book.damaged', (path: string) => writeFileSync(path, '')],
    ['gone', 'book.missing', (path: string) => rmSync(path)],
  ])('refuses a book that is %s while its backups lie beside it, to read and to write', async (_, expected, harm) => {
    const { folder, path } = await closedBook()
    mkdirSync(join(folder, 'backups'))
    copyFileSync(path, join(folder, 'backups', 'kith-2026-06-11T00-00-00-000Z-daily.sqlite'))
    harm(path)
    const files = readdirSync(folder)
    for (const options of [{}, { isReadOnly: true }, {}]) {
      await expect(openBook(folder, options)).rejects.toEqual(code(expected))
      expect(readdirSync(folder)).toEqual(files)
    }
    const book = await openTestBook({ folder, whenDamaged: 'keepAside' })
    expect(book.read.prepare('SELECT count(*) FROM contact').pluck().get()).toBe(0)
  })

  it('keeps an empty file aside where a book was closed, and takes one that was never used for a new book', async () => {
    const { folder, path } = await closedBook()
    writeFileSync(path, '')
    await expect(openBook(folder)).rejects.toEqual(code('book.damaged'))
    // Asked once more, it is still known.
    await expect(openBook(folder)).rejects.toEqual(code('book.damaged'))
    const unused = temporaryFolder()
    writeFileSync(join(unused, BOOK_FILE), '')
    await openTestBook({ folder: unused })
  })

  it('keeps a damaged book aside under a new name and begins another', async () => {
    const { folder, path } = await closedBook()
    writeFileSync(path, 'this is no database, but it is somebody’s')
    const book = await openTestBook({ folder, whenDamaged: 'keepAside', now: () => Date.UTC(2026, 5, 11) })
    expect(book.keptAside).toEqual({ path, keptAs: join(folder, 'kith.damaged-2026-06-11T00-00-00-000Z.sqlite') })
    expect(readFileSync(book.keptAside?.keptAs ?? '', 'utf8')).toContain('somebody’s')
    expect(book.read.prepare('SELECT count(*) FROM contact').pluck().get()).toBe(0)
  })

  it('never writes over an older damaged book of the same instant', async () => {
    const { folder, path } = await closedBook()
    for (const text of ['first', 'second']) {
      writeFileSync(path, `${text}, and no database`)
      const book = await openTestBook({ folder, whenDamaged: 'keepAside', now: () => 0 })
      await book.close()
    }
    const kept = readdirSync(folder).filter((name) => /damaged.*\.sqlite$/.test(name))
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8')).sort()).toEqual([
      'first, and no database',
      'second, and no database',
    ])
  })

  it('refuses a database of another program', async () => {
    const folder = temporaryFolder()
    const other = new Database(join(folder, BOOK_FILE))
    other.exec('CREATE TABLE recipe (name TEXT)')
    other.close()
    await expect(openBook(folder, { whenDamaged: 'keepAside' })).rejects.toEqual(code('book.foreign'))
  })

  it('refuses a book of a newer Kith', async () => {
    const { folder, path } = await closedBook()
    const newer = new Database(path)
    newer.pragma('user_version = 999')
    newer.close()
    await expect(openBook(folder)).rejects.toEqual(code('book.newer'))
  })

  it('says so when there is no book and none is to be made', async () => {
    await expect(openBook(temporaryFolder(), { isMade: false })).rejects.toEqual(code('book.notFound'))
  })

  it('says so when the folder cannot be made', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    await expect(openBook(join(folder, 'file', 'book'))).rejects.toEqual(code('book.unreadable'))
  })

  it('opens a book that was not closed', async () => {
    const folder = temporaryFolder()
    const book = await openBook(folder)
    await book.write(async ({ prepare }) => prepare(`INSERT INTO setting VALUES ('a', 'b')`).run())
    // What a killed process leaves: the file with its log.
    const copy = join(temporaryFolder(), 'book')
    mkdirSync(copy)
    for (const name of [BOOK_FILE, `${BOOK_FILE}-wal`])
      writeFileSync(join(copy, name), readFileSync(join(folder, name)))
    await book.close()
    const again = await openTestBook({ folder: copy })
    expect(again.read.prepare('SELECT value FROM setting').pluck().get()).toBe('b')
    expect(existsSync(join(copy, BOOK_FILE))).toBe(true)
  })
})

describe('Book.write', () => {
  it('rolls everything back, and sends no event, when the work throws', async () => {
    const book = await openTestBook()
    const events: string[] = []
    book.subscribe((event) => events.push(event))
    const work = book.write(async ({ prepare, emit }) => {
      prepare(`INSERT INTO setting VALUES ('a', 'b')`).run()
      emit('history.changed', {})
      throw new Error('stop')
    })
    await expect(work).rejects.toThrow('stop')
    expect(book.read.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(0)
    expect(events).toEqual([])
  })

  it('sends events after the commit, when readers see what was written', async () => {
    const book = await openTestBook()
    const seen: unknown[] = []
    book.subscribe((event) => seen.push([event, book.read.prepare('SELECT count(*) FROM setting').pluck().get()]))
    await book.write(async ({ prepare, emit }) => {
      emit('history.changed', {})
      prepare(`INSERT INTO setting VALUES ('a', 'b')`).run()
    })
    expect(seen).toEqual([['history.changed', 1]])
  })

  it('runs one piece of work after another', async () => {
    const book = await openTestBook()
    const order: string[] = []
    const slow = book.write(async () => {
      order.push('first begins')
      await new Promise((resolve) => setTimeout(resolve, 20))
      order.push('first ends')
    })
    const quick = book.write(async () => void order.push('second'))
    await Promise.all([slow, quick])
    expect(order).toEqual(['first begins', 'first ends', 'second'])
  })
})
