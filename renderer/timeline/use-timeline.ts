import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { TimelineKind, TimelinePosition } from '../../shared/contract/timeline.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke, subscribe } from '../api/kith.ts'
import { renewTimelines, TIMELINE } from './renew-timelines.ts'
import type { Direction } from './renewed-pages.ts'

const KEPT_MS = 10_000
const PAGE = 50
const COMING = 20

export type TimelineFilter = {
  readonly kinds: readonly TimelineKind[] | null
  readonly text: string
  readonly tag: string | null
}
const EVERYTHING: TimelineFilter = { kinds: null, text: '', tag: null }

/** Asks for one side of a timeline, page by page. */
export function pagesQuery(contactId: ContactId, direction: Direction, { kinds, text, tag }: TimelineFilter) {
  return {
    queryKey: [TIMELINE, contactId, direction, kinds, text, tag] as const,
    queryFn: ({ pageParam }: { pageParam: TimelinePosition | null }) =>
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
    getNextPageParam: ({ next }: { next: TimelinePosition | null }) => next,
    gcTime: KEPT_MS,
  }
}

/** One side of somebody's timeline, as far as was scrolled. */
export function useTimeline(contactId: ContactId, direction: Direction, filter: TimelineFilter) {
  return useInfiniteQuery({
    ...pagesQuery(contactId, direction, filter),
    placeholderData: (before, query) => (query?.queryKey[1] === contactId ? keepPreviousData(before) : undefined),
  })
}

/** Asks for somebody's timeline while the window is being painted, so that it is there once it is to be drawn. */
export function useTimelineAhead(contactId: ContactId): void {
  const client = useQueryClient()
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      for (const direction of ['past', 'coming'] as const)
        void client.prefetchInfiniteQuery(pagesQuery(contactId, direction, EVERYTHING))
    })
    return () => cancelAnimationFrame(frame)
  }, [client, contactId])
}

/** The tags of the entries with somebody. */
export function useTimelineTags(contactId: number) {
  return useQuery({
    queryKey: [TIMELINE, contactId, 'tags'],
    queryFn: () => invoke('timeline.tags', { contactId: contactId as ContactId }),
    gcTime: KEPT_MS,
  })
}

/** Asks anew for what changed of entries, tasks, events, or the fields of contacts, also while no timeline is in sight. */
export function useTimelineEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const ends = [
      subscribe('timeline.changed', ({ ids }) => renewTimelines(client, { type: 'entry', ids })),
      subscribe('tasks.changed', () => renewTimelines(client, { type: 'task' })),
      subscribe('calendar.changed', () => renewTimelines(client, { type: 'event' })),
      subscribe('contacts.changed', ({ ids }) => renewTimelines(client, { type: 'contact', ids })),
    ]
    return () => ends.forEach((end) => void end())
  }, [client])
}
