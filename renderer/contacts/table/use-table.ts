import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/table.contract.ts'
import type { TableColumn } from '../../../shared/domain/table-columns.ts'
import { invoke } from '../../api/kith.ts'
import { PAGE_ROWS, useAppInfo } from '../../api/queries.ts'
import type { PeopleHead } from '../use-people.ts'
import { knownColumns } from './table-words.ts'

const KEPT_MS = 10_000

/** The columns after the name, in their order. */
export function useColumns(): readonly TableColumn[] {
  const chosen = useAppInfo().data?.settings.tableColumns
  return useMemo(() => knownColumns(chosen ?? []), [chosen])
}

/** The fields of one's own that a column can show. */
export function useOwnFields() {
  return useQuery({ queryKey: ['list', 'fields'], queryFn: () => invoke('table.fields', {}), gcTime: KEPT_MS })
}

/** The cells of the people between two positions, fetched in pages; undefined until they are there. */
export function useCells(
  head: PeopleHead,
  columns: readonly TableColumn[],
  from: number,
  to: number,
): (row: number) => TableRow | undefined {
  const firstPage = Math.max(0, Math.floor(from / PAGE_ROWS))
  const lastPage = Math.floor(Math.min(to, head.total - 1) / PAGE_ROWS)
  const numbers = Array.from({ length: Math.max(0, lastPage - firstPage + 1) }, (_, index) => firstPage + index)
  const pages = useQueries({
    queries: numbers.map((page) => ({
      queryKey: ['list', 'table', head.scope, columns, page],
      queryFn: () =>
        invoke('table.rows', {
          scope: head.scope,
          columns: [...columns],
          offset: page * PAGE_ROWS,
          limit: PAGE_ROWS,
        }),
      gcTime: KEPT_MS,
    })),
  })
  return (row) => pages[Math.floor(row / PAGE_ROWS) - firstPage]?.data?.[row % PAGE_ROWS]
}
