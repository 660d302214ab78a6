import { join } from 'node:path'
import Database from 'better-sqlite3'
import { listContacts } from '../../../electron/contacts/contact-lists.service.ts'
import { getContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { prepareFirstSigns } from '../../../electron/contacts/first-signs.ts'
import { BOOK_FILE, openBook } from '../../../electron/db/open-book.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import { finish, percentile, stepArguments } from './step.ts'

/**
 * From what was typed to the first hundred rows, of every kind of search or of some (`one digit,two digits`), beside
 * FTS5 alone giving a hundred keys in any order.
 */
const [folder = '', only = ''] = stepArguments()
const ROUNDS = 5
const ROWS = 100
const FIRST = 1
const book = await openBook(folder)
const raw = new Database(join(folder, BOOK_FILE), { readonly: true })
const prefix = raw.prepare(`SELECT rowid FROM contact_text WHERE contact_text MATCH ? LIMIT ${ROWS}`).pluck()
const trigram = raw.prepare(`SELECT rowid FROM contact_digits WHERE contact_digits MATCH ? LIMIT ${ROWS}`).pluck()

const names = book.read
  .prepare('SELECT display_name FROM contact ORDER BY id % 997, id LIMIT 200')
  .pluck()
  .all() as string[]
const numbers = book.read
  .prepare('SELECT digits FROM contact_phone WHERE length(digits) > 8 ORDER BY contact_id % 997, contact_id LIMIT 200')
  .pluck()
  .all() as string[]
const words = names.flatMap((name) => name.split(' ')).filter((word) => /^\p{L}{4,}$/u.test(word))
const few = <T>(list: readonly T[]) => [...new Set(list)].slice(0, 60)

const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'one letter': few(words.map((word) => word.slice(0, 1).toLowerCase())),
  'two letters': few(words.map((word) => word.slice(0, 2).toLowerCase())),
  'three letters': few(words.map((word) => word.slice(0, 3).toLowerCase())),
  'a whole word': few(words),
  'two letters swapped': few(words.map((word) => word.replace(/^(..)(.)(.)/u, '$1$3$2'))),
  'two words': few(
    names.filter((name) => /^\p{L}{3,} \p{L}{3,}$/u.test(name)).map((name) => name.split(' ').reverse().join(' ')),
  ),
  'one digit': few(numbers.map((digits) => digits.slice(4, 5))),
  'two digits': few(numbers.map((digits) => digits.slice(4, 6))),
  'four digits': few(numbers.map((digits) => digits.slice(3, 7))),
  'a number': few(numbers),
  'a word of some entries': Array.from({ length: 60 }, (_, n) => `zq${(n * 83).toString(36)}`).filter(
    (text) => text.length > 3,
  ),
  'a word of most entries': ['the', 'about', 'call', 'back', 'week', 'paper', 'quote'],
  'two words of entries': ['spine lighter', 'invoice deadline', 'garden family', 'harbour concert', 'quote paper'],
  'a name and a word of an entry': few(names.filter((name) => /^\p{L}{3,} \p{L}{3,}$/u.test(name))).map(
    (name) => `${name} quote`,
  ),
}

// As in the application, a second after its window is there.
await prepareFirstSigns(book.read, () => false)
const result: Record<string, unknown> = {}
for (const [kind, texts] of Object.entries(QUERIES)) {
  if (only !== '' && !only.split(',').includes(kind)) continue
  // One or two digits are looked for as words as well: trigrams need three.
  const isDigits = kind === 'four digits' || kind === 'a number'
  const kith = await times(texts, (text) => listContacts(book.read, { text, view: 'all', tag: null }, 0, ROWS))
  const floor = await times(texts, (text) => (isDigits ? trigram.all(`"${text}"`) : prefix.all(ftsOf(text))))
  const rows = texts.reduce(
    (sum, text) => sum + listContacts(book.read, { text, view: 'all', tag: null }, 0, 1).total,
    0,
  )
  result[kind] = {
    queries: texts.length,
    found: Math.round(rows / texts.length),
    ...kith,
    floorP50: floor.p50,
    floorP95: floor.p95,
  }
}
raw.close()
await book.close()
finish(result)

/** Somebody changes: what was counted before no longer holds. */
async function forgetCounts(): Promise<void> {
  await book.write(async (write) => {
    const { isFavorite } = getContact(write, FIRST)
    updateContact(write, FIRST, { isFavorite: !isFavorite }, Date.now)
  })
  listContacts(book.read, { text: '', view: 'all', tag: null }, 0, 1)
}

function ftsOf(text: string): string {
  return foldText(text)
    .split(' ')
    .map((word) => `"${word}"*`)
    .join(' ')
}

/** Of the first round, and of all others. Each begins with a change, after which counts are no longer what they were. */
async function times(
  texts: readonly string[],
  search: (text: string) => unknown,
): Promise<{ p50: number; p95: number; firstP95: number }> {
  const taken: number[] = []
  const first: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await forgetCounts()
    for (const text of texts) {
      const began = performance.now()
      search(text)
      const list = round > 0 ? taken : first
      list.push(performance.now() - began)
    }
  }
  return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95), firstP95: percentile(first, 0.95) }
}
