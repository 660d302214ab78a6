import { keepPreviousData, useQuery } from '@tanstack/react-query'
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
export function useDays(span: Span, layers: readonly CalendarLayer[]) {
  const zone = zoneHere()
  const events = useQuery({
    queryKey: [...CALENDAR, 'events', span.from, span.to, zone],
    queryFn: () =>
      invoke('events.between', { from: startOfDay(span.from).getTime(), to: startOfDay(span.to).getTime(), zone }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  })
  const items = useQuery({
    queryKey: [...CALENDAR, 'layers', span.from, span.to, zone, layers],
    queryFn: () =>
      layers.length === 0
        ? []
        : invoke('calendars.layers', { from: span.from, to: daysLater(span.to, -1), zone, layers: [...layers] }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  })
  const isOld = events.isPlaceholderData || items.isPlaceholderData
  return { window: events.data, items: items.data, error: events.error ?? items.error, isOld }
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
