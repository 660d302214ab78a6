import { searchable } from '../../shared/domain/search-text.ts'
import type { Book, ReadConnection, WriteConnection } from '../db/book.ts'

/** So many entries are taken into the search in one transaction. */
const SLICE = 500

type Written = {
  readonly title: string
  readonly text: string
  readonly tags: readonly string[]
  readonly files: readonly { readonly name: string }[]
}

/** Keeps what is searched of an entry: all that was written in it, its tags, and what its files are called. */
export function indexEntry(write: WriteConnection, id: number, { title, text, tags, files }: Written): void {
  const parts = [title, text, ...tags, ...files.map(({ name }) => name)]
  write
    .prepare(`INSERT INTO entry_search (entry_id, text) VALUES (?, ?)
      ON CONFLICT (entry_id) DO UPDATE SET text = excluded.text WHERE text <> excluded.text`)
    .run(id, searchable(parts.filter((part) => part !== '').join('\n')))
}

/** Takes the entries into the search that were written before there was one, slice by slice. Returns how many. */
export async function indexEntriesAtStart(book: Book): Promise<number> {
  let done = 0
  while (!book.isReadOnly && hasUnindexed(book.read)) {
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
    .all() as { id: number; title: string; text: string }[]
  const files = write.prepare('SELECT name FROM entry_file WHERE entry_id = ? ORDER BY position')
  const tags = write.prepare(
    'SELECT name FROM entry_tag JOIN tag ON tag.id = tag_id WHERE entry_id = ? ORDER BY position',
  )
  for (const { id, title, text } of rows) {
    const carried = tags.pluck().all(id) as string[]
    indexEntry(write, id, { title, text, tags: carried, files: files.all(id) as { name: string }[] })
  }
  return rows.length
}
