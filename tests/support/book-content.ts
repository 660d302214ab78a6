import { shownRows } from '../../electron/custom-fields/custom-fields.service.ts'
import type { Book } from '../../electron/db/book.ts'
import { listTags } from '../../electron/tags/tags.service.ts'

/** The tables that say how the book came to be what it is, rather than what it holds. */
const RECORDS = [
  'command',
  'change',
  'record_change',
  'draft',
  'import',
  'import_file',
  'import_card',
  // What is shown of these is added below: their rows stay when nobody has them any more.
  'tag',
  'custom_field',
  'photo',
  'setting',
  // Computed from the rest, after the commit.
  'touch',
  'touch_stale',
  'touch_clock',
  'event_alarm',
  'record_source',
  'guest',
  'guest_contact',
]

/** Everything that a book holds about people and what passed with them, table by table, to compare two states of it. */
export function bookContent(book: Book): Record<string, unknown[]> {
  const tables = book.read
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`)
    .pluck()
    .all() as string[]
  const own = tables.filter((name) => !RECORDS.includes(name) && !/_(data|idx|docsize|config|content)$/.test(name))
  const rows = own.map((name) => [name, book.read.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).all()] as const)
  return { ...Object.fromEntries(rows), tags: [...listTags(book.read)], fields: shownRows(book.read) }
}
