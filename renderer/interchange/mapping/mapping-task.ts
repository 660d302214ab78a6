import type { TablePreview } from '../../../shared/contract/mappings.contract.ts'
import type { ChoicesByTable } from '../../../shared/domain/table-mapping.ts'

/** Files of which tables are to be read, how some of them are, and what they look like now. */
export type MappingTask = {
  readonly paths: readonly string[]
  readonly tables: ChoicesByTable
  readonly looked: readonly TablePreview[]
  /** Which of the tables is looked at first, and which have to be looked at before the import. */
  readonly at: string
  readonly open: readonly string[]
}

/** What has to be asked about these tables before they are imported; null when their columns tell it themselves. */
export function taskOf(
  paths: readonly string[],
  tables: ChoicesByTable,
  looked: readonly TablePreview[],
): MappingTask | null {
  const open = looked.filter(({ table, program }) => program === null && !(table in tables)).map(({ table }) => table)
  const [at] = open
  return at === undefined ? null : { paths, tables, looked, at, open }
}
