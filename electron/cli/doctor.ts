import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ReadConnection } from '../db/book.ts'
import { type Command, EXIT } from './command.ts'

type Check = { readonly name: string; readonly ok: boolean; readonly detail: string }
/** Rows that a check finds are what is wrong. */
type Query = readonly [name: string, sql: string, detail: string]

const NONE = 'nothing found'
const QUERIES: readonly Query[] = [
  [
    'search',
    `SELECT id FROM contact WHERE (deleted_at IS NULL) <> (id IN (SELECT contact_id FROM contact_search))
     UNION ALL SELECT contact_id FROM contact_search WHERE contact_id NOT IN (SELECT id FROM contact)`,
    'people are missing from the search, or are in it and should not be',
  ],
  [
    'photos',
    `SELECT sha256 FROM photo WHERE length(bytes) = 0
     UNION ALL SELECT photo_sha256 FROM contact WHERE photo_sha256 IS NOT NULL AND photo_sha256 NOT IN (SELECT sha256 FROM photo)`,
    'photos are missing or empty',
  ],
  [
    'cards',
    `SELECT id FROM contact WHERE card_id IS NOT NULL AND card_id NOT IN (SELECT id FROM import_card)
     UNION ALL SELECT id FROM import_card WHERE import_file_id NOT IN (SELECT id FROM import_file)`,
    'cards as they came in are missing',
  ],
  [
    'history',
    `SELECT id FROM contact WHERE changed_by NOT IN (SELECT id FROM command)
     UNION ALL SELECT id FROM change WHERE command_id NOT IN (SELECT id FROM command)`,
    'records of the history point nowhere',
  ],
]
/** The full-text indexes. */
const INDEXES = ['contact_text', 'contact_digits'] as const

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '',
  summary: 'looks the whole book over',
  takes: [0, 0],
  opens: 'existing',
  async run({ book }) {
    const checks = [
      integrity(book.read),
      foreignKeys(book.read),
      ...(await indexes(book.path)),
      ...QUERIES.map((query) => orphans(book.read, query)),
    ]
    const ok = checks.every((check) => check.ok)
    const lines = checks.map((check) => `${check.ok ? 'ok ' : 'BAD'}  ${check.name}: ${check.detail}\n`)
    return { json: { ok, checks }, text: lines.join(''), status: ok ? EXIT.done : EXIT.look }
  },
}

function integrity(read: ReadConnection): Check {
  const rows = read.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[]
  const detail = rows.map((row) => row.integrity_check).join('; ')
  return { name: 'integrity', ok: detail === 'ok', detail: detail === 'ok' ? NONE : detail }
}

function foreignKeys(read: ReadConnection): Check {
  const rows = read.prepare('PRAGMA foreign_key_check').all() as { table: string }[]
  const tables = [...new Set(rows.map(({ table }) => table))].join(', ')
  return {
    name: 'foreignKeys',
    ok: rows.length === 0,
    detail: rows.length === 0 ? NONE : `${rows.length} rows point nowhere in ${tables}`,
  }
}

/** Compares each index with its table, on a copy: SQLite asks leave to write for that, and a window may be open. */
async function indexes(path: string): Promise<Check[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-doctor-'))
  const copyPath = join(folder, 'copy.sqlite')
  const original = new Database(path, { readonly: true })
  try {
    await original.backup(copyPath)
    const copy = new Database(copyPath)
    try {
      return INDEXES.map((name) => index(copy, name))
    } finally {
      copy.close()
    }
  } finally {
    original.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function index(copy: Database.Database, name: string): Check {
  try {
    copy.prepare(`INSERT INTO ${name} (${name}, rank) VALUES ('integrity-check', 1)`).run()
    return { name, ok: true, detail: NONE }
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

function orphans(read: ReadConnection, [name, sql, detail]: Query): Check {
  const { found } = read.prepare(`SELECT count(*) AS found FROM (${sql})`).get() as { found: number }
  return { name, ok: found === 0, detail: found === 0 ? NONE : `${found} ${detail}` }
}
