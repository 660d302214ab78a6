import type { ReadConnection } from '../db/book.ts'
import { phraseOf } from './words.ts'

/** What has more endings than this is looked for by its beginning. */
const MOST_ENDINGS = 32
/** The index holds the beginnings of this length, and answers them newest first as it does whole words. */
const INDEXED = 3
/** Behind a word and before every longer one that begins with it: no word holds a space. */
const NEXT = ' '

/**
 * The FTS5 expression of words that stand one after another in an entry, the last of them perhaps as a word's
 * beginning; null when they stand in none. Where it can it names whole words: those are read from the newest entry on,
 * while of a beginning FTS5 first gathers every entry that there is.
 */
export function entryPhrase(read: Pick<ReadConnection, 'prepare'>, words: readonly string[]): string | null {
  const next = read.prepare('SELECT term FROM temp.entry_word WHERE term >= ? LIMIT 1').pluck()
  const before = words.slice(0, -1)
  const last = words.at(-1)
  if (last === undefined || before.some((word) => next.get(word) !== word)) return null
  const endings: string[] = []
  for (let from = last; endings.length <= MOST_ENDINGS; from = endings.at(-1) + NEXT) {
    const term = next.get(from)
    if (typeof term !== 'string' || !term.startsWith(last)) break
    endings.push(term)
    if ([...last].length === INDEXED) return phraseOf(words)
  }
  if (endings.length === 0) return null
  if (endings.length > MOST_ENDINGS) return phraseOf(words)
  return `(${endings.map((ending) => `"${[...before, ending].join(' ')}"`).join(' OR ')})`
}
