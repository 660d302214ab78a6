import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listFields } from '../../../electron/custom-fields/custom-fields.service.ts'
import { migrate, schemaVersion } from '../../../electron/db/migrate.ts'
import { migrations } from '../../../electron/db/migrations/migrations.ts'
import { redoLast, undoLast } from '../../../electron/history/history.service.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A book as it was before the migration `number`, with one person in it. */
async function bookBefore(number: number): Promise<{ database: Database.Database; path: string }> {
  const path = join(temporaryFolder(), 'kith.sqlite')
  const database = new Database(path)
  onTestFinished(() => void database.close())
  await migrate(database, path, migrations.slice(0, number - 1))
  database.exec(
    `INSERT INTO command (id, name, origin, performed_at, subject) VALUES (1, 'contacts.create', 'user', 1, '')`,
  )
  const columns = database.pragma('table_info(contact)') as { name: string; notnull: number; type: string }[]
  const needed = columns.filter(({ notnull, name }) => notnull === 1 && name !== 'id' && name !== 'kind')
  const values = needed.map(({ name, type }) => (name === 'changed_by' ? '1' : type === 'INTEGER' ? '0' : `'${name}'`))
  database.exec(
    `INSERT INTO contact (kind, ${needed.map(({ name }) => name).join()}) VALUES ('person', ${values.join()})`,
  )
  return { database, path }
}

