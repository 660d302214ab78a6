import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { invoke } from '../api/kith.ts'
import { TOUCH } from '../api/queries.ts'
import { useToday } from '../ui/use-today.ts'

const ROWS = 50
const KEPT_MS = 10_000

/** Another day has other answers, though the book did not change. */
const useDay = () => useToday().toDateString()

/** What is known of keeping in touch with somebody; nothing of somebody who is not in the book yet. */
export function useKeepInTouch(id: number | null) {
  const day = useDay()
  return useQuery({
    queryKey: [...TOUCH, 'of', id, day],
    queryFn: () => invoke('keepInTouch.of', { id: id ?? 0 }),
    enabled: id !== null,
    placeholderData: (before, query) => (query?.queryKey[2] === id ? before : undefined),
    gcTime: KEPT_MS,
  })
}

/** How many are going cold. */
export function useColdCount() {
  const day = useDay()
  return useQuery({
    queryKey: [...TOUCH, 'count', day],
    queryFn: async () => (await invoke('keepInTouch.cold', { offset: 0, limit: 0 })).total,
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  })
}

/** Those who are going cold, as many as were asked for. */
export function useCold() {
  const day = useDay()
  return useInfiniteQuery({
    queryKey: [...TOUCH, 'cold', day],
    queryFn: ({ pageParam }) => invoke('keepInTouch.cold', { offset: pageParam, limit: ROWS }),
    initialPageParam: 0,
    getNextPageParam: ({ total, rows }, _pages, offset) => (offset + rows.length < total ? offset + rows.length : null),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  })
}

/** The tags that give a rhythm. */
export function useTagRhythms() {
  return useQuery({ queryKey: [...TOUCH, 'tags'], queryFn: () => invoke('keepInTouch.tags', {}), gcTime: KEPT_MS })
}
