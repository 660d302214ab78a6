import type { Selectable } from 'kysely'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import type { CadenceRow, TouchRow } from '../db/record-tables.ts'

type Reader = Pick<ReadConnection, 'prepare'>

const COLUMNS = `contact_id, source, tag, every, unit, gaps, usual_days, spoke_day, anchor_day, ideal_day, latest_day,
  until_day, break_mask`

/** Of these keys those of people outside the trash. Organisations and groups have no rhythm. */
export function findPeople(read: Reader, ids: readonly number[]): number[] {
  return read
    .prepare(`SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?))
      AND kind = 'person' AND deleted_at IS NULL`)
    .pluck()
    .all(JSON.stringify(ids)) as number[]
}

/** What was decided of these people themselves. */
export function listOwnCadences(read: Reader, ids: readonly number[]): Selectable<CadenceRow>[] {
  return read
    .prepare('SELECT * FROM cadence WHERE contact_id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids)) as Selectable<CadenceRow>[]
}

/** What was decided of the tags that these people carry, each with the key of its carrier. */
export function listTagCadences(
  read: Reader,
  ids: readonly number[],
): (Selectable<CadenceRow> & { carrier: number })[] {
  return read
    .prepare(`SELECT cadence.*, contact_tag.contact_id AS carrier FROM json_each(?) AS wanted
      CROSS JOIN contact_tag ON contact_tag.contact_id = wanted.value JOIN tag ON tag.id = tag_id
      JOIN cadence ON cadence.tag = tag.name ORDER BY cadence.id`)
    .all(JSON.stringify(ids)) as (Selectable<CadenceRow> & { carrier: number })[]
}

/** When entries of these kinds with somebody happened, up to an instant, the newest first. */
export function iterateSpoken(
  read: Reader,
  contactId: number,
  { kinds, until }: { readonly kinds: readonly string[]; readonly until: number },
): IterableIterator<number> {
  return read
    .prepare(`SELECT happened_at FROM entry_contact WHERE contact_id = ? AND happened_at <= ?
      AND kind IN (SELECT value FROM json_each(?)) ORDER BY happened_at DESC`)
    .pluck()
    .iterate(contactId, until, JSON.stringify(kinds)) as IterableIterator<number>
}

export function saveTouch(write: WriteConnection, row: TouchRow): void {
  write
    .prepare(`INSERT OR REPLACE INTO touch (${COLUMNS}) VALUES (${COLUMNS.replaceAll(/\w+/g, '?')})`)
    .run(
      ...[row.contact_id, row.source, row.tag, row.every, row.unit, row.gaps, row.usual_days, row.spoke_day],
      ...[row.anchor_day, row.ideal_day, row.latest_day, row.until_day, row.break_mask],
    )
}

export function deleteTouch(write: WriteConnection, contactId: number): void {
  write.prepare('DELETE FROM touch WHERE contact_id = ?').run(contactId)
}

/** Whose rows have to be computed anew: so many of them. */
export function listStale(read: Reader, limit: number): number[] {
  return read.prepare('SELECT contact_id FROM touch_stale LIMIT ?').pluck().all(limit) as number[]
}

export function deleteStale(write: WriteConnection, ids: readonly number[]): void {
  write.prepare('DELETE FROM touch_stale WHERE contact_id IN (SELECT value FROM json_each(?))').run(JSON.stringify(ids))
}

const EVERYONE = `SELECT contact_id FROM entry_contact
  UNION SELECT contact_id FROM event_attendee WHERE contact_id IS NOT NULL UNION SELECT contact_id FROM touch
  UNION SELECT contact_id FROM guest_contact
  UNION SELECT contact_id FROM cadence WHERE contact_id IS NOT NULL
  UNION SELECT contact_tag.contact_id FROM contact_tag JOIN tag ON tag.id = tag_id JOIN cadence ON cadence.tag = tag.name`

/** Everyone of whom anything is known here. */
export function listEveryone(read: Reader): number[] {
  return read.prepare(EVERYONE).pluck().all() as number[]
}

/** Everyone of whom anything is known here is to be computed anew. */
export function markEveryone(write: WriteConnection): void {
  write.prepare(`INSERT OR IGNORE INTO touch_stale (contact_id) ${EVERYONE}`).run()
}

/** Whoever has an entry that happened after one instant and up to another is to be computed anew. */
export function markHappened(write: WriteConnection, after: number, until: number): void {
  write
    .prepare(`INSERT OR IGNORE INTO touch_stale (contact_id) SELECT contact_id FROM entry
      JOIN entry_contact ON entry_id = entry.id WHERE entry.happened_at > ? AND entry.happened_at <= ?`)
    .run(after, until)
}

/** These people are to be computed anew. */
export function markThese(write: WriteConnection, ids: readonly number[]): void {
  write
    .prepare(`INSERT OR IGNORE INTO touch_stale (contact_id) SELECT value FROM json_each(?)`)
    .run(JSON.stringify(ids))
}

/** When the next entry happens that lies ahead, or null. */
export function nextEntryAt(read: Reader, after: number): number | null {
  return read.prepare('SELECT min(happened_at) FROM entry WHERE happened_at > ?').pluck().get(after) as number | null
}

export function findTouchClock(read: Reader): { rules: string; seen_until: number } | undefined {
  return read.prepare('SELECT rules, seen_until FROM touch_clock').get() as
    | { rules: string; seen_until: number }
    | undefined
}

export function saveTouchClock(write: WriteConnection, rules: string, seenUntil: number): void {
  write.prepare('INSERT OR REPLACE INTO touch_clock (id, rules, seen_until) VALUES (1, ?, ?)').run(rules, seenUntil)
}

/** When entries of these kinds with somebody happened from one instant up to another. */
export function listSpokenSince(
  read: Reader,
  contactId: number,
  { kinds, since, until }: { readonly kinds: readonly string[]; readonly since: number; readonly until: number },
): number[] {
  return read
    .prepare(`SELECT happened_at FROM entry_contact WHERE contact_id = ? AND happened_at BETWEEN ? AND ?
      AND kind IN (SELECT value FROM json_each(?))`)
    .pluck()
    .all(contactId, since, until, JSON.stringify(kinds)) as number[]
}
