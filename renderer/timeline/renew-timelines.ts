import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query'
import type {
  TimelineItem,
  TimelineKind,
  TimelinePage,
  TimelinePosition,
} from '../../shared/contract/timeline.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { newestFirst } from '../../shared/domain/timeline-order.ts'
import { invoke } from '../api/kith.ts'
import { type Direction, renewedPages } from './renewed-pages.ts'

/** What begins the keys of all queries about timelines. */
export const TIMELINE = 'timeline'
/** As many as one question may be about. */
const MOST = 200

type Named<Type> = { readonly type: Type; readonly ids: readonly number[] | null }
type Changed = Named<'entry'> | Named<'contact'> | { readonly type: 'task' } | { readonly type: 'event' }
type Key = readonly [string, ContactId, Direction, readonly TimelineKind[] | null, string, string | null]
type Data = InfiniteData<TimelinePage, TimelinePosition | null>
type Renewed = { readonly isReplaced: (item: TimelineItem) => boolean; readonly fresh: readonly TimelineItem[] }

/** Asks anew for what changed; of a history that was scrolled through, for that alone and not for all of its pages. */
export function renewTimelines(client: QueryClient, changed: Changed): void {
  for (const query of client.getQueryCache().findAll({ queryKey: [TIMELINE] })) {
    const pages = (query.state.data as Partial<Data> | undefined)?.pages
    const askAgain = () => client.invalidateQueries({ queryKey: query.queryKey, exact: true })
    if (pages === undefined || pages.length < 2 || !query.isActive() || query.state.fetchStatus !== 'idle')
      void askAgain()
    else
      void renewed(query.queryKey as unknown as Key, pages, changed).then((parts) => {
        // Pages that are fetched by now would come without what is put in.
        if (parts === null || query.state.fetchStatus !== 'idle') return askAgain()
        put(client, query, parts)
      }, askAgain)
  }
}

function put(client: QueryClient, { queryKey }: Pick<Query, 'queryKey'>, { isReplaced, fresh }: Renewed): void {
  const [, , direction] = queryKey as unknown as Key
  client.setQueryData<Data>(
    queryKey,
    (now) => now && { ...now, pages: renewedPages(now.pages, direction, isReplaced, fresh) },
  )
}

/** What is to be put in for what; null where all has to be asked for anew. */
async function renewed(key: Key, pages: readonly TimelinePage[], changed: Changed): Promise<Renewed | null> {
  const [, contactId, direction, kinds, text, tag] = key
  if (changed.type === 'task' || changed.type === 'event') {
    const { type } = changed
    const isReplaced = (item: TimelineItem) => item.type === type
    if (tag !== null || (kinds !== null && !kinds.includes(type))) return { isReplaced, fresh: [] }
    return { isReplaced, fresh: await allOf(type, { contactId, direction, text }, pages.at(-1)?.next ?? null) }
  }
  const ids = changed.type === 'entry' ? changed.ids : entriesWith(pages, contactId, changed.ids)
  if (ids === null || ids.length > MOST) return null
  const isReplaced = (item: TimelineItem) => item.type === 'entry' && ids.includes(item.id)
  if (ids.length === 0 || direction === 'coming') return { isReplaced, fresh: [] }
  const asked = { contactId, ids: [...ids], kinds: kinds === null ? null : [...kinds], text, tag }
  return { isReplaced, fresh: await invoke('timeline.entries', asked) }
}

/** The entries that name one of these contacts; null where more than names may differ. */
function entriesWith(
  pages: readonly TimelinePage[],
  contactId: number,
  changed: readonly number[] | null,
): readonly number[] | null {
  if (changed === null) return null
  const others = new Set(changed)
  const items = pages.flatMap((page) => page.items)
  const isOwn = others.has(contactId) && items.some(({ type }) => type === 'change' || type === 'date')
  const named = items.filter((item) => 'people' in item && item.people.some(({ id }) => others.has(id)))
  if (isOwn || named.some(({ type }) => type !== 'entry')) return null
  return named.map(({ id }) => id)
}

type Ask = { readonly contactId: ContactId; readonly direction: Direction; readonly text: string }

/** What there is of one kind, as far as the pages go that are shown. */
async function allOf(kind: 'task' | 'event', ask: Ask, end: TimelinePosition | null): Promise<TimelineItem[]> {
  const items: TimelineItem[] = []
  let from: TimelinePosition | null = null
  do {
    const page: TimelinePage = await invoke('timeline.page', { ...ask, from, kinds: [kind], limit: MOST })
    items.push(...page.items)
    from = page.next
  } while (from !== null && !(end !== null && isBehind(from, end, ask.direction)))
  return items
}

function isBehind(place: TimelinePosition, end: TimelinePosition, direction: Direction): boolean {
  const order = newestFirst(place, end)
  return direction === 'past' ? order > 0 : order < 0
}
