import type { Selectable } from 'kysely'
import type { Cadence } from '../../shared/domain/keep-in-touch/cadence.ts'
import type { ReadConnection } from '../db/book.ts'
import type { CadenceRow } from '../db/record-tables.ts'
import type { RecordStore, Stamped } from '../db/records.ts'

/** What was decided of one person, or of everyone with a tag: one of the two is null. */
export type StoredCadence = Cadence & Stamped & { readonly contactId: number | null; readonly tag: string | null }
type Reader = Pick<ReadConnection, 'prepare'>

const COLUMNS = `contact_id, tag, every, unit, since, is_paused, snoozed_until, snoozed_at, break_months, dismissed_dates,
  is_reminded, updated_at, changed_by`
const PLACES = COLUMNS.replaceAll(/\w+/g, '?')
const EXCLUDED = COLUMNS.replaceAll(/\w+/g, 'excluded.$&')
/** Somebody who is gone for good has no rhythm any more. */
const IS_THERE = 'WHERE @contact IS NULL OR EXISTS (SELECT 1 FROM contact WHERE id = @contact)'

/** How rhythms are kept. */
export const cadenceStore: RecordStore<StoredCadence> = {
  kind: 'cadence',
  find(read, id) {
    const row = read.prepare('SELECT * FROM cadence WHERE id = ?').get(id) as Selectable<CadenceRow> | undefined
    return row && toCadence(row)
  },
  insert(write, cadence) {
    const { lastInsertRowid } = write
      .prepare(`INSERT INTO cadence (${COLUMNS}) VALUES (${PLACES})`)
      .run(...valuesOf(cadence))
    return Number(lastInsertRowid)
  },
  put(write, id, cadence) {
    if (cadence === null) {
      write.prepare('DELETE FROM cadence WHERE id = ?').run(id)
      return
    }
    write
      .prepare(`INSERT INTO cadence (id, ${COLUMNS}) SELECT ?, ${PLACES} ${IS_THERE}
        ON CONFLICT (id) DO UPDATE SET (${COLUMNS}) = (${EXCLUDED})`)
      .run(id, ...valuesOf(cadence), { contact: cadence.contactId })
  },
  nameOf: ({ tag }) => tag ?? '',
  isAbout: (read, contactId) => read.prepare('SELECT 1 FROM cadence WHERE contact_id = ?').get(contactId) !== undefined,
  peopleOf: ({ contactId }) => (contactId === null ? [] : [contactId]),
  listAbout: (read, contactIds) =>
    read
      .prepare('SELECT id FROM cadence WHERE contact_id IN (SELECT value FROM json_each(?))')
      .pluck()
      .all(JSON.stringify(contactIds)) as number[],
  announce: (write) => write.emit('keepInTouch.changed', {}),
}

/** The record about a person or a tag with its key, or undefined. */
export function findCadenceOf(
  read: Reader,
  { contactId, tag }: Pick<StoredCadence, 'contactId' | 'tag'>,
): { id: number; cadence: StoredCadence } | undefined {
  const row = (
    contactId === null
      ? read.prepare('SELECT * FROM cadence WHERE tag = ?').get(tag)
      : read.prepare('SELECT * FROM cadence WHERE contact_id = ?').get(contactId)
  ) as Selectable<CadenceRow> | undefined
  return row && { id: row.id, cadence: toCadence(row) }
}

/** A row as what it says. */
export function toCadence(row: Selectable<CadenceRow>): StoredCadence {
  return {
    contactId: row.contact_id,
    tag: row.tag,
    rhythm: row.every === null || row.unit === null ? null : { every: row.every, unit: row.unit },
    since: row.since,
    isPaused: row.is_paused === 1,
    isReminded: row.is_reminded === 1,
    snoozedUntil: row.snoozed_until,
    snoozedAt: row.snoozed_at,
    breakMonths: row.break_months === null ? null : JSON.parse(row.break_months),
    dismissedDates: JSON.parse(row.dismissed_dates),
    updatedAt: row.updated_at,
    changedBy: row.changed_by,
  }
}

function valuesOf(cadence: StoredCadence): (string | number | null)[] {
  const { contactId, tag, rhythm, since, isPaused, snoozedUntil, snoozedAt, breakMonths } = cadence
  const months = breakMonths === null ? null : JSON.stringify(breakMonths)
  const said = [contactId, tag, rhythm?.every ?? null, rhythm?.unit ?? null, since, isPaused ? 1 : 0]
  const dates = JSON.stringify(cadence.dismissedDates)
  // Steps from before this could be chosen say nothing of it.
  const isReminded = (cadence.isReminded ?? true) ? 1 : 0
  return [...said, snoozedUntil, snoozedAt, months, dates, isReminded, cadence.updatedAt, cadence.changedBy]
}
