import { searchableText } from '../../shared/domain/search-text.ts'
import type { Book, ReadConnection, WriteConnection } from '../db/book.ts'
import { renewTexts } from '../search/renew-texts.ts'

/** So many entries are taken into the search in one transaction. */
const SLICE = 500

type Written = {
  readonly title: string
  readonly text: string
  readonly tags: readonly string[]
  readonly files: readonly { readonly name: string }[]
}

type EntryRow = { readonly id: number; readonly title: string; readonly text: string }

/** As for people: entries with signs beyond ASCII, or with a hyphen or apostrophe within a word. */
const MAY_DIFFER = `SELECT entry.id, entry.title, entry.text FROM entry_search JOIN entry ON entry.id = entry_id
  WHERE entry_id BETWEEN ? AND ? AND (entry_search.text GLOB '*[^ -~]*'
    OR entry_search.text GLOB '*[a-z0-9][''-][a-z]*' OR entry_search.text GLOB '*[a-z][''-][0-9]*')`

/**
 * Keeps what is searched of an entry: all that was written in it, its tags, and what its files are called. Returns 1, or 0
 * where it was kept just so.
 */
export function indexEntry(write: WriteConnection, id: number, { title, text, tags, files }: Written): number {
  const parts = [title, text, ...tags, ...files.map(({ name }) => name)]
  const { changes } = write
    .prepare(`INSERT INTO entry_search (entry_id, text) VALUES (?, ?)
      ON CONFLICT (entry_id) DO UPDATE SET text = excluded.text WHERE text <> excluded.text`)
    .run(id, searchableText(parts.filter((part) => part !== '').join('\n')))
  return changes
}

/**
 * Takes the entries into the search that were written before there was one, or taken in otherwise, slice by slice.
 * Returns how many.
 */
export async function indexEntriesAtStart(book: Book, isOver: () => boolean = () => false): Promise<number> {
  let done = await renewTexts(
    book,
    {
      name: 'entries',
      lastKey: (read) => Number(read.prepare('SELECT max(entry_id) FROM entry_search').pluck().get() ?? 0),
      renew: (write, from, until) => indexAll(write, write.prepare(MAY_DIFFER).all(from, until) as EntryRow[]),
    },
    isOver,
  )
  while (!book.isReadOnly && !isOver() && hasUnindexed(book.read)) {
    const slice = await book.write(async (write) => indexSlice(write))
    done += slice
    if (slice === 0) break
  }
  return done
}

function hasUnindexed(read: ReadConnection): boolean {
  const counts = 'SELECT (SELECT count(*) FROM entry) > (SELECT count(*) FROM entry_search)'
  return read.prepare(counts).pluck().get() === 1
}

function indexSlice(write: WriteConnection): number {
  const rows = write
    .prepare(`SELECT id, title, text FROM entry WHERE id NOT IN (SELECT entry_id FROM entry_search) LIMIT ${SLICE}`)
    .all() as EntryRow[]
  return indexAll(write, rows)
}

/** Returns how many were not indexed just so before. */
function indexAll(write: WriteConnection, rows: readonly EntryRow[]): number {
  const files = write.prepare('SELECT name FROM entry_file WHERE entry_id = ? ORDER BY position')
  const tags = write.prepare(
    'SELECT name FROM entry_tag JOIN tag ON tag.id = tag_id WHERE entry_id = ? ORDER BY position',
  )
  let changed = 0
  for (const { id, title, text } of rows) {
    const carried = tags.pluck().all(id) as string[]
    changed += indexEntry(write, id, { title, text, tags: carried, files: files.all(id) as { name: string }[] })
  }
  return changed
}
