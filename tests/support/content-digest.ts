import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import type { ReadConnection } from '../../electron/db/book.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/**
 * A hash of everything that a book holds about people, row by row; as it would be without these people when they are
 * named. The full-text indexes are left out: `kith doctor` compares them with it.
 */
export function contentDigest({ prepare }: Reader, without: readonly number[] = []): string {
  const tables = prepare(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name LIKE 'contact%'`,
  )
    .pluck()
    .all() as string[]
  const own = tables.filter((name) => !/_(data|idx|docsize|config|content)$/.test(name))
  const hash = createHash('sha256')
  for (const name of own.sort()) {
    const key = name === 'contact' ? 'id' : 'contact_id'
    const rows = prepare(
      `SELECT * FROM ${name} WHERE ${key} NOT IN (SELECT value FROM json_each(?)) ORDER BY 1, 2`,
    ).all(JSON.stringify(without))
    hash.update(`${name}\n${JSON.stringify(rows)}\n`)
  }
  return hash.digest('hex')
}

/** Where a book stands: its last command, the one that undo would take, and what it holds. */
export type BookState = { readonly last: number; readonly undo: number; readonly digest: string }

export function bookState(read: Reader): BookState {
  const number = (sql: string) => Number(read.prepare(sql).pluck().get() ?? 0)
  return {
    last: number('SELECT max(id) FROM command'),
    undo: number(`SELECT max(id) FROM command WHERE state = 'done' AND reverts IS NULL`),
    digest: contentDigest(read),
  }
}

/** The same of a book's file that nobody has open. */
export function stateOfFile(path: string): BookState {
  const database = new Database(path, { readonly: true })
  try {
    return bookState({ prepare: (sql) => database.prepare<unknown[]>(sql) })
  } finally {
    database.close()
  }
}
