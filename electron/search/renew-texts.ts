import { setImmediate as breath } from 'node:timers/promises'
import type { Book, ReadConnection, WriteConnection } from '../db/book.ts'

/** So many keys are looked at in one transaction: some 20 ms where all of them change. */
const STRETCH = 200

/** What is searched of one kind of record. */
export type SearchedTexts = {
  readonly name: 'people' | 'entries'
  lastKey(read: ReadConnection): number
  /** Makes the texts of the records with these keys, both included, anew where others would be made now. Returns of how many. */
  renew(write: WriteConnection, from: number, until: number): number
  /** Called after a transaction in which some were made anew. */
  renewed?(): void
}

/**
 * Makes the searched texts anew that an older version of Kith made in another way, as the migration which met them there
 * has marked, stretch by stretch, between which everything else has its turn. What is not done when it is over goes on
 * there at the next start. Returns how many changed.
 */
export async function renewTexts(book: Book, texts: SearchedTexts, isOver: () => boolean): Promise<number> {
  let changed = 0
  let from = book.isReadOnly ? null : placeOf(book.read, texts.name)
  const last = from === null ? 0 : texts.lastKey(book.read)
  while (from !== null && !isOver()) {
    const [first, until] = [from, from + STRETCH - 1]
    const next = until >= last ? null : until + 1
    const before = changed
    changed += await book.write(async (write) => {
      const count = texts.renew(write, first, until)
      save(write, texts.name, next)
      if (next === null && before + count > 0) write.emit('contacts.changed', { ids: null })
      return count
    })
    if (changed > before) texts.renewed?.()
    from = next
    await breath()
  }
  return changed
}

/** The key to go on from; null when none is marked. */
function placeOf(read: ReadConnection, name: SearchedTexts['name']): number | null {
  const value = read.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(keyOf(name))
  return value === undefined ? null : Number(value)
}

function save(write: WriteConnection, name: SearchedTexts['name'], next: number | null): void {
  if (next === null) write.prepare('DELETE FROM setting WHERE key = ?').run(keyOf(name))
  else write.prepare('UPDATE setting SET value = ? WHERE key = ?').run(String(next), keyOf(name))
}

function keyOf(name: SearchedTexts['name']): string {
  return `search.${name}`
}
