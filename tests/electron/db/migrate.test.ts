import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrate, schemaVersion } from '../../../electron/db/migrate.ts'
import { type Migration, migrations } from '../../../electron/db/migrations/migrations.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const first: Migration = {
  name: 'first',
  statements: ['CREATE TABLE pet (name TEXT) STRICT', `INSERT INTO pet VALUES ('Rex')`],
}
const second: Migration = { name: 'second', statements: ['ALTER TABLE pet ADD COLUMN age INTEGER'] }

function emptyDatabase(): { database: Database.Database; path: string } {
  const path = join(temporaryFolder(), 'kith.sqlite')
  const database = new Database(path)
  onTestFinished(() => void database.close())
  return { database, path }
}

describe('migrate', () => {
  it('applies what is missing, in order, and copies the book first', async () => {
    const { database, path } = emptyDatabase()
    expect(await migrate(database, path, [first])).toBeNull()
    const copy = await migrate(database, path, [first, second])
    expect(schemaVersion(database)).toBe(2)
    expect(database.prepare('SELECT * FROM pet').all()).toEqual([{ name: 'Rex', age: null }])
    const before = new Database(copy ?? '', { readonly: true })
    expect(before.prepare('SELECT * FROM pet').all()).toEqual([{ name: 'Rex' }])
    before.close()
  })

  it('does nothing to a book that is up to date', async () => {
    const { database, path } = emptyDatabase()
    await migrate(database, path, [first])
    expect(await migrate(database, path, [first])).toBeNull()
  })

  it.each([
    ['a statement fails', ['CREATE TABLE pet (name TEXT)']],
    [
      'rows would point nowhere',
      [
        'CREATE TABLE toy (pet INTEGER REFERENCES owner (id))',
        'CREATE TABLE owner (id INTEGER PRIMARY KEY)',
        'INSERT INTO toy VALUES (7)',
      ],
    ],
  ])('leaves the book as it was, and says where the copy is, when %s', async (_, statements) => {
    const { database, path } = emptyDatabase()
    await migrate(database, path, [first])
    const broken = migrate(database, path, [first, { name: 'broken', statements }])
    const error: unknown = await broken.catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'book.migrationFailed' })
    expect(schemaVersion(database)).toBe(1)
    expect(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(1)
    const { copy } = (error as { details: { copy: string } }).details
    expect(existsSync(copy)).toBe(true)
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('refuses a schema that it does not know', async () => {
    const { database, path } = emptyDatabase()
    database.pragma('user_version = 9')
    await expect(migrate(database, path, [first])).rejects.toMatchObject({ code: 'book.newer' })
  })
})

describe('the migrations', () => {
  it.each(migrations.map(({ name }, index) => [index + 1, name]))('%i (%s) leads to a sound book', async (version) => {
    const { database, path } = emptyDatabase()
    for (let known = 1; known <= version; known++) await migrate(database, path, migrations.slice(0, known))
    expect(schemaVersion(database)).toBe(version)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('keep the search index in step with what is searched', async () => {
    const { database, path } = emptyDatabase()
    await migrate(database, path)
    const found = (word: string) =>
      database.prepare('SELECT rowid FROM contact_text WHERE contact_text MATCH ?').pluck().all(word)
    database.pragma('foreign_keys = OFF')
    database.exec(`INSERT INTO contact_search VALUES (1, 'ada', 'press', '46701740631')`)
    expect(found('pres*')).toEqual([1])
    database.exec(`UPDATE contact_search SET text = 'joinery' WHERE contact_id = 1`)
    expect([found('pres*'), found('join*')]).toEqual([[], [1]])
    database.exec('DELETE FROM contact_search')
    expect(found('ada')).toEqual([])
    for (const table of ['contact_text', 'contact_digits']) {
      database.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`)
    }
  })
})
