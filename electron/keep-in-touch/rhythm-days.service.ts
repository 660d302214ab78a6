import { civilDateOf, epochDayOf } from '../../shared/domain/epoch-day.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import type { ReadConnection } from '../db/book.ts'
import { listLatestBetween } from './cold.repository.ts'

/** Whose rhythm has its last day from one day to another, both included, the first first. */
export function rhythmsEndingBetween(
  read: Pick<ReadConnection, 'prepare'>,
  from: CivilDate,
  to: CivilDate,
): { readonly contactId: number; readonly on: CivilDate }[] {
  return listLatestBetween(read, epochDayOf(from), epochDayOf(to)).map(({ contactId, day }) => ({
    contactId,
    on: civilDateOf(day),
  }))
}
