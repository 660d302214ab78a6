import type { WriteConnection } from '../db/book.ts'
import { query, run } from '../db/query.ts'
import { announce } from './change-contacts.service.ts'

/**
 * Keeps when the user last spoke with people, as the timeline has it; null where nothing is on record. It follows from
 * the entries, so that it is no part of the history. Who it is true of already is passed over.
 */
export function saveSpokenAt(write: WriteConnection, spoken: ReadonlyMap<number, number | null>): void {
  const changed: number[] = []
  for (const [id, at] of spoken) {
    const before = write.prepare('SELECT spoke_at FROM contact WHERE id = ?').pluck().get(id)
    if (before === undefined || before === at) continue
    run(write, query.updateTable('contact').set({ spoke_at: at }).where('id', '=', id))
    changed.push(id)
  }
  if (changed.length > 0) announce(write, changed)
}
