import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Today } from '../../shared/contract/today.contract.ts'
import { invoke } from '../api/kith.ts'
import { TODAY } from '../api/queries.ts'
import { useToday } from '../ui/use-today.ts'

const SOON_MS = 1_000

/** What the day asks for. Another day asks for something else, though the book did not change. */
export function useDay() {
  const day = useToday().toDateString()
  return useQuery({
    queryKey: [...TODAY, day],
    queryFn: () => invoke('today.get', {}),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
}

/** The time, as it is when a meeting begins or ends: nothing on the page depends on it in between. */
export function useNow(meetings: Today['meetings']): number {
  const [now, setNow] = useState(Date.now)
  const times = meetings.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt ?? startsAt]).filter((at) => at > now)
  const next = times.length === 0 ? undefined : Math.min(...times)
  useEffect(() => {
    if (next === undefined) return
    const timer = setTimeout(() => setNow(Date.now()), next - Date.now() + SOON_MS)
    return () => clearTimeout(timer)
  }, [next])
  return now
}
