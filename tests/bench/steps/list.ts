import { join } from 'node:path'
import Database from 'better-sqlite3'
import { listContacts, listSections, positionOf } from '../../../electron/contacts/contact-lists.service.ts'
import { BOOK_FILE, openBook } from '../../../electron/db/open-book.ts'
import { finish, percentile, stepArguments } from './step.ts'

/** A page from anywhere in the list, a jump to a letter, and where somebody stands, beside a bare page by key. */
const [folder = ''] = stepArguments()
const ROWS = 100
const TIMES = 400
const EVERYONE = { text: '', view: 'all', tag: null } as const
const book = await openBook(folder, { isReadOnly: true })
const raw = new Database(join(folder, BOOK_FILE), { readonly: true })

const began = performance.now()
const { total } = listContacts(book.read, EVERYONE, 0, ROWS)
const first = performance.now() - began
const sections = listSections(book.read, EVERYONE)
// Spread evenly and visited out of order, the same on every run.
const places = Array.from({ length: TIMES }, (_, index) => Math.floor((((index * 7_919) % TIMES) / TIMES) * total))
const keys = raw
  .prepare('SELECT sort_key FROM contact WHERE deleted_at IS NULL ORDER BY id % 997, id LIMIT ?')
  .pluck()
  .all(TIMES)
const bare = raw.prepare(`SELECT id, display_name FROM contact WHERE deleted_at IS NULL AND sort_key >= ?
  ORDER BY sort_key, id LIMIT ${ROWS}`)

const result = {
  total,
  first,
  page: timesOf(places, (place) => listContacts(book.read, EVERYONE, place, ROWS)),
  jump: timesOf(sections, ({ start }) => {
    listSections(book.read, EVERYONE)
    listContacts(book.read, EVERYONE, start, ROWS)
  }),
  position: timesOf(places, (place) => positionOf(book.read, EVERYONE, place + 1)),
  floor: timesOf(keys, (key) => bare.all(key)),
}
raw.close()
await book.close()
finish(result)

function timesOf<T>(inputs: readonly T[], work: (input: T) => unknown): { p50: number; p95: number } {
  const taken = inputs.map((input) => {
    const start = performance.now()
    work(input)
    return performance.now() - start
  })
  return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) }
}
