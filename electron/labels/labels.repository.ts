import { sql } from 'kysely'
import type { LabelledField } from '../../shared/contract/labels.contract.ts'
import type { ReadConnection } from '../db/book.ts'
import { all, query } from '../db/query.ts'

const TABLES = {
  phones: 'contact_phone',
  emails: 'contact_email',
  addresses: 'contact_address',
  urls: 'contact_url',
  profiles: 'contact_profile',
  dates: 'contact_date',
  relations: 'contact_relation',
} as const satisfies Record<LabelledField, string>
const FIELDS = Object.keys(TABLES) as LabelledField[]

export type LabelRow = { readonly field: LabelledField; readonly label: string; readonly count: number }

// The condition stands in the statement, not in a parameter: only then SQLite knows that the partial indexes hold all.

/** How many values of people outside the trash carry each label, by field. */
export function countLabels(read: ReadConnection): LabelRow[] {
  return FIELDS.flatMap((field) => {
    const rows = query
      .selectFrom(TABLES[field])
      .innerJoin('contact', 'contact.id', 'contact_id')
      .select(({ fn }) => ['label', fn.countAll<number>().as('count')])
      .where('label', '<>', sql.lit(''))
      .where('contact.deleted_at', 'is', null)
      .groupBy('label')
    return all(read, rows).map((row) => ({ field, ...row }))
  })
}

/** Everyone with a value of this label, in the trash or not. */
export function findLabelled(read: Pick<ReadConnection, 'prepare'>, label: string): number[] {
  const ids = FIELDS.flatMap((field) =>
    all(
      read,
      query.selectFrom(TABLES[field]).select('contact_id').where('label', '=', label).where('label', '<>', sql.lit('')),
    ),
  )
  return [...new Set(ids.map((row) => row.contact_id))]
}
