import type { CustomFieldType } from '../../shared/domain/contact.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { all, query } from '../db/query.ts'

type Reader = Pick<ReadConnection, 'prepare'>
export type FieldRow = {
  readonly id: number
  readonly name: string
  readonly type: CustomFieldType
  readonly choices: string
  readonly place: number | null
  /** How many outside the trash have it. */
  readonly people: number
  /** 1 where it was defined, rather than being there as long as somebody has it. */
  readonly isDefined: number
}

/**
 * Every field that was ever there, also those that are not shown any more. Counted in the index of the fields alone,
 * less the few in the trash, for the reason that `listTagsInUse` gives.
 */
export function listEveryField(read: Reader): FieldRow[] {
  return read
    .prepare(`WITH used AS (
        SELECT custom_field_id AS id, count(DISTINCT contact_id) AS people FROM contact_custom_field
        GROUP BY custom_field_id),
      gone AS (
        SELECT custom_field_id AS id, count(DISTINCT contact_id) AS people FROM contact_custom_field
        WHERE contact_id IN (SELECT id FROM contact WHERE deleted_at IS NOT NULL) GROUP BY custom_field_id)
      SELECT field.id, field.name, type, choices, place,
        ifnull(used.people, 0) - ifnull(gone.people, 0) AS people,
        is_defined AS isDefined
      FROM custom_field AS field LEFT JOIN used ON used.id = field.id LEFT JOIN gone ON gone.id = field.id`)
    .all() as FieldRow[]
}

/** Everyone who has this field, in the trash or not. */
export function findOwners(read: Reader, id: number): number[] {
  const owners = query.selectFrom('contact_custom_field').where('custom_field_id', '=', id)
  return all(read, owners.select('contact_id').distinct()).map((row) => row.contact_id)
}

/** The key of the row with this name and type, shown or not; it is made where there is none. */
export function keyOfField(write: WriteConnection, name: string, type: CustomFieldType): number {
  const { id } = write
    .prepare(`INSERT INTO custom_field (name, type) VALUES (?, ?)
      ON CONFLICT (name, type) DO UPDATE SET name = excluded.name RETURNING id`)
    .get(name, type) as { id: number }
  return id
}

/** The place after all others. */
export function lastPlace(read: Reader): number {
  return (read.prepare('SELECT ifnull(max(place), -1) + 1 AS place FROM custom_field').get() as { place: number }).place
}
