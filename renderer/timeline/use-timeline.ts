import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { TimelineKind, TimelinePosition } from '../../shared/contract/timeline.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke, subscribe } from '../api/kith.ts'

const KEPT_MS = 10_000
const PAGE = 50
const COMING = 20
const KEY = 'timeline'

export type TimelineFilter = {
  readonly kinds: readonly TimelineKind[] | null
  readonly text: string
  readonly tag: string | null
}

/** One side of somebody's timeline, as far as was scrolled. */
export function useTimeline(contactId: ContactId, direction: 'past' | 'coming', { kinds, text, tag }: TimelineFilter) {
  return useInfiniteQuery({
    queryKey: [KEY, contactId, direction, kinds, text, tag],
    queryFn: ({ pageParam }) =>
      invoke('timeline.page', {
        contactId,
        direction,
        from: pageParam,
        kinds: kinds === null ? null : [...kinds],
        text,
        tag,
        limit: direction === 'past' ? PAGE : COMING,
      }),
    initialPageParam: null as TimelinePosition | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before, query) => (query?.queryKey[1] === contactId ? keepPreviousData(before) : undefined),
    gcTime: KEPT_MS,
  })
}

/** The tags of the entries with somebody. */
export function useTimelineTags(contactId: number) {
  return useQuery({
    queryKey: [KEY, contactId, 'tags'],
    queryFn: () => invoke('timeline.tags', { contactId: contactId as ContactId }),
    gcTime: KEPT_MS,
  })
}

/** Asks anew when entries, tasks, events, or the fields of the contact changed. */
export function useTimelineEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const askAgain = () => void client.invalidateQueries({ queryKey: [KEY] })
    const names = ['timeline.changed', 'tasks.changed', 'calendar.changed', 'contacts.changed'] as const
    const ends = names.map((name) => subscribe(name, askAgain))
    return () => ends.forEach((end) => void end())
  }, [client])
}
