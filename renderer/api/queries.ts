import {
  keepPreviousData,
  notifyManager,
  QueryClient,
  type QueryKey,
  useInfiniteQuery,
  useIsFetching,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { AppInfo, Settings } from '../../shared/contract/app.contract.ts'
import type { ListScope } from '../../shared/contract/contacts.contract.ts'
import type { ContactFieldName, ContactId } from '../../shared/domain/contact.ts'
import { useToday } from '../ui/use-today.ts'
import { invoke, subscribe } from './kith.ts'

/** Lists are dropped soon after they leave the window, so that a long book does not stay in memory. */
const LIST_KEPT_MS = 10_000

// Answers are shown in the turn in which they come, not one timer later.
notifyManager.setScheduler(queueMicrotask)

/** Nothing grows stale by itself: the book says when it changed. No network is ever waited for. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
    },
  })
}

const keys = {
  app: ['app'],
  tags: ['tags'],
  labels: ['labels'],
  fields: ['fields'],
  backups: ['backups'],
  inbox: ['inbox'],
  history: ['history'],
  steps: ['history', 'steps'],
  historyState: ['history', 'state'],
  related: ['related'],
  relatedTo: (id: number, limit: number) => ['related', id, limit],
  changes: ['changes'],
  changesOf: (id: number, field: ContactFieldName | null) => ['changes', id, field],
  contacts: ['contact'],
  contact: (id: number) => ['contact', id],
  lists: ['list'],
  head: (scope: ListScope) => ['list', 'head', scope],
  page: (scope: ListScope, page: number) => ['list', 'page', scope, page],
  nearest: (text: string) => ['list', 'nearest', text],
  position: (scope: ListScope, id: number) => ['list', 'position', scope, id],
} satisfies Record<string, QueryKey | ((...args: never[]) => QueryKey)>

/** What begins the keys of all queries about keeping in touch, and of the day. */
export const TOUCH = ['touch'] as const
/** What begins the keys of all queries about tasks. */
export const TASKS = ['tasks'] as const
/** What begins the keys of all queries about calendars and their events. */
export const CALENDAR = ['calendar'] as const
export const TODAY = ['today'] as const

export const infoQuery = { queryKey: keys.app, queryFn: () => invoke('app.info', {}) }

export function useAppInfo() {
  return useQuery(infoQuery)
}

export const tagsQuery = { queryKey: keys.tags, queryFn: () => invoke('tags.list', {}) }

export function useTags() {
  return useQuery(tagsQuery)
}

/** The labels of the user's own that are in use. */
export function useLabels() {
  return useQuery({ queryKey: keys.labels, queryFn: () => invoke('labels.list', {}) })
}

/** The fields of the user's own, in their order. */
export function useDefinedFields() {
  return useQuery({ queryKey: keys.fields, queryFn: () => invoke('customFields.list', {}) })
}

/** The copies of the book, the newest first. */
export function useBackups() {
  return useQuery({ queryKey: keys.backups, queryFn: () => invoke('backups.list', {}) })
}

/** The reminders that are neither done nor dismissed. */
export function useInbox() {
  return useQuery({ queryKey: keys.inbox, queryFn: () => invoke('reminders.inbox', {}) })
}

const HISTORY_ROWS = 100

/** What was done, the newest first, and as far back as was asked for. */
export function useHistory() {
  return useInfiniteQuery({
    queryKey: keys.steps,
    queryFn: ({ pageParam }) => invoke('history.list', { before: pageParam, limit: HISTORY_ROWS }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    gcTime: LIST_KEPT_MS,
  })
}

/** What undo and redo would do next. */
export function useHistoryState() {
  return useQuery({ queryKey: keys.historyState, queryFn: () => invoke('history.state', {}), gcTime: LIST_KEPT_MS })
}

export function contactQuery(id: ContactId | null) {
  return {
    queryKey: keys.contact(id ?? 0),
    queryFn: () => invoke('contacts.get', { id: id ?? 0 }),
    gcTime: LIST_KEPT_MS,
  }
}

/** Keeps showing the person before until this one is there. */
export function useContact(id: ContactId | null) {
  return useQuery({ ...contactQuery(id), enabled: id !== null, placeholderData: keepPreviousData })
}

/** Everyone around a contact, with so many of its members and people. */
export function useRelated(id: ContactId, limit = 100) {
  return useQuery({
    queryKey: keys.relatedTo(id, limit),
    queryFn: () => invoke('contacts.related', { id, limit }),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    gcTime: LIST_KEPT_MS,
  })
}

const CHANGES = 40

/** What was done to a contact or to one field of it, as far back as was asked for. */
export function useChanges(id: ContactId, field: ContactFieldName | null) {
  return useInfiniteQuery({
    queryKey: keys.changesOf(id, field),
    queryFn: ({ pageParam }) => invoke('history.ofContact', { id, field, before: pageParam, limit: CHANGES }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    gcTime: LIST_KEPT_MS,
  })
}

/** False while a list in sight still shows what was there before. */
export function useAreListsFresh(): boolean {
  return useIsFetching({ queryKey: keys.lists }) === 0
}

export const PAGE_ROWS = 100

/** How many there are, the sections, and the first page. Shows the list before until this one is there. */
export function headQuery(scope: ListScope) {
  return {
    queryKey: keys.head(scope),
    queryFn: async () => {
      const [list, sections] = await Promise.all([
        invoke('contacts.list', { scope, offset: 0, limit: PAGE_ROWS }),
        // A search has none: what is not asked is not waited for.
        scope.text.trim() === '' ? invoke('contacts.sections', { scope }) : [],
      ])
      return { scope, total: list.total, first: list.rows, sections }
    },
    placeholderData: keepPreviousData,
    gcTime: LIST_KEPT_MS,
  }
}

export function pageQuery(scope: ListScope, page: number) {
  return {
    queryKey: keys.page(scope, page),
    queryFn: async () => (await invoke('contacts.list', { scope, offset: page * PAGE_ROWS, limit: PAGE_ROWS })).rows,
    gcTime: LIST_KEPT_MS,
  }
}

/** Whose names are close to a search that found nobody. Nobody's are to an empty text. */
export function useNearestPeople(text: string) {
  return useQuery({
    queryKey: keys.nearest(text),
    queryFn: () => invoke('contacts.nearest', { text }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: LIST_KEPT_MS,
  })
}

export function positionQuery(scope: ListScope, id: ContactId | null) {
  return {
    queryKey: keys.position(scope, id ?? 0),
    queryFn: () => invoke('contacts.position', { scope, id: id ?? 0 }),
    enabled: id !== null,
    gcTime: LIST_KEPT_MS,
  }
}

/** Refetches what is shown whenever the book says that it changed. */
export function useBookEvents(): void {
  const client = useQueryClient()
  const today = useToday()
  useEffect(() => followBook(client), [client])
  // What a list says of a person is of the day.
  const drawnOn = useRef(today)
  useEffect(() => {
    if (drawnOn.current !== today) void client.invalidateQueries({ queryKey: keys.lists })
    drawnOn.current = today
  }, [client, today])
}

function followBook(client: QueryClient): () => void {
  const askAgain = (...queryKeys: QueryKey[]) => {
    for (const queryKey of queryKeys) {
      // Months that are kept ready would be seen as they were before they are asked for again.
      if (queryKey === CALENDAR) client.removeQueries({ queryKey, type: 'inactive' })
      void client.invalidateQueries({ queryKey })
    }
  }
  const ends = [
    subscribe('contacts.changed', ({ ids }) => {
      askAgain(TASKS, keys.lists, keys.app, keys.tags, keys.labels, keys.fields, keys.related, keys.changes)
      askAgain(TOUCH, TODAY, CALENDAR)
      askAgain(...(ids === null ? [keys.contacts] : ids.map(keys.contact)))
    }),
    subscribe('keepInTouch.changed', () => askAgain(TOUCH, TODAY, CALENDAR, keys.lists)),
    // An entry's words and tags find the people it is with.
    subscribe('timeline.changed', () => askAgain(TOUCH, TODAY, CALENDAR, keys.tags, keys.lists)),
    subscribe('tasks.changed', () => askAgain(TASKS, TOUCH, TODAY, CALENDAR, keys.lists)),
    subscribe('calendar.changed', () => askAgain(CALENDAR, TOUCH, TODAY, keys.lists)),
    // An import is a step of the history, and may have made a backup before it.
    // What a reminder says, and whether it still stands, may be of any step.
    subscribe('history.changed', () => askAgain(keys.history, keys.backups, keys.inbox)),
    subscribe('reminders.changed', () => askAgain(keys.inbox)),
    subscribe('backups.made', () => askAgain(keys.app, keys.backups)),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** Changes what the window remembers, at once in sight and then on disk. */
export function useSaveSettings() {
  const client = useQueryClient()
  const show = (change: Partial<Settings>) =>
    client.setQueryData(keys.app, (info: AppInfo | undefined) =>
      info ? { ...info, settings: { ...info.settings, ...change } } : info,
    )
  return async (change: Partial<Settings>) => {
    const names = Object.keys(change) as (keyof Settings)[]
    const of = (settings: Settings): Partial<Settings> =>
      Object.fromEntries(names.map((name) => [name, settings[name]]))
    const before = client.getQueryData<AppInfo>(keys.app)?.settings
    // At once: whatever is pressed next is meant for what was chosen.
    show(change)
    try {
      show(of(await invoke('settings.set', change)))
    } catch (failure) {
      if (before) show(of(before))
      throw failure
    }
  }
}
