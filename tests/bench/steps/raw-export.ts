import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { BOOK_FILE } from '../../../electron/db/open-book.ts'
import { finish, stepArguments, timed } from './step.ts'

/** The floor under an export: names, numbers and addresses of the rows as lines of text, unescaped and unfolded. */
const [folder = '', path = ''] = stepArguments()
const database = new Database(join(folder, BOOK_FILE), { readonly: true })
let written = 0
const times = await timed(() => {
  const lines = new Map<number, string>()
  const add = (sql: string, name: string) => {
    for (const { id, value } of database.prepare(sql).iterate() as Iterable<{ id: number; value: string }>) {
      lines.set(id, `${lines.get(id) ?? ''}${name}:${value}\r\n`)
    }
  }
  add('SELECT id, formatted_name AS value FROM contact ORDER BY id', 'FN')
  add(
    `SELECT id, family || ';' || given || ';' || additional || ';' || prefix || ';' || suffix AS value FROM contact`,
    'N',
  )
  add('SELECT contact_id AS id, value FROM contact_phone', 'TEL')
  add('SELECT contact_id AS id, value FROM contact_email', 'EMAIL')
  add(
    `SELECT contact_id AS id, street || ';' || locality || ';' || postal_code || ';' || country AS value FROM contact_address`,
    'ADR',
  )
  add('SELECT contact_id AS id, organization AS value FROM contact_job', 'ORG')
  add('SELECT contact_id AS id, value FROM contact_note', 'NOTE')
  writeFileSync(path, [...lines.values()].map((card) => `BEGIN:VCARD\r\nVERSION:4.0\r\n${card}END:VCARD\r\n`).join(''))
  written = lines.size
})
database.close()
finish({ ...times, written })
