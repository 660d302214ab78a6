import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { TaskListName, TaskRow, TaskSection } from '../../shared/contract/tasks.contract.ts'
import { invoke } from '../api/kith.ts'
import { TASKS } from '../api/queries.ts'
import { useToday } from '../ui/use-today.ts'

const ROWS = 100
const KEPT_MS = 10_000

/** Another day has other lists, though the book did not change. */
const dayOf = (today: Date) => today.toDateString()

/** A list of tasks, as far as it was asked for. */
export function useTasks(list: TaskListName | null, contactId: number | null = null) {
  const day = dayOf(useToday())
  return useInfiniteQuery({
    queryKey: [...TASKS, 'list', list, contactId, day],
    queryFn: ({ pageParam }) =>
      invoke('tasks.list', { list: list ?? 'open', contactId, offset: pageParam, limit: ROWS }),
    initialPageParam: 0,
    getNextPageParam: ({ total, rows }, _pages, offset) => (offset + rows.length < total ? offset + rows.length : null),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    enabled: list !== null,
  })
}

/** The open tasks by person, as far as they were asked for. */
export function useTasksByPerson(isWanted: boolean) {
  const day = dayOf(useToday())
  return useInfiniteQuery({
    queryKey: [...TASKS, 'byPerson', day],
    queryFn: ({ pageParam }) => invoke('tasks.byPerson', { offset: pageParam, limit: ROWS }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, _pages, offset) => (offset + ROWS < total ? offset + ROWS : null),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    enabled: isWanted,
  })
}

export function useTaskCounts() {
  const day = dayOf(useToday())
  return useQuery({ queryKey: [...TASKS, 'counts', day], queryFn: () => invoke('tasks.counts', {}), gcTime: KEPT_MS })
}

/** The follow-up with somebody that is due next, or was due first. */
export function useNearestTask(contactId: number) {
  const day = dayOf(useToday())
  return useQuery({
    queryKey: [...TASKS, 'nearest', contactId, day],
    queryFn: () => invoke('tasks.nearest', { contactId }),
    gcTime: KEPT_MS,
  })
}

export type SectionOfRows = { readonly section: TaskSection; readonly count: number; readonly rows: readonly TaskRow[] }

/** The rows that are here under their headings; a heading whose rows were not asked for yet is left out. */
export function bySection(
  rows: readonly TaskRow[],
  sections: readonly { readonly section: TaskSection; readonly count: number }[],
): readonly SectionOfRows[] {
  let start = 0
  return sections.flatMap(({ section, count }) => {
    const those = rows.slice(start, start + count)
    start += count
    return those.length === 0 ? [] : [{ section, count, rows: those }]
  })
}
