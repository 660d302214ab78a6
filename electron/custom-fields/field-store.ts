import type { Selectable } from 'kysely'
import type { CustomFieldType } from '../../shared/domain/contact.ts'
import { announce } from '../contacts/change-contacts.service.ts'
import type { WriteConnection } from '../db/book.ts'
import type { LazyCommand } from '../db/changes.ts'
import { changeRecord, isSameRecord, type RecordStore, type Stamped } from '../db/records.ts'
import type { CustomFieldRow } from '../db/tables.ts'

/** How a field is defined, as the history keeps it. Its values are kept with the people. */
export type StoredField = Stamped & {
  readonly name: string
  readonly type: CustomFieldType
  readonly choices: readonly string[]
  /** Its place among the others; null comes after them, by name. */
  readonly place: number | null
  /** Otherwise it is there as long as somebody has it. */
  readonly isDefined: boolean
}

const COLUMNS = 'name, type, choices, place, is_defined, updated_at, changed_by'
const PLACES = COLUMNS.replaceAll(/\w+/g, '?')

/** How definitions are kept. The row of a field stays, so that it comes back as it was when somebody has it again. */
export const fieldStore: RecordStore<StoredField> = {
  kind: 'field',
  find(read, id) {
    const row = read.prepare('SELECT * FROM custom_field WHERE id = ?').get(id) as
      | Selectable<CustomFieldRow>
      | undefined
    if (row === undefined) return undefined
    const { name, type, place, updated_at: updatedAt, changed_by: changedBy } = row
    const choices = JSON.parse(row.choices) as string[]
    return { name, type, choices, place, isDefined: row.is_defined === 1, updatedAt, changedBy }
  },
  insert(write, field) {
    const insert = write.prepare(`INSERT INTO custom_field (${COLUMNS}) VALUES (${PLACES})`)
    return Number(insert.run(...valuesOf(field)).lastInsertRowid)
  },
  put(write, id, field) {
    if (field === null) return
    write.prepare(`UPDATE custom_field SET (${COLUMNS}) = (${PLACES}) WHERE id = ?`).run(...valuesOf(field), id)
  },
  nameOf: ({ name }) => name,
  isAbout: () => false,
  peopleOf: () => [],
  listAbout: () => [],
  announce: (write) => announce(write, []),
}

/** Changes a definition as part of a command, which begins only when something changes. */
export function changeDefinition(
  write: WriteConnection,
  id: number,
  change: Partial<Omit<StoredField, keyof Stamped>>,
  { begin, at }: Pick<LazyCommand, 'begin' | 'at'>,
): void {
  const from = fieldStore.find(write, id)
  if (from === undefined) return
  const to = { ...from, ...change }
  if (isSameRecord(from, to)) return
  const stamp = { updatedAt: at, changedBy: begin() }
  changeRecord(write, fieldStore, { commandId: stamp.changedBy, id, from, to: { ...to, ...stamp } })
}

function valuesOf(field: StoredField): (string | number | null)[] {
  const { name, type, choices, place, isDefined, updatedAt, changedBy } = field
  return [name, type, JSON.stringify(choices), place, isDefined ? 1 : 0, updatedAt, changedBy]
}
