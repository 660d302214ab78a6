import type { WriteConnection } from '../db/book.ts'
import { changeRecord } from '../db/records.ts'
import { movedTags, type TagMove } from '../tags/tag-follower.ts'
import { entryStore } from './entry-store.ts'

/** Entries with a tag that becomes another one, or none, follow as part of the same command. */
export function followTagsOfEntries(write: WriteConnection, move: TagMove, begin: () => number): void {
  const ids = write
    .prepare('SELECT DISTINCT entry_id FROM entry_tag JOIN tag ON tag.id = tag_id WHERE tag.name = ?')
    .pluck()
    .all(move.from) as number[]
  for (const id of ids) {
    const from = entryStore.find(write, id)
    if (from === undefined) continue
    const commandId = begin()
    const to = { ...from, tags: movedTags(from.tags, move), updatedAt: move.at, changedBy: commandId }
    changeRecord(write, entryStore, { commandId, id, from, to })
  }
  if (ids.length > 0) entryStore.announce(write, ids)
}
