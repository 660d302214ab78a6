import type { ImportedFile } from '../../shared/contract/interchange.contract.ts'
import type { Coverage } from '../../shared/formats/csv/coverage.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import type { ImportCardRow } from '../db/tables.ts'

type Reader = Pick<ReadConnection, 'prepare'>
type NewCard = {
  readonly id: number
  readonly fileId: number
  readonly line: number
  readonly outcome: ImportCardRow['outcome']
  readonly contactId: number | null
  readonly fingerprint: string
  readonly source: Uint8Array
  /** Whether it says more than a contact holds; of what is no contact's card left open. */
  readonly saysMore?: boolean
}
export type KeptCard = { readonly source: Uint8Array }

/** Records that a command is an import. Returns its number. */
export function insertImport(write: WriteConnection, commandId: number, at: number): number {
  const { lastInsertRowid } = write
    .prepare('INSERT INTO import (command_id, imported_at) VALUES (?, ?)')
    .run(commandId, at)
  return Number(lastInsertRowid)
}

/** Records a file of an import, before its cards. */
export function insertImportFile(write: WriteConnection, importId: number, name: string): number {
  const { lastInsertRowid } = write
    .prepare(`INSERT INTO import_file (import_id, name, format, byte_length, report) VALUES (?, ?, 'vcard', 0, '{}')`)
    .run(importId, name)
  return Number(lastInsertRowid)
}

/** Completes the record of a file, after its cards. */
export function updateImportFile(
  write: WriteConnection,
  fileId: number,
  byteLength: number,
  report: ImportedFile,
  coverage: Coverage | null,
): void {
  const columns = coverage === null ? null : JSON.stringify(coverage)
  write
    .prepare('UPDATE import_file SET format = ?, byte_length = ?, report = ?, coverage = ? WHERE id = ?')
    .run(report.format, byteLength, JSON.stringify(report), columns, fileId)
}

/** Another number after each step that was done or taken back. */
export function historyStamp(read: Reader): number {
  return (read.prepare('SELECT coalesce(max(id), 0) AS id FROM command').get() as { id: number }).id
}

