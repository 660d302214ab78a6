import type { ReadConnection } from '../db/book.ts'
import type { TouchRow } from '../db/record-tables.ts'

/** A row of somebody who has days. */
export type DatedTouch = TouchRow & {
  readonly source: NonNullable<TouchRow['source']>
  readonly anchor_day: number
  readonly ideal_day: number
  readonly latest_day: number
}
type Reader = Pick<ReadConnection, 'prepare'>

// In a month of their break nobody is told of. The words of the index `touch_by_day`, which answers all of it.
const IS_COLD = `ideal_day IS NOT NULL AND ideal_day <= @today AND ifnull(until_day > @today, 1)
  AND (break_mask >> (@month - 1)) & 1 = 0`
/** How far through their rhythm they are. */
const FAR = 'CAST(@today - anchor_day AS REAL) / max(1, latest_day - anchor_day)'

/** Who is soon due, late or silent for longer than usual on this day, the furthest through their rhythm first. */
export function listCold(
  read: Reader,
  { today, month, offset, limit }: { today: number; month: number; offset: number; limit: number },
): DatedTouch[] {
  return read
    .prepare(`SELECT touch.* FROM (SELECT contact_id AS id, ${FAR} AS far FROM touch WHERE ${IS_COLD}
        ORDER BY far DESC, contact_id LIMIT @limit OFFSET @offset) AS cold
      JOIN touch ON touch.contact_id = cold.id ORDER BY far DESC, contact_id`)
    .all({ today, month, offset, limit }) as DatedTouch[]
}

/** How many are going cold on this day, and how many of them are past their last day. */
export function countCold(
  read: Reader,
  { today, month }: { today: number; month: number },
): {
  total: number
  late: number
} {
  return read
    .prepare(`SELECT count(*) AS total, ifnull(sum(latest_day < @today), 0) AS late FROM touch WHERE ${IS_COLD}`)
    .get({ today, month }) as { total: number; late: number }
}

/** The rows of these people who have days. */
export function listDated(read: Reader, ids: readonly number[]): DatedTouch[] {
  return read
    .prepare(`SELECT * FROM touch WHERE contact_id IN (SELECT value FROM json_each(?)) AND latest_day IS NOT NULL`)
    .all(JSON.stringify(ids)) as DatedTouch[]
}

const IS_REMINDED = `latest_day IS NOT NULL AND source <> 'history'
  AND NOT EXISTS (SELECT 1 FROM cadence WHERE cadence.contact_id = touch.contact_id AND is_reminded = 0)`

/** The first day at or after this one that is the last of somebody's rhythm, or null. */
export function findLatestFrom(read: Reader, day: number): number | null {
  const sql = `SELECT min(latest_day) FROM touch WHERE latest_day >= ? AND ${IS_REMINDED}`
  return read.prepare(sql).pluck().get(day) as number | null
}

/** Whose rhythm ends from one day to another, both included. */
export function listLatestBetween(read: Reader, from: number, to: number): { contactId: number; day: number }[] {
  return read
    .prepare(`SELECT contact_id AS contactId, latest_day AS day FROM touch
      WHERE latest_day BETWEEN ? AND ? AND ${IS_REMINDED} ORDER BY latest_day, contact_id`)
    .all(from, to) as { contactId: number; day: number }[]
}

/** Whose rhythm it is, with its days, where it is to be reminded of; undefined where it is not, or there is none. */
export function findReminded(read: Reader, id: number): DatedTouch | undefined {
  return read.prepare(`SELECT * FROM touch WHERE contact_id = ? AND ${IS_REMINDED}`).get(id) as DatedTouch | undefined
}
