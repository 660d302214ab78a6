import type { CustomFieldType } from '../../shared/domain/contact.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { all, first, query, run } from '../db/query.ts'

type Reader = Pick<ReadConnection, 'prepare'>
export type FieldRow = {
  readonly id: number
  readonly name: string
  readonly type: CustomFieldType
  readonly choices: string
  readonly place: number | null
  /** How many outside the trash have it. */
  readonly people: number
  /** 1 where it was defined and no step that holds took it away, or the step that made it holds. */
  readonly isKept: number
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
        is_defined = 1 AND ifnull(made.state, 'done') = 'done' AND ifnull(removed.state, '') <> 'done' AS isKept
      FROM custom_field AS field LEFT JOIN used ON used.id = field.id LEFT JOIN gone ON gone.id = field.id
        LEFT JOIN command AS made ON made.id = made_by LEFT JOIN command AS removed ON removed.id = removed_by`)
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

type FieldChange = {
  readonly choices?: string
  readonly place?: number | null
  readonly is_defined?: number
  readonly made_by?: number | null
  readonly removed_by?: number | null
}

export function updateField(write: WriteConnection, id: number, change: FieldChange): void {
  run(write, query.updateTable('custom_field').set(change).where('id', '=', id))
}

/** Whether it was defined, rather than being there as long as somebody has it. */
export function isDefined(read: Reader, id: number): boolean {
  return first(read, query.selectFrom('custom_field').select('is_defined').where('id', '=', id))?.is_defined === 1
}

/** The place after all others. */
export function lastPlace(read: Reader): number {
  return (read.prepare('SELECT ifnull(max(place), -1) + 1 AS place FROM custom_field').get() as { place: number }).place
}

/** The command that was recorded last: within a transaction the one that it recorded. */
export function lastCommand(read: Reader): number {
  return (read.prepare('SELECT max(id) AS id FROM command').get() as { id: number }).id
}
