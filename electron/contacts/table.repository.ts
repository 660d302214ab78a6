import type { TableRow } from '../../shared/contract/table.contract.ts'
import type { ContactId, ContactKind, CustomFieldType } from '../../shared/domain/contact.ts'
import { listNameOf } from '../../shared/domain/person-name.ts'
import { customName, type TableColumn } from '../../shared/domain/table-columns.ts'
import type { ReadConnection } from '../db/book.ts'
import { getRules } from './name-rules.repository.ts'

const preferred = (table: string, column: string) => `(SELECT ${column} FROM ${table}
  WHERE contact_id = contact.id AND trim(${column}) <> '' ORDER BY ifnull(preference, 101), position LIMIT 1)`

const CELLS: Readonly<Record<Exclude<TableColumn, `custom:${string}`>, string>> = {
  organization: 'job.organization',
  title: 'job.title',
  phone: preferred('contact_phone', 'value'),
  email: preferred('contact_email', 'value'),
  town: preferred('contact_address', 'locality'),
  country: preferred('contact_address', 'country'),
  tags: `(SELECT group_concat(name, char(10)) FROM (
    SELECT name FROM contact_tag JOIN tag ON tag.id = tag_id WHERE contact_id = contact.id ORDER BY position))`,
  birthday: `(SELECT ifnull(occurs_on, text) FROM contact_date
    WHERE contact_id = contact.id AND kind = 'birthday' ORDER BY position LIMIT 1)`,
  added: 'contact.created_at',
  changed: 'contact.updated_at',
  spoken: 'contact.spoke_at',
}
const CUSTOM_CELL = `(SELECT value FROM contact_custom_field JOIN custom_field ON custom_field.id = custom_field_id
  WHERE contact_id = contact.id AND custom_field.name = ? ORDER BY position LIMIT 1)`

/** The cells of these people, in the order of the keys. */
export function findCells(read: ReadConnection, ids: readonly number[], columns: readonly TableColumn[]): TableRow[] {
  const names = columns.map(customName)
  const cells = columns.map((column, index) =>
    names[index] === null ? CELLS[column as keyof typeof CELLS] : CUSTOM_CELL,
  )
  const rows = read
    .prepare(`SELECT ${['contact.id', 'contact.kind', 'display_name', 'family', ...cells].join(', ')}
      FROM json_each(?) AS wanted JOIN contact ON contact.id = wanted.value
      LEFT JOIN contact_job AS job ON job.contact_id = contact.id AND job.position = 0 ORDER BY wanted.key`)
    .raw()
    .all(...names.filter((name) => name !== null), JSON.stringify(ids)) as (string | number | null)[][]
  const rules = getRules(read)
  return rows.map(([id, kind, name, family, ...values]) => ({
    id: Number(id) as ContactId,
    name: listNameOf({ kind: kind as ContactKind, displayName: String(name), family: String(family) }, rules),
    cells: values.map((value) => (value === null ? '' : String(value))),
  }))
}

/** The fields of one's own that somebody has, each name once. */
export function findCustomFields(read: ReadConnection): { name: string; type: CustomFieldType }[] {
  return read
    .prepare(`SELECT name, min(type) AS type FROM custom_field
      WHERE id IN (SELECT custom_field_id FROM contact_custom_field) GROUP BY name`)
    .all() as { name: string; type: CustomFieldType }[]
}