/** The key that the next card will get. Keys are never used again, so that a contact never gets another's card. */
export function nextCardId(read: Reader): number {
  const row = read.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'import_card'`).get() as
    | { seq: number }
    | undefined
  return (row?.seq ?? 0) + 1
}

/** Keeps a card as it came in. */
export function insertCard(write: WriteConnection, card: NewCard): void {
  const { fileId, line, outcome, contactId, fingerprint, source, saysMore } = card
  write
    .prepare(`INSERT INTO import_card (id, import_file_id, line, outcome, contact_id, fingerprint, source, says_more)
      VALUES (?, ?, ?, ?, ?, unhex(?), ?, ?)`)
    .run(card.id, fileId, line, outcome, contactId, fingerprint, source, saysMore === undefined ? null : +saysMore)
}

/** Keeps more of a card that is kept already. */
export function insertCardPart(write: WriteConnection, cardId: number, source: Uint8Array): void {
  write.prepare('INSERT INTO import_card_part (import_card_id, source) VALUES (?, ?)').run(cardId, source)
}

/** Says how a card is known that was kept part by part. */
export function updateFingerprint(write: WriteConnection, cardId: number, fingerprint: string): void {
  write.prepare('UPDATE import_card SET fingerprint = unhex(?) WHERE id = ?').run(fingerprint, cardId)
}

/** The card with this key, or undefined. */
export function findCard(read: Reader, id: number): KeptCard | undefined {
  return read.prepare('SELECT source FROM import_card WHERE id = ?').get(id) as KeptCard | undefined
}

/** A card with what is known of the table that it was a row of. */
export type LastCard = KeptCard & { readonly isRow: number; readonly coverage: string | null }

/** The card that was the last to say something of a person. */
export function findLastCard(read: Reader, contactId: number): LastCard | undefined {
  return read
    .prepare(`SELECT source, format = 'csv' AS isRow, coverage FROM contact JOIN import_card ON import_card.id = card_id
      JOIN import_file ON import_file.id = import_file_id WHERE contact.id = ?`)
    .get(contactId) as LastCard | undefined
}

/** The first card at this line of a file of an import, as it was kept, or its first part; `isCut` when there are more. */
export function findCardAt(
  read: Reader,
  importId: number,
  file: string,
  line: number,
): (KeptCard & { readonly isCut: number }) | undefined {
  return read
    .prepare(`SELECT source, EXISTS (SELECT 1 FROM import_card_part WHERE import_card_id = import_card.id) AS isCut
      FROM import_card JOIN import_file ON import_file.id = import_file_id
      WHERE import_id = ? AND name = ? AND line = ? ORDER BY import_card.id LIMIT 1`)
    .get(importId, file, line) as (KeptCard & { isCut: number }) | undefined
}

/** The contact that a card which says the same came into, in the trash or not; imports taken back do not count. */
export function findContactByFingerprint(
  read: Reader,
  fingerprint: string,
): { id: number; isInTrash: boolean } | undefined {
  const row = read
    .prepare(`SELECT contact.id, deleted_at FROM import_card JOIN contact ON contact.id = contact_id
      JOIN import_file ON import_file.id = import_file_id JOIN import ON import.id = import_id
      JOIN command ON command.id = command_id
      WHERE fingerprint = unhex(?) AND command.state = 'done' LIMIT 1`)
    .get(fingerprint) as { id: number; deleted_at: number | null } | undefined
  return row === undefined ? undefined : { id: row.id, isInTrash: row.deleted_at !== null }
}

/** The contact with this UID, in the trash or not. */
export function findContactByUid(read: Reader, uid: string): number | undefined {
  const row = read.prepare('SELECT id FROM contact WHERE uid = ?').get(uid) as { id: number } | undefined
  return row?.id
}

/** More namesakes than this are nobody in particular. */
const MOST_NAMESAKES = 100

export type Namesake = {
  readonly id: number
  readonly name: string
  readonly numbers: readonly string[]
  readonly emails: readonly string[]
  readonly urls: readonly string[]
}

/** People with this name, up to this key, with the numbers, addresses and pages by which they can be told apart. */
export function listNamesakes(read: Reader, sortKeys: readonly string[], upTo: number): Namesake[] {
  return namesakesWhere(read, 'sort_key IN (SELECT value FROM json_each(?)) AND id <= ? AND deleted_at IS NULL', [
    JSON.stringify(sortKeys),
    upTo,
  ])
}

/** The same of these people. */
export function listNamesakesAmong(read: Reader, ids: readonly number[], upTo: number): Namesake[] {
  return namesakesWhere(read, 'id IN (SELECT value FROM json_each(?)) AND id <= ? AND deleted_at IS NULL', [
    JSON.stringify(ids),
    upTo,
  ])
}

/** The same of this person, in the trash or not. */
export function findNamesake(read: Reader, contactId: number): Namesake | undefined {
  return namesakesWhere(read, 'id = ?', [contactId])[0]
}

function namesakesWhere(read: Reader, condition: string, values: readonly (string | number)[]): Namesake[] {
  const rows = read
    .prepare(`SELECT id, display_name AS name,
        (SELECT json_group_array(digits) FROM contact_phone WHERE contact_id = contact.id) AS numbers,
        (SELECT json_group_array(value) FROM contact_email WHERE contact_id = contact.id) AS emails,
        (SELECT json_group_array(value) FROM contact_url WHERE contact_id = contact.id) AS urls
      FROM contact WHERE ${condition}
      LIMIT ${MOST_NAMESAKES}`)
    .all(...values) as { id: number; name: string; numbers: string; emails: string; urls: string }[]
  return rows.map(({ id, name, numbers, emails, urls }) => ({
    id,
    name,
    numbers: JSON.parse(numbers),
    emails: JSON.parse(emails),
    urls: JSON.parse(urls),
  }))
}

/** The largest key of a contact, 0 in an empty book. */
export function lastContactId(read: Reader): number {
  return (read.prepare('SELECT coalesce(max(id), 0) AS id FROM contact').get() as { id: number }).id
}

/** A person's card, whether they were made from it and not touched since, and whether it says more than they hold. */
export type CardOf = {
  readonly source: Uint8Array
  readonly isUntouched: boolean
  /** Null of cards of which that is not known. */
  readonly saysMore: boolean | null
}

/** The keys of cards of which nobody came, and of no parts of calendars, each once; imports taken back do not count. */
export function listUnreadable(read: Reader): number[] {
  return read
    .prepare(`SELECT min(import_card.id) AS id FROM import_card JOIN import_file ON import_file.id = import_file_id
      JOIN import ON import.id = import_id JOIN command ON command.id = command_id
      WHERE outcome = 'unreadable' AND format <> 'ics' AND command.state = 'done'
      GROUP BY fingerprint, source ORDER BY id`)
    .pluck()
    .all() as number[]
}

/** The keys of what is kept of a card beside its first part. */
export function listCardParts(read: Reader, cardId: number): number[] {
  return read
    .prepare('SELECT id FROM import_card_part WHERE import_card_id = ? ORDER BY id')
    .pluck()
    .all(cardId) as number[]
}

export function getCardPart(read: Reader, id: number): Uint8Array {
  return read.prepare('SELECT source FROM import_card_part WHERE id = ?').pluck().get(id) as Uint8Array
}

/** Whether an import holds a card of which nobody came, and that no import before it has kept. */
export function keepsUnreadable(read: Reader, importId: number): boolean {
  return (
    read
      .prepare(`SELECT 1 FROM import_card AS came JOIN import_file ON import_file.id = came.import_file_id
        WHERE import_id = ? AND came.outcome = 'unreadable' AND NOT EXISTS (
          SELECT 1 FROM import_card AS kept JOIN import_file ON import_file.id = kept.import_file_id
          JOIN import ON import.id = import_id JOIN command ON command.id = command_id
          WHERE kept.fingerprint = came.fingerprint AND kept.source = came.source AND kept.outcome = 'unreadable'
            AND kept.id < came.id AND import_id <> ? AND command.state = 'done') LIMIT 1`)
      .get(importId, importId) !== undefined
  )
}

/**
 * The cards that these people come from, by the people's keys; at once, which is five times as fast as one by one. With
 * `holding` only those in which this text stands or that may say more, so that the others are not even handed over; with
 * null only those that may say more.
 */
export function findCardsOf(read: Reader, ids: readonly number[], holding: string | null): Map<number, CardOf> {
  const rows = read
    .prepare(`SELECT contact.id, source, outcome = 'created' AND changed_by = command_id
        AND import_file.id NOT IN (SELECT id FROM import_file WHERE report ->> '$.tag' IS NOT NULL), says_more
      FROM json_each(?) AS wanted JOIN contact ON contact.id = wanted.value
      JOIN import_card ON import_card.id = card_id JOIN import_file ON import_file.id = import_file_id
      JOIN import ON import.id = import_id WHERE says_more IS NOT 0 OR instr(source, ?) > 0`)
    .raw()
    .all(JSON.stringify(ids), holding === null ? null : Buffer.from(holding)) as [
    id: number,
    source: Uint8Array,
    isUntouched: number,
    saysMore: number | null,
  ][]
  return new Map(
    rows.map(([id, source, isUntouched, saysMore]) => [
      id,
      { source, isUntouched: isUntouched === 1, saysMore: saysMore === null ? null : saysMore === 1 },
    ]),
  )
}
