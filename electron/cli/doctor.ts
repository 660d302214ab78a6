import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { findMisplacedEvents } from '../calendar/misplaced-events.ts'
import type { ReadConnection } from '../db/book.ts'
import { lookOverFiles } from '../files/files.service.ts'
import { findMisplacedTasks } from '../tasks/misplaced-tasks.ts'
import { findMisplacedSpoken } from '../timeline/spoken.service.ts'
import { type Command, EXIT } from './command.ts'
import { DOCTOR_QUERIES, type DoctorQuery } from './doctor-queries.ts'

type Check = { readonly name: string; readonly ok: boolean; readonly detail: string }

/** So many files are named. */
const MOST_NAMED = 5
const NONE = 'nothing found'
/** The full-text indexes. */
const INDEXES = ['contact_text', 'contact_digits', 'entry_text'] as const
/** What is kept to be found by, and can be made anew from the rest. */
const TIMES: readonly (readonly [name: string, find: (read: ReadConnection) => number[], detail: string])[] = [
  ['eventTimes', findMisplacedEvents, 'events are not kept where they happen'],
  ['taskTimes', findMisplacedTasks, 'tasks are not kept where they are due'],
  ['spoken', findMisplacedSpoken, 'people are not kept as spoken with when they were'],
]

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
      ...DOCTOR_QUERIES.map((query) => orphans(book.read, query)),
      ...TIMES.map((times) => misplaced(book.read, times)),
      ...files(book.read, book.folder),
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

function orphans(read: ReadConnection, [name, sql, detail]: DoctorQuery): Check {
  const { found } = read.prepare(`SELECT count(*) AS found FROM (${sql})`).get() as { found: number }
  return { name, ok: found === 0, detail: found === 0 ? NONE : `${found} ${detail}` }
}

function misplaced(read: ReadConnection, [name, find, detail]: (typeof TIMES)[number]): Check {
  try {
    const found = find(read).length
    return { name, ok: found === 0, detail: found === 0 ? NONE : `${found} ${detail}` }
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

/** Files that entries have lost, and files that nothing names: those a book that was kept aside may still name. */
function files(read: ReadConnection, folder: string): Check[] {
  const { missing, unnamed } = lookOverFiles(read, folder)
  const said = (name: string, found: readonly string[], detail: string): Check => ({
    name,
    ok: found.length === 0,
    detail: found.length === 0 ? NONE : `${found.length} ${detail}: ${found.slice(0, MOST_NAMED).join(', ')}`,
  })
  return [
    said('files', missing, 'files of entries are gone or cut off'),
    said('unnamedFiles', unnamed, 'files are named by nothing in this book, perhaps by one that was kept aside'),
  ]
}
