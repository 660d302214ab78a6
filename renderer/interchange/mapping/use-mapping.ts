import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TablePreview } from '../../../shared/contract/mappings.contract.ts'
import type { TableChoices } from '../../../shared/domain/table-mapping.ts'
import { invoke } from '../../api/kith.ts'
import type { MappingTask } from './mapping-task.ts'

/** The table that is looked at, read as chosen so far. */
export function useMapping({ paths, tables, looked, at }: Omit<MappingTask, 'open'>) {
  const client = useQueryClient()
  const [chosen, setChosen] = useState<TableChoices | undefined>(tables[at])
  const first = looked.find(({ table }) => table === at)
  const { data: now } = useQuery({
    queryKey: ['mapping', paths, at, chosen],
    queryFn: async () => {
      const previews = await invoke('mappings.look', { paths: [...paths], tables: chosen ? { [at]: chosen } : {} })
      return previews.find(({ table }) => table === at) ?? null
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const table = now ?? first
  if (table === undefined) throw new Error('the table is not among the files')
  // What is chosen shows at once, before the rows are read anew.
  const choices = chosen ?? table.choices
  return {
    table,
    choices,
    /** The columns depend on how the text is cut: those of another reading are no choice for this one. */
    read(change: Partial<Omit<TableChoices, 'columns'>>) {
      const isCutAnew = change.delimiter !== undefined || change.hasHead !== undefined || change.charset !== undefined
      setChosen({ ...choices, ...change, columns: isCutAnew ? [] : choices.columns })
    },
    mean(column: number, meaning: TableChoices['columns'][number]) {
      setChosen({
        ...choices,
        columns: table.heads.map((_, at) => (at === column ? meaning : columnOf(table, choices, at))),
      })
    },
    /** Reads it like this, and asks anew what is saved. */
    async use(kept: TableChoices) {
      setChosen(kept)
      await client.invalidateQueries({ queryKey: ['mapping'] })
    },
  }
}

/** What a column is taken for, chosen or not. */
export function columnOf(table: TablePreview, choices: TableChoices, at: number): TableChoices['columns'][number] {
  return choices.columns[at] ?? table.choices.columns[at] ?? table.suggested.columns[at] ?? 'own'
}