describe('the migrations', () => {
  it.each(migrations.map(({ name }, index) => [index + 1, name] as const).slice(1))(
    'number %i (%s) brings a book with people up to date and keeps them',
    async (number) => {
      const { database, path } = await bookBefore(number)
      const before = database.prepare('SELECT uid, display_name FROM contact').all()
      await migrate(database, path)
      expect(schemaVersion(database)).toBe(migrations.length)
      expect(database.prepare('SELECT uid, display_name FROM contact').all()).toEqual(before)
    },
  )

  it('bring entries with whom they are about, which go with those deleted for good', async () => {
    const { database, path } = await bookBefore(2)
    await migrate(database, path)
    database.exec(`INSERT INTO entry (id, uid, kind, happened_at, title, text, created_at, updated_at, changed_by)
      VALUES (7, 'entry', 'note', 5, '', 'Met', 5, 5, 1)`)
    database.exec(`INSERT INTO entry_contact VALUES (7, 0, 1, 'note', 5)`)
    database.exec('DELETE FROM contact')
    expect(database.prepare('SELECT count(*) FROM entry_contact').pluck().get()).toBe(0)
  })

  it('bring reminders, each occurrence of which is kept once', async () => {
    const { database, path } = await bookBefore(3)
    await migrate(database, path)
    const insert = `INSERT INTO reminder (source_key, occurrence, due_at, state, claimed_at, is_late)
      VALUES ('birthday:1', '2026-07-02', 5, 'claimed', 5, 0)`
    database.exec(insert)
    expect(() => database.exec(insert)).toThrow('UNIQUE')
  })

  it('bring tasks that have a zone with a time, and lose only the people who are deleted for good', async () => {
    const { database, path } = await bookBefore(4)
    await migrate(database, path)
    const add = (uid: string, due: string) =>
      database.exec(`INSERT INTO task (uid, title, notes, kind, priority, urgency, due_on, due_time, zone, due_at, state,
        created_at, updated_at, changed_by) VALUES ('${uid}', '', '', 'call', 'low', 2, ${due}, 'open', 5, 5, 1)`)
    add('dated', `'2026-06-11', NULL, NULL, NULL`)
    add('timed', `'2026-06-11', '15:00', 'UTC', 5`)
    expect(() => add('nowhere', `'2026-06-11', '15:00', NULL, NULL`)).toThrow('CHECK')
    database.exec('INSERT INTO task_contact VALUES (1, 0, 1)')
    database.exec('DELETE FROM contact')
    expect(database.prepare('SELECT count(*) FROM task_contact').pluck().get()).toBe(0)
    expect(database.prepare('SELECT count(*) FROM task').pluck().get()).toBe(2)
  })

  it('bring alarms of events that were there before, to be looked at when reminders next start', async () => {
    const { database, path } = await bookBefore(8)
    database.exec(`INSERT INTO calendar (uid, name, color, created_at, updated_at, changed_by)
      VALUES ('work', 'Work', 'moss', 1, 1, 1)`)
    const add = (uid: string, alarms: string) =>
      database.exec(`INSERT INTO event (uid, calendar_id, sequence, summary, start_local, start_at, is_series, details,
          created_at, updated_at, changed_by)
        VALUES ('${uid}', 1, 0, '', '2026-06-09', 1, 0, '{"alarms":${alarms}}', 1, 1, 1)`)
    add('told', '[{"action":"display"}]')
    add('silent', '[]')
    await migrate(database, path)
    const kept = database.prepare('SELECT uid, next_at FROM event_alarm JOIN event ON event.id = event_id').all()
    expect(kept).toEqual([{ uid: 'told', next_at: 0 }])
  })

  it('keep the drafts of people, beside which there is room for one of an entry', async () => {
    const { database, path } = await bookBefore(9)
    database.exec(`INSERT INTO draft (contact_id, written_at, body) VALUES (1, 5, 'a'), (NULL, 6, 'b')`)
    await migrate(database, path)
    expect(database.prepare('SELECT kind, contact_id, body FROM draft ORDER BY id').raw().all()).toEqual([
      ['contact', 1, 'a'],
      ['contact', null, 'b'],
    ])
    const add = (kind: string) =>
      database.exec(`INSERT INTO draft (kind, contact_id, written_at, body) VALUES ('${kind}', 1, 7, 'c')`)
    add('entry')
    expect(() => add('contact')).toThrow('UNIQUE')
  })

  it('find people by the tags of the entries that were there before, and follow each row that comes or goes', async () => {
    const { database, path } = await bookBefore(migrations.findIndex(({ name }) => name === 'tags-of-entries') + 1)
    database.exec(`INSERT INTO tag VALUES (1, 'quote', 'moss'), (2, 'press', 'teal')`)
    const add = (id: number) =>
      database.exec(`INSERT INTO entry (id, uid, kind, happened_at, title, text, created_at, updated_at, changed_by)
        VALUES (${id}, 'entry ${id}', 'note', 5, '', '', 5, 5, 1)`)
    const found = () => database.prepare('SELECT * FROM entry_tagged').raw().all()
    add(1)
    database.exec(`INSERT INTO entry_contact VALUES (1, 0, 1, 'note', 5); INSERT INTO entry_tag VALUES (1, 0, 1)`)
    database.exec(`INSERT INTO entry_search VALUES (1, 'text')`)
    await migrate(database, path)
    database.pragma('foreign_keys = ON')
    expect(found()).toEqual([[1, 1, 1]])
    expect(database.prepare('SELECT count(*) FROM entry_search').pluck().get()).toBe(0)
    add(2)
    database.exec(`INSERT INTO entry_tag VALUES (2, 0, 1), (2, 1, 2)`)
    database.exec(`INSERT OR IGNORE INTO entry_contact VALUES (2, 0, 1, 'note', 5)`)
    expect(found()).toEqual([
      [1, 1, 2],
      [2, 1, 1],
    ])
    database.exec('DELETE FROM entry WHERE id = 1')
    expect(found()).toEqual([
      [1, 1, 1],
      [2, 1, 1],
    ])
    database.exec('DELETE FROM contact')
    expect(found()).toEqual([])
  })

  it('keep which fields are defined, and have the steps that decided it be taken back and done again as before', async () => {
    const number = migrations.findIndex(({ name }) => name === 'definitions-in-the-history') + 1
    const { database, path } = await bookBefore(number)
    database.exec(`INSERT INTO command (id, name, origin, performed_at, subject, state, reverts) VALUES
      (2, 'customFields.rename', 'user', 2, 'Old → New', 'done', NULL),
      (3, 'customFields.delete', 'user', 3, 'Gone', 'done', NULL),
      (4, 'customFields.rename', 'user', 4, 'Kept → Undone', 'undone', NULL),
      (5, 'customFields.rename', 'undo', 5, 'Kept → Undone', 'done', 4)`)
    database.exec(`INSERT INTO custom_field (name, type, place, is_defined, made_by, removed_by) VALUES
      ('Old', 'text', 0, 1, NULL, 2), ('New', 'text', 0, 1, 2, NULL), ('Gone', 'text', 1, 1, NULL, 3),
      ('Kept', 'text', 2, 1, NULL, 4), ('Undone', 'text', 2, 1, 4, NULL), ('Brought', 'text', NULL, 0, NULL, NULL)`)
    database.close()
    const book = await openTestBook({ folder: dirname(path) })
    const clock = steppingClock()
    const shown = () => listFields(book.read).map(({ name }) => name)
    const states = [shown()]
    for (const step of [redoLast, undoLast, undoLast, undoLast, redoLast, redoLast]) {
      expect(await book.write((write) => step(write, clock))).toMatchObject({ conflicts: [] })
      states.push(shown())
    }
    expect(states).toEqual([
      ['New', 'Kept'],
      ['New', 'Undone'],
      ['New', 'Kept'],
      ['New', 'Gone', 'Kept'],
      ['Old', 'Gone', 'Kept'],
      ['New', 'Gone', 'Kept'],
      ['New', 'Kept'],
    ])
  })

  it('remind of every rhythm that was there before', async () => {
    const { database, path } = await bookBefore(
      migrations.findIndex(({ name }) => name === 'rhythms-without-reminders') + 1,
    )
    database.exec(`INSERT INTO cadence (contact_id, every, unit, since, is_paused, dismissed_dates, updated_at, changed_by)
      VALUES (1, 3, 'week', 5, 0, '[]', 5, 1)`)
    await migrate(database, path)
    expect(database.prepare('SELECT is_reminded FROM cadence').pluck().all()).toEqual([1])
    expect(() => database.exec('UPDATE cadence SET is_reminded = 2')).toThrow('CHECK')
  })

  it('keep tables that came before their columns were kept, of which nothing is known', async () => {
    const { database, path } = await bookBefore(migrations.findIndex(({ name }) => name === 'columns-of-tables') + 1)
    database.exec('INSERT INTO import (id, command_id, imported_at) VALUES (1, 1, 5)')
    database.exec(`INSERT INTO import_file (import_id, name, format, byte_length, report)
      VALUES (1, 'people.csv', 'csv', 9, '{}')`)
    await migrate(database, path)
    expect(database.prepare('SELECT name, coverage FROM import_file').all()).toEqual([
      { name: 'people.csv', coverage: null },
    ])
  })

  it('mark people for the search to take in anew, and in a new book nothing', async () => {
    const marks = (database: Database.Database) =>
      database.prepare(`SELECT key, value FROM setting WHERE key LIKE 'search.%'`).raw().all()
    const { database, path } = await bookBefore(migrations.findIndex(({ name }) => name === 'searched-texts-anew') + 1)
    await migrate(database, path)
    expect(marks(database)).toEqual([['search.people', '0']])
    const { read } = await openTestBook()
    expect(read.prepare(`SELECT count(*) FROM setting WHERE key LIKE 'search.%'`).pluck().get()).toBe(0)
  })
})
