import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { children } from '../../../electron/contacts/child-tables.ts'
import { type ContactRows, FIELD_COLUMNS, toContactRows } from '../../../electron/contacts/contact-rows.ts'
import { BOOK_FILE, openBook } from '../../../electron/db/open-book.ts'
import { decodeCard } from '../../../shared/formats/vcard/decode-card.ts'
import { CardReader } from '../../../shared/formats/vcard/read-cards.ts'
import { finish, stepArguments, timed } from './step.ts'

/**
 * The floor under an import: the same rows into the same tables with the same indexes, from memory, one prepared
 * statement a row, one transaction, with better-sqlite3 alone. No history, no cards kept, nothing matched.
 */
const [path = '', folder = ''] = stepArguments()
await (await openBook(folder)).close()
const rows = rowsOf(path)
const database = new Database(join(folder, BOOK_FILE))
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.pragma('cache_size = -32000')
const times = await timed(() => insertAll(database, rows))
database.close()
finish({ ...times, contacts: rows.length, points: rows.reduce((sum, { items }) => sum + items.length, 0) })

function rowsOf(file: string): ContactRows[] {
  const reader = new CardReader()
  const cards = [...reader.push(readFileSync(file)), ...reader.end()].map((card) => decodeCard(card))
  return cards.filter(({ propertyCount }) => propertyCount > 0).map(({ fields }) => toContactRows(fields))
}

function insertAll(book: Database.Database, all: readonly ContactRows[]): void {
  const places = (count: number) => Array(count).fill('?').join(', ')
  const contact =
    book.prepare(`INSERT INTO contact (uid, created_at, updated_at, changed_by, ${FIELD_COLUMNS.join(', ')})
    VALUES (?, 1, 1, 1, ${places(FIELD_COLUMNS.length)})`)
  const items = children.map(({ table, columns }) =>
    book.prepare(
      `INSERT INTO ${table} (contact_id, position, ${columns.join(', ')}) VALUES (${places(columns.length + 2)})`,
    ),
  )
  const search = book.prepare('INSERT INTO contact_search (contact_id, name, text, digits) VALUES (?, ?, ?, ?)')
  book.exec('BEGIN')
  book.exec(`INSERT INTO command (id, name, origin, performed_at, subject) VALUES (1, 'raw', 'import', 1, '')`)
  for (const [index, rows] of all.entries()) {
    const { lastInsertRowid } = contact.run(`urn:uuid:${index}`, ...rows.columns)
    for (const [child, ...values] of rows.items) items[child]?.run(lastInsertRowid, ...values)
    search.run(lastInsertRowid, ...rows.search)
  }
  book.exec('COMMIT')
}
