import type { ContactDate } from '../../shared/domain/contact.ts'
import type { ReadConnection } from '../db/book.ts'

export type YearlyRow = {
  readonly contactId: number
  readonly name: string
  readonly kind: Exclude<ContactDate['kind'], 'other'>
  /** As it stands with the contact, with the year or without. */
  readonly on: string
}
type Reader = Pick<ReadConnection, 'prepare'>

// The words of the index `contact_date_by_day`, which holds nothing else.
const DAY = 'substr(occurs_on, -5)'
const YEARLY = `kind <> 'other' AND occurs_on GLOB '*-[01][0-9]-[0-3][0-9]'`

/** The birthdays and anniversaries, of those outside the trash, from one month and day to another in the same year. */
export function listYearlyRows(read: Reader, from: string, to: string): YearlyRow[] {
  return read
    .prepare(`SELECT contact_id AS contactId, display_name AS name, contact_date.kind, occurs_on AS "on"
      FROM contact_date JOIN contact ON contact.id = contact_id
      WHERE contact_date.${YEARLY} AND ${DAY} BETWEEN ? AND ? AND deleted_at IS NULL
      ORDER BY ${DAY}, contact_id, position`)
    .all(from, to) as YearlyRow[]
}

/** The birthdays or anniversaries of one contact outside the trash. */
export function listYearlyRowsOf(read: Reader, contactId: number): YearlyRow[] {
  return read
    .prepare(`SELECT contact_id AS contactId, display_name AS name, contact_date.kind, occurs_on AS "on"
      FROM contact_date JOIN contact ON contact.id = contact_id
      WHERE contact_id = ? AND contact_date.${YEARLY} AND deleted_at IS NULL ORDER BY position`)
    .all(contactId) as YearlyRow[]
}

/** The first month and day at or after this one on which somebody outside the trash has such a day, or null. */
export function findYearlyDay(read: Reader, kind: YearlyRow['kind'], from: string): string | null {
  const day = read
    .prepare(`SELECT ${DAY} FROM contact_date JOIN contact ON contact.id = contact_id
      WHERE contact_date.${YEARLY} AND contact_date.kind = ? AND ${DAY} >= ? AND deleted_at IS NULL
      ORDER BY ${DAY} LIMIT 1`)
    .pluck()
    .get(kind, from)
  return typeof day === 'string' ? day : null
}
