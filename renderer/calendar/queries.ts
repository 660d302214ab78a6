import {
  hashKey,
  keepPreviousData,
  type Query,
  type QueryClient,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CalendarLayer } from '../../shared/contract/calendar.contract.ts'
import { invoke } from '../api/kith.ts'
import { CALENDAR } from '../api/queries.ts'
import { daysLater, type Span, startOfDay } from './weeks.ts'

const KEPT_MS = 30_000

export const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone

export function useCalendars() {
  return useQuery({ queryKey: [...CALENDAR, 'calendars'], queryFn: () => invoke('calendars.list', {}) })
}

/** The events of these days and what the book puts on them. Shows those of the days before until they are there. */
export function useDays(span: Span, layers: readonly CalendarLayer[], enabled: boolean) {
  const zone = zoneHere()
  const events = useQuery({
    queryKey: [...CALENDAR, 'events', span.from, span.to, zone],
    queryFn: () =>
      invoke('events.between', { from: startOfDay(span.from).getTime(), to: startOfDay(span.to).getTime(), zone }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    enabled,
  })
  const items = useQuery({
    queryKey: [...CALENDAR, 'layers', span.from, span.to, zone, layers],
    queryFn: () =>
      layers.length === 0
        ? []
        : invoke('calendars.layers', { from: span.from, to: daysLater(span.to, -1), zone, layers: [...layers] }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    enabled,
  })
  const error = events.error ?? items.error
  const isOld = error === null && [events, items].some((query) => query.isPlaceholderData || query.isPending)
  return { events: events.data?.events, isCut: events.data?.isCut ?? false, layers: items.data, error, isOld }
}

/** What has room on the days of a month of so many lines; with none, how many events each day has. */
function monthQuery(span: Span, layers: readonly CalendarLayer[], lines: number) {
  const zone = zoneHere()
  return {
    queryKey: [...CALENDAR, 'month', span.from, span.to, zone, layers, lines],
    queryFn: async () => ({
      of: span,
      ...(await invoke('calendars.month', { ...span, zone, layers: [...layers], lines })),
    }),
    gcTime: KEPT_MS,
  }
}

/** A month as it is drawn. Shows what was there before until it is; more or less room makes it no other month. */
export function useMonth(span: Span, layers: readonly CalendarLayer[], lines: number, enabled: boolean) {
  const { data, error } = useQuery({
    ...monthQuery(span, layers, lines),
    placeholderData: keepPreviousData,
    enabled,
  })
  const isOld = error === null && (data?.of.from !== span.from || data.of.to !== span.to)
  return { ...data, isCut: data?.isCut ?? false, error, isOld }
}

type AskedMonth = { readonly span: Span; readonly lines: number }

/**
 * Has these months ready for when they are leafed to, asked for once there is nothing else to do, and no others than
 * these. What changes forgets them (`api/queries.ts`), and `after`, which changes with what is shown, asks anew.
 */
export function useMonthsReady(months: readonly AskedMonth[], layers: readonly CalendarLayer[], after: unknown): void {
  const client = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the months and layers are those of what is shown
  useEffect(() => {
    if (after === null || typeof requestIdleCallback === 'undefined') return
    const queries = months.map(({ span, lines }) => monthQuery(span, layers, lines))
    const kept = new Set(queries.map(({ queryKey }) => hashKey(queryKey)))
    const idle = requestIdleCallback(() => {
      forgetMonths(client, ({ queryHash }) => !kept.has(queryHash))
      for (const query of queries) void client.prefetchQuery({ ...query, gcTime: Number.POSITIVE_INFINITY })
    })
    return () => cancelIdleCallback(idle)
  }, [client, after])
  useEffect(() => () => forgetMonths(client), [client])
}

function forgetMonths(client: QueryClient, predicate: (query: Query) => boolean = () => true): void {
  client.removeQueries({ queryKey: [...CALENDAR, 'month'], type: 'inactive', predicate })
}

/** What was said last with each of these people before an instant. */
export function useWordsBefore(contactIds: readonly number[], before: number) {
  return useQuery({
    queryKey: [...CALENDAR, 'words', contactIds, before],
    queryFn: () => invoke('events.wordsBefore', { contactIds: [...contactIds], before }),
    enabled: contactIds.length > 0,
    gcTime: KEPT_MS,
  })
}

export function useEvent(id: number | null) {
  return useQuery({
    queryKey: [...CALENDAR, 'event', id],
    queryFn: () => invoke('events.get', { id: id ?? 0 }),
    enabled: id !== null,
    gcTime: 0,
  })
}
