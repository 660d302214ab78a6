import type { ReadConnection, WriteConnection } from '../db/book.ts'

type Reader = Pick<ReadConnection, 'prepare'>
type Kind = 'event' | 'task'

/** What an event or a task was when it came in last. */
export type RecordSource<T> = {
  readonly cardId: number
  readonly fingerprint: string
  readonly said: T
  readonly kept: readonly string[]
  readonly zones: readonly string[]
  readonly revisedAt: number | null
  /** It can stand in a file of ours as it is. */
  readonly isSound: boolean
  /** By which it came (RFC 5546): `REQUEST` for an invitation, or empty. */
  readonly method: string
}
type NewSource = Omit<RecordSource<unknown>, 'fingerprint'> & { readonly kind: Kind; readonly recordId: number }

export function insertSource(write: WriteConnection, source: NewSource): void {
  const { kind, recordId, cardId, said, kept, zones, revisedAt, isSound, method } = source
  write
    .prepare(`INSERT INTO record_source (record_kind, record_id, card_id, said, kept, zones, revised_at, is_sound, method)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      kind,
      recordId,
      cardId,
      JSON.stringify(said),
      JSON.stringify(kept),
      JSON.stringify(zones),
      revisedAt,
      Number(isSound),
      method,
    )
}

/** The last source of a record; imports that were taken back do not count. */
export function findSource<T>(read: Reader, kind: Kind, recordId: number): RecordSource<T> | undefined {
  const row = read
    .prepare(`SELECT card_id AS cardId, lower(hex(fingerprint)) AS fingerprint, said, kept, zones, revised_at AS revisedAt,
        is_sound AS isSound, method
      FROM record_source JOIN import_card ON import_card.id = card_id
      JOIN import_file ON import_file.id = import_file_id JOIN import ON import.id = import_id
      JOIN command ON command.id = command_id
      WHERE record_kind = ? AND record_id = ? AND command.state = 'done' ORDER BY card_id DESC LIMIT 1`)
    .get(kind, recordId) as Record<'fingerprint' | 'said' | 'kept' | 'zones', string> &
    Pick<RecordSource<T>, 'cardId' | 'revisedAt' | 'method'> & { isSound: number }
  if (row === undefined) return undefined
  const { said, kept, zones, isSound, ...rest } = row
  return { ...rest, isSound: isSound === 1, said: JSON.parse(said), kept: JSON.parse(kept), zones: JSON.parse(zones) }
}

/** The key of the task with this UID. */
export function findTaskByUid(read: Reader, uid: string): number | undefined {
  return read.prepare('SELECT id FROM task WHERE uid = ?').pluck().get(uid) as number | undefined
}

/** Whether what could not be read was kept before, word for word, by another import. */
export function isKept(read: Reader, fingerprint: string, exceptImport: number): boolean {
  return (
    read
      .prepare(`SELECT 1 FROM import_card JOIN import_file ON import_file.id = import_file_id
        JOIN import ON import.id = import_id JOIN command ON command.id = command_id
        WHERE fingerprint = unhex(?) AND command.state = 'done' AND import.id <> ? LIMIT 1`)
      .get(fingerprint, exceptImport) !== undefined
  )
}

/** Everybody, and who is in the trash, by their e-mail addresses in lower case; of several with the same one, who was there first. */
export function peopleByAddress(read: Reader): { here: Map<string, number>; inTrash: Map<string, number[]> } {
  const rowsOf = (where: string) =>
    read
      .prepare(`SELECT lower(trim(value)) AS address, contact_id AS id FROM contact_email
        JOIN contact ON contact.id = contact_id WHERE deleted_at ${where} AND trim(value) <> '' ORDER BY contact_id DESC`)
      .raw()
      .all() as [address: string, id: number][]
  const inTrash = new Map<string, number[]>()
  for (const [address, id] of rowsOf('IS NOT NULL')) inTrash.set(address, [...(inTrash.get(address) ?? []), id])
  return { here: new Map(rowsOf('IS NULL')), inTrash }
}

/** Components of calendars that could not be read, each once, as they were kept; imports taken back do not count. */
export function listUnreadableParts(read: Reader): { readonly source: Uint8Array; readonly fileId: number }[] {
  return read
    .prepare(`SELECT source, import_file_id AS fileId FROM import_card JOIN import_file ON import_file.id = import_file_id
      JOIN import ON import.id = import_id JOIN command ON command.id = command_id
      WHERE outcome = 'unreadable' AND format = 'ics' AND command.state = 'done'
      GROUP BY source ORDER BY min(import_card.id)`)
    .all() as { source: Uint8Array; fileId: number }[]
}

/** The time zones that a file said, as they were kept. */
export function listZonesOfFile(read: Reader, fileId: number): Uint8Array[] {
  return read
    .prepare(`SELECT source FROM import_card WHERE import_file_id = ?
      AND CAST(substr(source, 1, 16) AS TEXT) LIKE 'BEGIN:VTIMEZONE_' ORDER BY id`)
    .pluck()
    .all(fileId) as Uint8Array[]
}

type YearlyRow = { uid: string; name: string; kind: 'birthday' | 'anniversary'; on: string }

/** The birthdays and anniversaries of everyone outside the trash, with a month and a day. */
export function listYearlyDates(read: Reader): YearlyRow[] {
  return read
    .prepare(`SELECT uid, display_name AS name, contact_date.kind AS kind, occurs_on AS "on" FROM contact_date
      JOIN contact ON contact.id = contact_id
      WHERE contact_date.kind <> 'other' AND deleted_at IS NULL AND occurs_on GLOB '*-[01][0-9]-[0-3][0-9]'
      ORDER BY substr(occurs_on, -5), contact_id`)
    .all() as YearlyRow[]
}

/** The keys of the events of these calendars, or of all: each series before what differs from it. */
export function listEventKeys(read: Reader, calendarIds: readonly number[] | null): number[] {
  const among = calendarIds === null ? '' : 'WHERE calendar_id IN (SELECT value FROM json_each(?))'
  return read
    .prepare(`SELECT id FROM event ${among} ORDER BY calendar_id, ifnull(series_id, id), series_id IS NOT NULL, id`)
    .pluck()
    .all(...(calendarIds === null ? [] : [JSON.stringify(calendarIds)])) as number[]
}

/** The keys of an event and of what differs from it. */
export function listSeriesKeys(read: Reader, eventId: number): number[] {
  return read
    .prepare('SELECT id FROM event WHERE id = ? OR series_id = ? ORDER BY series_id IS NOT NULL, id')
    .pluck()
    .all(eventId, eventId) as number[]
}

export function listTaskKeys(read: Reader): number[] {
  return read.prepare('SELECT id FROM task ORDER BY id').pluck().all() as number[]
}
